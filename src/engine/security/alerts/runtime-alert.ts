import type { Origin } from '#engine/model/origin.ts';
import type { ReportedWorkload } from '#engine/security/scans/image-report.ts';
import type { AlertPriority } from '#engine/security/severity.ts';

/** Something that a runtime detector saw. */
export interface RuntimeAlert {
  /** Unique among the inputs, and the same after a reload: `falco.jsonl#3`. */
  readonly id: string;
  readonly origin: Origin;
  readonly source: string;
  /** `Falco`, `falcosidekick`, `Sysdig`, `Aqua`, `Tracee`. */
  readonly tool: string;
  /**
   * `drops`: no alert, but that the detector missed something, so that its silence proves nothing.
   * `activity`: a connection that was recorded, with no rule behind it.
   */
  readonly kind: 'alert' | 'drops' | 'activity';
  /** As written, with all its digits; `at` in milliseconds since 1970 where it can be read. */
  readonly time?: string;
  readonly at?: number;
  readonly rule: string;
  readonly priority: AlertPriority;
  /** The tool's own word or number: `Notice`, `4`. */
  readonly priorityWord: string;
  /** The sentence that the tool wrote. */
  readonly output: string;
  /** The command line of the process: `bash -i`. */
  readonly command?: string;
  readonly user?: string;
  readonly parent?: string;
  readonly tags: readonly string[];
  /** `syscall`, `k8s_audit` … as the tool says. */
  readonly eventSource?: string;
  /** The node (or the detector's own pod) that saw it. */
  readonly host?: string;
  readonly subject: AlertSubject;
  /** A connection that the alert tells of. */
  readonly connection?: ObservedConnection;
  /** Of `drops`: how many system calls. */
  readonly dropped?: number;
  /** Everything else that it says, as text, in its order. */
  readonly fields: readonly (readonly [string, string])[];
}

/** By which an alert knows where it happened. All as written; what it does not say is absent. */
export interface AlertSubject {
  /** Not in a container, but on the node itself. */
  readonly onHost?: true;
  readonly namespace?: string;
  readonly pod?: string;
  readonly podUid?: string;
  /** The first characters of it. */
  readonly containerId?: string;
  readonly container?: string;
  /** A reference, with its tag or digest where they are told. */
  readonly image?: string;
  readonly workload?: ReportedWorkload;
  /** Of an audit event about another object than a pod: `configmaps`, with its name. */
  readonly object?: { readonly resource: string; readonly namespace?: string; readonly name: string };
  readonly cluster?: string;
  /** Which fields said so: `k8s.ns.name, k8s.pod.name`. */
  readonly by: string;
}

/** `192.168.0.12:40000->203.0.113.66:3333`. */
export interface ObservedConnection {
  readonly protocol?: 'TCP' | 'UDP';
  readonly sourceAddress?: string;
  readonly sourcePort?: number;
  readonly destinationAddress: string;
  readonly destinationPort?: number;
  /** The process behind the alert took it: the alert's place is the destination. */
  readonly inbound?: true;
}
