import type { Origin } from '#engine/model/origin.ts';
import type { Offer, PlacedAlert, ReportMatch } from '#engine/placing/placement.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { RecognizedFile } from '#engine/security/security-inputs.ts';
import type { SecurityGroup, SecurityGroupPolicy } from '#engine/security/descriptions/security-group.ts';
import type { AlertPriority, SeverityCounts } from '#engine/security/severity.ts';

/** What the screen shows of reports, alerts and descriptions of the cluster, except the findings, which are asked for. Plain data. */
export interface SecurityPicture {
  readonly files: readonly RecognizedFile[];
  readonly reports: readonly ReportSummary[];
  readonly images: readonly ImageSummary[];
  /** Workload endpoints that something is known of, by endpoint id. */
  readonly endpoints: Readonly<Record<string, EndpointSecurity>>;
  /** In the order of time, those without a readable time last. Never more than `MOST_ALERTS`. */
  readonly alerts: readonly AlertSummary[];
  /** How many there are in all, by place. */
  readonly alertCounts: { readonly all: number; readonly placed: number; readonly onNodes: number; readonly unmatched: number };
  /** The detectors missed so many system calls: their silence proves nothing. */
  readonly dropped: number;
  readonly offers: readonly Offer[];
  readonly clusters: readonly ClusterAccess[];
  readonly groups?: GroupView;
}

/** More are counted, and not sent to the screen. */
export const MOST_ALERTS = 5_000;

/** A report without its findings. */
export interface ReportSummary extends Omit<ImageReport, 'findings' | 'secrets' | 'misconfigurations'> {
  readonly counts: SeverityCounts;
  /** Findings that a newer version repairs. */
  readonly fixable: SeverityCounts;
  readonly secrets: number;
  readonly misconfigurations: number;
  readonly matches: readonly ReportMatch[];
}

/** An image of the manifests. */
export interface ImageSummary {
  readonly image: string;
  /** Endpoint ids. */
  readonly endpoints: readonly string[];
  /** Report ids that count; empty: not scanned, which is not clean. */
  readonly reports: readonly string[];
  /** Of the report that counts most; absent: not scanned. */
  readonly counts?: SeverityCounts;
  readonly fixable?: SeverityCounts;
}

/** What is known of the pods of one endpoint. */
export interface EndpointSecurity {
  /** Distinct findings over its images; absent: no image of it was scanned. */
  readonly counts?: SeverityCounts;
  readonly fixable?: SeverityCounts;
  readonly secrets: number;
  readonly misconfigurations: number;
  /** Images without a report. */
  readonly notScanned: readonly string[];
  /** Report ids, best match first. */
  readonly reports: readonly string[];
  /** Alert ids, newest first, and how many of each priority. */
  readonly alerts: readonly string[];
  readonly priorities: Readonly<Partial<Record<AlertPriority, number>>>;
  /** Groups of its own, by a SecurityGroupPolicy. */
  readonly ownGroups?: readonly string[];
}

/** An alert with the endpoints that it is on. */
export interface AlertSummary extends Omit<PlacedAlert, 'workloads'> {
  /** Endpoint ids. */
  readonly endpoints: readonly string[];
  /** What the picture says of the connection that it tells of. */
  readonly observed?: ObservedEdge;
}

/** A connection that was seen, held against the policies. */
export interface ObservedEdge {
  /** Endpoint ids, where both ends are in the picture. */
  readonly source?: string;
  readonly destination?: string;
  readonly text: string;
  readonly verdict?: 'allowed' | 'denied' | 'depends';
}

/** Who may come to the API server of a cluster. Endpoint ids are of `api-server` cards in the picture. */
export interface ClusterAccess {
  readonly cluster: EksCluster;
  /** The id of its card: `api-server` alone, or `api-server:NAME`. */
  readonly endpoint: string;
  /** Other descriptions of the same cluster that say something else (ids). */
  readonly disagrees: readonly string[];
  readonly findings: readonly AccessFinding[];
  /** How many workload endpoints reach it by their egress policies (SI-22). */
  readonly pods: PodAccess;
}

export interface PodAccess {
  readonly all: number;
  readonly allowed: number;
  readonly denied: number;
  readonly depends: number;
  /** Whether the control plane's addresses are told; otherwise every address is asked about. */
  readonly addressesKnown: boolean;
}

export interface AccessFinding {
  readonly code: 'public-to-all' | 'nodes-outside-allow-list' | 'no-endpoint' | 'descriptions-disagree' | 'cannot-say';
  readonly values: Readonly<Record<string, string | number>>;
  readonly origin: Origin;
}

/** What the security groups see: nodes, not pods (SI-30, SI-31). */
export interface GroupView {
  readonly groups: readonly SecurityGroup[];
  /** The group that all nodes share, and the rule by which its members reach each other. */
  readonly shared?: { readonly group: string; readonly rule: Origin; readonly ruleText: string };
  readonly policies: readonly GroupPolicyView[];
  /** Endpoint ids of pods on the nodes' group, and how many pairs of them pass at the level of groups, and of policies. */
  readonly onNodes: readonly string[];
  readonly pairs: { readonly all: number; readonly byGroups: number; readonly byPolicies: number };
}

export interface GroupPolicyView {
  readonly policy: SecurityGroupPolicy;
  /** Endpoint ids. */
  readonly selects: readonly string[];
  /** What limits it here, as codes: `needs-pod-eni`, `mode-strict`, `mode-standard`, `mode-unknown`, `calico-strict`. */
  readonly limits: readonly ('needs-pod-eni' | 'mode-strict' | 'mode-standard' | 'mode-unknown' | 'calico-strict' | 'unknown-group')[];
}
