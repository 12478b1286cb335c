import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';

/** What the reader said about reports and alerts: it belongs to the work, not to the files. */
export interface SecurityChoices {
  /** Which image a report that names none is about, as the manifests write it: by report id. */
  readonly images: Readonly<Record<string, string>>;
  /** Offers that were taken, by their ids. */
  readonly accepted: readonly string[];
}

export const NO_CHOICES: SecurityChoices = { images: {}, accepted: [] };

/** Where reports and alerts belong in the cluster (SI-10 to SI-13). */
export interface Placement {
  readonly reports: readonly PlacedReport[];
  readonly alerts: readonly PlacedAlert[];
  /** Every image of the manifests, with what is known of it, in the order of their names. */
  readonly images: readonly PlacedImage[];
  readonly offers: readonly Offer[];
  /** Of the joining: unmatched, which image, out of date. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PlacedReport {
  readonly report: ImageReport;
  /** Empty: it joins nothing here. */
  readonly matches: readonly ReportMatch[];
}

/** A report is about an image of a workload. */
export interface ReportMatch {
  /** Workload id. */
  readonly workload: string;
  /** As the manifest writes it; absent where the report names the workload and the manifest has no such container. */
  readonly image?: string;
  /**
   * 1 this image (digest), 2 this workload, 3 this tag, 4 this workload with another image (out of date?). A report that the
   * reader assigned has 3.
   */
  readonly strength: 1 | 2 | 3 | 4;
  readonly by: 'digest' | 'workload' | 'tag' | 'other-image' | 'chosen' | 'accepted';
  /** Both digests are known and differ: another build of this tag, or it cannot be said. */
  readonly build?: 'another' | 'cannot-say';
  /** Of a newer report of the same image (by id): this one is out of date. */
  readonly supersededBy?: string;
}

export interface PlacedImage {
  /** As written in the manifests. */
  readonly image: string;
  /** Workload ids. */
  readonly workloads: readonly string[];
  /** Report ids that count for it, the best match first. Empty: not scanned. */
  readonly reports: readonly string[];
}

/** A weak match, which counts when the reader says so and not before (SI-4). */
export interface Offer {
  /** Stable: the same files give the same id. */
  readonly id: string;
  /** The id of the report or the alert. */
  readonly of: string;
  readonly what: 'report' | 'alert';
  /** Workload ids that it would join. */
  readonly workloads: readonly string[];
  readonly because: 'other-tag' | 'other-registry' | 'placeholder' | 'two-candidates' | 'other-cluster' | 'same-image' | 'new-pod';
  /** What the report or alert names, and what the manifests have. */
  readonly named: string;
  readonly here: string;
  /** Of `new-pod` (SI-13): the pod to add as a what-if; its labels are not known. */
  readonly pod?: { readonly namespace: string; readonly name: string; readonly image?: string };
  readonly accepted: boolean;
}

export interface PlacedAlert {
  readonly alert: RuntimeAlert;
  /** `workload`: on one of its pods. `one-of`: on a pod of one of these. `node`: on the node itself. */
  readonly place: 'workload' | 'one-of' | 'node' | 'unmatched';
  /** Workload ids; one for `workload`. */
  readonly workloads: readonly string[];
  /** How it was found. */
  readonly by?: 'pod' | 'owner' | 'name' | 'uid' | 'container' | 'workload' | 'image' | 'accepted';
  /** Of `unmatched`: what was looked for (`Deployment debug`, `pod default/debug-x`), and the nearest here. */
  readonly looked?: string;
  readonly nearest?: string;
}
