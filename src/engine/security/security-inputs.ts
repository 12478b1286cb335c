import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile, Origin } from '#engine/model/origin.ts';
import type { EksAddOn, EksCluster } from './descriptions/eks-cluster.ts';
import type { ImageReport } from './scans/image-report.ts';
import type { RuntimeAlert } from './alerts/runtime-alert.ts';
import type { SecurityGroup, SecurityGroupPolicy } from './descriptions/security-group.ts';
import type { SourceDocument } from './source-document.ts';

/** Everything that a set of files holds beside manifests. */
export interface SecurityInputs {
  /** The manifests among the files, for the manifest reader. What else stood in such a file is blanked out, line by line. */
  readonly manifests: readonly ManifestFile[];
  /** What each file was recognized as, in the order of the files; plain manifests are left out. */
  readonly recognized: readonly RecognizedFile[];
  readonly reports: readonly ImageReport[];
  readonly alerts: readonly RuntimeAlert[];
  readonly clusters: readonly EksCluster[];
  readonly addOns: readonly EksAddOn[];
  readonly groups: readonly SecurityGroup[];
  readonly groupPolicies: readonly SecurityGroupPolicy[];
  readonly diagnostics: readonly Diagnostic[];
  /** By the id of a report: the lines of what stands at a path (`Finding.at`) in the document that it was read from. */
  readonly origins: ReadonlyMap<string, SourceDocument['origin']>;
}

/** What was found in a file. */
export interface RecognizedFile {
  readonly file: string;
  /** Characters. */
  readonly size: number;
  readonly parts: readonly RecognizedPart[];
}

/** What one source read of one file. */
export interface RecognizedPart {
  /** As in `registry.ts`. */
  readonly source: string;
  readonly reports: number;
  readonly findings: number;
  readonly secrets: number;
  readonly misconfigurations: number;
  readonly alerts: number;
  readonly clusters: number;
  readonly groups: number;
  /** Recognized, counted, and not used yet: SBOMs, compliance reports; their kind. */
  readonly unused: readonly string[];
}

/** Where a source puts what it reads. `finding` origins are asked of the document. */
export interface SecurityCollector {
  report(report: ImageReport, document: SourceDocument): void;
  alert(alert: RuntimeAlert): void;
  cluster(cluster: EksCluster): void;
  addOn(addOn: EksAddOn): void;
  group(group: SecurityGroup): void;
  groupPolicy(policy: SecurityGroupPolicy): void;
  diagnostic(diagnostic: Diagnostic): void;
  /** Recognized and not used: `SbomReport`. */
  unused(kind: string, origin: Origin): void;
  /** After each thing that was read: how far a long reading is. */
  progress(): void;
}
