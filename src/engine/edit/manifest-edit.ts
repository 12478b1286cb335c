import type { Labels, Protocol } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { SecurityChoices } from '#engine/placing/placement.ts';
import type { ManifestFile } from '#engine/model/origin.ts';

/** Manifests as they are evaluated: the texts, and the objects in them that are switched off (by `objectKey`). */
export interface ManifestSet {
  readonly files: readonly ManifestFile[];
  readonly off: readonly string[];
  /** What the reader said about reports and alerts; absent: nothing. */
  readonly choices?: SecurityChoices;
}

/** A change that is tried on manifests. All of them keep comments and layout of what they do not concern. */
export type ManifestEdit =
  /** Takes objects out of the evaluation, or puts them back; the text stays. Objects by `objectKey`. */
  | { readonly kind: 'switch'; readonly objects: readonly string[]; readonly on: boolean }
  /** Puts documents at the end of a file; the file is made when there is none. */
  | { readonly kind: 'add'; readonly file: string; readonly text: string }
  /** Sets labels of an object; with `pods`, of the pods that it makes: `metadata.labels` of the template. `null` takes one away. */
  | { readonly kind: 'label'; readonly object: string; readonly labels: Readonly<Record<string, string | null>>; readonly pods: boolean }
  /** Lines of text (from 1, both included) of one file are replaced. */
  | { readonly kind: 'lines'; readonly file: string; readonly from: number; readonly to: number; readonly text: string }
  /** A pod of the reader's own. */
  | { readonly kind: 'pod'; readonly pod: NewPod }
  /** One or several `kubectl` lines, as they stand in lab notes. */
  | { readonly kind: 'kubectl'; readonly text: string }
  /** Writes the comment that silences a lint rule for the finding on that line. */
  | { readonly kind: 'silence'; readonly file: string; readonly line: number; readonly rule: string }
  /** What is switched off is taken out of the text: the outcome has nothing switched off. */
  | { readonly kind: 'take-out' };

export interface NewPod {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Labels;
  /** Nobody knows its labels, of which `labels` is then empty: it stands so until the reader fills one in (SI-13). */
  readonly labelsUnknown?: true;
  readonly ports: readonly { readonly protocol: Protocol; readonly port: number; readonly name?: string }[];
  readonly image?: string;
}

/** What an edit led to. `refused`: nothing of it was done, and why, with the line of the typed text in `origin`. */
export type EditOutcome =
  | ({
      readonly kind: 'done';
      readonly set: ManifestSet;
      /** What was added, changed or switched, by `objectKey`. */
      readonly touched: readonly string[];
    } & TypedLines)
  | ({ readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] } & TypedLines);

/** What became of typed lines, in their order; for `kubectl` only. */
export interface TypedLines {
  /** Lines that do something. Where another line is refused: what they would do. */
  readonly steps?: readonly EditStep[];
  /** Lines that change nothing here. */
  readonly ignored?: readonly IgnoredLine[];
}

export interface EditStep {
  /** Where the command begins in the typed text, from 1, and where it ends. */
  readonly line: number;
  readonly endLine: number;
  readonly effects: readonly EditEffect[];
}

/** What a command does to one object, by `objectKey`. */
export type EditEffect =
  | { readonly kind: 'added' | 'replaced' | 'removed' | 'restored'; readonly object: string; readonly file: string }
  /** `podsKeep`: the object makes pods, and theirs stay as they are. */
  | {
      readonly kind: 'labeled';
      readonly object: string;
      readonly labels: Readonly<Record<string, string | null>>;
      readonly podsKeep: boolean;
    }
  | { readonly kind: 'scaled'; readonly object: string; readonly replicas: number }
  /** Later lines are about this namespace. */
  | { readonly kind: 'namespace'; readonly namespace: string };

export interface IgnoredLine {
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly because: IgnoredReason;
}

export type IgnoredReason =
  /** It looks, waits or runs something in a pod. */
  | 'only-looks'
  | 'comment'
  /** What a command printed. */
  | 'output'
  /** Another program, which changes no object. */
  | 'other-program'
  /** A file is written, or a variable set: what uses it comes later. */
  | 'prepares'
  /** Of a kind that no verdict depends on. */
  | 'not-evaluated'
  /** As it is already. */
  | 'already'
  /** A pod of a workload, which makes a new one. */
  | 'made-anew';
