import type { ManifestEdit } from '#engine/edit/manifest-edit.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import type { Flip } from '#engine/compare/comparison.ts';

/** One directed pair that is to be allowed or denied. */
export interface Wish {
  readonly source: string;
  readonly destination: string;
  readonly verdict: 'allowed' | 'denied';
  /** Absent: the ports that are needed; where none is, those that the destination declares; where it declares none, all. */
  readonly ports?: readonly { readonly protocol: Protocol; readonly port: number }[];
}

/** One change that grants a wish, as found by evaluating it. */
export interface Remedy {
  /** Unique among the remedies of one wish. */
  readonly id: string;
  readonly how:
    | 'add-rule'
    | 'add-peer'
    | 'widen-selector'
    | 'correct-selector'
    | 'narrow-selector'
    | 'widen-ports'
    | 'narrow-ports'
    | 'remove-rule'
    | 'new-policy'
    | 'set-label'
    | 'switch-off';
  /** The objects that it changes, as sentences name them: `shop/db-lock`. */
  readonly objects: readonly string[];
  /** Carried out one after the other; `applyEdit` takes them. */
  readonly edits: readonly ManifestEdit[];
  /** The files that differ, as unified diff. */
  readonly diff: string;
  /** Where its first line stands in the present text. */
  readonly place: { readonly file: string; readonly line: number };
  /** Everything else that it flips; none is best. Never more than 50; `others` counts all. */
  readonly flips: readonly Flip[];
  readonly others: number;
  /** Lines added and removed. */
  readonly size: number;
}

/** Remedies, best first: the fewest other flips, then no more ports than asked for, then the fewest lines; at most eight. `already`: it is so. `impossible`: nothing that was tried does it, and why. */
export type RemedyAnswer =
  | { readonly kind: 'remedies'; readonly remedies: readonly Remedy[]; /** How many changes were tried. */ readonly tried: number }
  | { readonly kind: 'already' }
  | {
      readonly kind: 'impossible';
      readonly because:
        /** Neither end is a pod: no policy is asked. */
        | 'external-source'
        /** On the network of a node, or from the pod's own node. */
        | 'exempt'
        /** A pod always reaches itself. */
        | 'same-pod'
        /** The network plugin enforces no policies. */
        | 'not-enforced'
        /** What was tried perhaps does it: it depends on addresses that are not in the manifests. */
        | 'cannot-be-said'
        /** There is no such pair, or it has no address family in common. */
        | 'no-connection'
        /** What comes in by a Service arrives from a node's address, and a pod's own node always gets in. */
        | 'way-in'
        /** Nothing that was tried does it. */
        | 'none-found'
        /** A rule of an admin policy decides, which stands above (or, letting through, beside) every NetworkPolicy. */
        | 'admin-policy';
    };

/** Least-privilege policies for exactly these connections. */
export interface GeneratedPolicies {
  /** YAML, commented, sorted; one document a policy. */
  readonly text: string;
  readonly policies: number;
  /** To carry out in a what-if: the present policies switched off, these added. */
  readonly edits: readonly ManifestEdit[];
  /** Found by evaluating the outcome. */
  readonly proof: {
    readonly wanted: number;
    /** Wanted, and not allowed by the outcome. */
    readonly missing: readonly { readonly source: string; readonly destination: string }[];
    /** Allowed by the outcome, and not wanted: pairs with an end in a namespace of the policies, without DNS and what no policy can deny. */
    readonly extra: readonly { readonly source: string; readonly destination: string }[];
  };
}

/** Which connections the generated policies let through. */
export interface WantedConnections {
  /** Everything that the manifests need. */
  readonly needed: boolean;
  /** And these; ports absent: those that are needed, else those that the destination declares. */
  readonly pairs: readonly Wish[];
  /** What the comments in the policies say beside the names of workloads and of what needs them. Absent: nothing more. */
  readonly comments?: PolicyComments;
}

/** Sentences for the comments, in the reader's language. */
export interface PolicyComments {
  readonly defaultDeny: string;
  readonly dns: string;
  /** `{service}` gives way to the Service's name. */
  readonly wayIn: string;
  /** `{workload}` and `{count}` give way to the workload and to how many pods of its namespace look like its own. */
  readonly alike: string;
  /** `{workload}`: it runs on its node's network, and no selector finds it. */
  readonly onHost: string;
}
