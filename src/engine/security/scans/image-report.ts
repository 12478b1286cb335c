import type { Origin } from '#engine/model/origin.ts';
import type { FindingSeverity, SeverityCounts } from '#engine/security/severity.ts';
import type { ValuePath } from '#engine/security/source-document.ts';

/** What a scan says of one image (or of one workload's image, or of code). */
export interface ImageReport {
  /** Unique among the inputs, and the same after a reload: `trivy.json#0`, `k8s.json#0.3`. */
  readonly id: string;
  readonly origin: Origin;
  /** The id of the source that read it, as in `security/registry.ts`: `trivy`. */
  readonly source: string;
  /** As people call it: `Trivy`, `Trivy Operator`, `MicroScanner`, `Aqua`, `Sysdig`, `Harbor`; of SARIF the driver's own name. */
  readonly tool: string;
  readonly toolVersion?: string;
  /** When it was made, as written; `at` in milliseconds since 1970 where it can be read. */
  readonly time?: string;
  readonly at?: number;
  /**
   * What it is about. `image`: the image that it names. `unnamed`: an image whose name it does not know (MicroScanner), which
   * the reader picks. `workload`: the configuration of a workload, and no image: none is scanned by it. `other`: code, a file
   * system, a cluster's parts: it joins no pod.
   */
  readonly about: 'image' | 'unnamed' | 'workload' | 'other';
  readonly image: ReportedImage;
  /**
   * Absent: it tells of everything that its tool looks for. Otherwise it tells of this alone, and an image without findings in it
   * is not known to have none: Trivy Operator's ExposedSecretReport is of `secrets`.
   */
  readonly only?: 'secrets' | 'misconfigurations' | 'licenses';
  /** The workload whose image it is, by the report's own words. */
  readonly workload?: ReportedWorkload;
  /** The cluster's name or ARN, where it says one. */
  readonly cluster?: string;
  readonly findings: readonly Finding[];
  readonly secrets: readonly ReportedSecret[];
  /** Failed checks of the configuration; `passedChecks` counts those that passed. */
  readonly misconfigurations: readonly Misconfiguration[];
  readonly passedChecks: number;
  /** Counted, not shown as open. */
  readonly suppressed: number;
  readonly licenses: number;
  /** The tool's own summary, as far as it has one. */
  readonly ownCounts?: Partial<SeverityCounts>;
  readonly ownFailedChecks?: number;
  /** It could not be scanned: the tool's own words. */
  readonly failure?: string;
  /** Of a longer list, by the tool's own paging or by our limit: how many are here, of how many (if it is told). */
  readonly partial?: { readonly shown: number; readonly of?: number };
}

/** What a scan tells, before its document and its tool are put to it. */
export type ScanContent = Omit<ImageReport, 'id' | 'origin' | 'source' | 'tool'>;

/** A scan that found nothing; readers put what they find in its place. */
export const NOTHING_FOUND = {
  findings: [],
  secrets: [],
  misconfigurations: [],
  passedChecks: 0,
  suppressed: 0,
  licenses: 0,
} as const satisfies Partial<ImageReport>;

/** The names by which a report knows its image. All as written. */
export interface ReportedImage {
  /** What the reader would call it: the first of `names`, or a digest; '' where it names none. */
  readonly title: string;
  /** References with or without tag and digest: `docker.io/library/nginx:1.27`, `nginx@sha256:…`. */
  readonly names: readonly string[];
  /** Digests that stand alone; it may not be told whether of the manifest or of the configuration: `sha256:…`. */
  readonly digests: readonly string[];
  /** Ids of the image's configuration: `sha256:…`. */
  readonly imageIds: readonly string[];
  /** `debian 11.1`. */
  readonly system?: string;
}

/** A workload as a report or an alert names it. */
export interface ReportedWorkload {
  /** Absent: it says none, which may mean `default`. */
  readonly namespace?: string;
  /** As written, in any case: `ReplicaSet`, `deployment`. '' where it is not told. */
  readonly kind: string;
  readonly name: string;
  readonly container?: string;
}

/** One vulnerability in one package. */
export interface Finding {
  /** `CVE-2023-45853`; '' where the report gives none. */
  readonly id: string;
  readonly package: string;
  /** '' where it is not told. */
  readonly installed: string;
  /** The version that repairs it; absent: none is told. */
  readonly fixed?: string;
  readonly severity: FindingSeverity;
  /** The tool's own word: `important`, `HIGH`. */
  readonly severityWord: string;
  /** Which of several fields spoke: `nvd_severity_v3`. */
  readonly severityBy?: string;
  readonly score?: number;
  readonly title?: string;
  /** As written; shown as text. */
  readonly link?: string;
  /** Where in the image: a target, a path. */
  readonly target?: string;
  readonly status?: string;
  readonly inUse?: boolean;
  readonly exploit?: boolean;
  readonly accepted?: boolean;
  /** Where it stands in its document. */
  readonly at: ValuePath;
}

/** A secret that was found in an image. What matched is never kept. */
export interface ReportedSecret {
  readonly rule: string;
  readonly category: string;
  readonly severity: FindingSeverity;
  readonly severityWord: string;
  readonly title: string;
  readonly target: string;
  readonly at: ValuePath;
}

/** A check of the configuration that failed. */
export interface Misconfiguration {
  readonly id: string;
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly severityWord: string;
  readonly message: string;
  readonly resolution?: string;
  readonly target: string;
  readonly at: ValuePath;
}
