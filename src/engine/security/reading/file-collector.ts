import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { EksAddOn, EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { RuntimeAlert } from '#engine/security/alerts/runtime-alert.ts';
import type { SecurityGroup, SecurityGroupPolicy } from '#engine/security/descriptions/security-group.ts';
import type { RecognizedPart, SecurityCollector } from '#engine/security/security-inputs.ts';
import { startOf } from './start-of-file.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** Of one file so many findings, and so many alerts, are kept. */
export const MAX_FINDINGS = 100_000;

type Counted = 'reports' | 'findings' | 'secrets' | 'misconfigurations' | 'alerts' | 'clusters' | 'groups';
type Counts = { -readonly [Key in Counted]: number } & { readonly source: string; readonly unused: string[] };

/** Takes what the sources read of one file, and counts it by source. */
export class FileCollector implements SecurityCollector {
  readonly reports: ImageReport[] = [];
  readonly alerts: RuntimeAlert[] = [];
  readonly clusters: EksCluster[] = [];
  readonly addOns: EksAddOn[] = [];
  readonly groups: SecurityGroup[] = [];
  readonly groupPolicies: SecurityGroupPolicy[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** By report id. */
  readonly origins = new Map<string, SourceDocument['origin']>();
  readonly #parts = new Map<string, Counts>();
  readonly #unused = new Map<string, { readonly first: Origin; count: number }>();
  readonly #onProgress: () => void;
  #part: Counts | undefined;
  #findings = 0;
  #alerts = 0;

  constructor(onProgress: () => void) {
    this.#onProgress = onProgress;
  }

  /** What comes next comes from this source. */
  begin(source: string): void {
    this.#part = this.#parts.get(source) ?? noCounts(source);
    this.#parts.set(source, this.#part);
  }

  /** What was found, by source. */
  get parts(): readonly RecognizedPart[] {
    return [...this.#parts.values()];
  }

  report(report: ImageReport, document: SourceDocument): void {
    const kept = this.#limited(report);
    this.reports.push(kept);
    this.origins.set(kept.id, document.origin);
    this.#count('reports', 1);
    this.#count('findings', report.findings.length);
    this.#count('secrets', report.secrets.length);
    this.#count('misconfigurations', report.misconfigurations.length);
    this.progress();
  }

  alert(alert: RuntimeAlert): void {
    this.#alerts++;
    if (this.#alerts <= MAX_FINDINGS) this.alerts.push(alert);
    this.#count('alerts', 1);
  }

  cluster(cluster: EksCluster): void {
    this.clusters.push(cluster);
    this.#count('clusters', 1);
  }

  addOn(addOn: EksAddOn): void {
    this.addOns.push(addOn);
  }

  group(group: SecurityGroup): void {
    this.groups.push(group);
    this.#count('groups', 1);
  }

  groupPolicy(policy: SecurityGroupPolicy): void {
    this.groupPolicies.push(policy);
  }

  diagnostic(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
  }

  unused(kind: string, origin: Origin): void {
    this.#part?.unused.push(kind);
    const known = this.#unused.get(kind);
    if (known) known.count++;
    else this.#unused.set(kind, { first: origin, count: 1 });
  }

  progress(): void {
    this.#onProgress();
  }

  /** After the whole file: says what is over the limit, and what nothing is made of. */
  end(file: string): void {
    for (const [kind, { first, count }] of this.#unused)
      this.diagnostic({ code: 'report-unused', severity: 'info', values: { kind, count }, origin: first });
    if (this.#findings > MAX_FINDINGS) this.diagnostic(truncated(file, 'findings', this.#findings));
    if (this.#alerts > MAX_FINDINGS) this.diagnostic(truncated(file, 'alerts', this.#alerts));
  }

  #limited(report: ImageReport): ImageReport {
    const room = Math.max(0, MAX_FINDINGS - this.#findings);
    const all = report.findings.length;
    this.#findings += all;
    if (all <= room) return report;
    return { ...report, findings: report.findings.slice(0, room), partial: { shown: room, of: report.partial?.of ?? all } };
  }

  #count(what: Counted, count: number): void {
    if (this.#part) this.#part[what] += count;
  }
}

function truncated(file: string, what: 'findings' | 'alerts', of: number): Diagnostic {
  return { code: 'report-truncated', severity: 'warning', values: { what, shown: MAX_FINDINGS, of }, origin: startOf(file) };
}

function noCounts(source: string): Counts {
  return { source, reports: 0, findings: 0, secrets: 0, misconfigurations: 0, alerts: 0, clusters: 0, groups: 0, unused: [] };
}
