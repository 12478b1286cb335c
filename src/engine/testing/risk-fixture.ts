import { analyze, type SecurityAnalysis } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { accessView } from '#engine/eks/access.ts';
import { NO_CHOICES, type Placement, type ReportMatch } from '#engine/placing/placement.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { securityPicture } from '#engine/secured/security-picture.ts';
import type { Finding, ImageReport } from '#engine/security/scans/image-report.ts';
import { SecurityReader } from '#engine/security/reading/read-security.ts';
import { aFinding, anImageReport } from './an-image-report.ts';

/** For tests: four workloads, one of them behind a load balancer. */
export const WORKLOADS = `${['web', 'api', 'db', 'cron']
  .map(
    (name) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: "${name}:1", ports: [{ containerPort: 8080 }] }] }
---
`,
  )
  .join('')}apiVersion: v1
kind: Service
metadata: {
  #ANNOTATIONS
  name: front, namespace: shop }
spec: {
  #LOCAL
  type: LoadBalancer, selector: { app: web }, ports: [{ port: 80, targetPort: 8080 }] }
`;

export const DENY_ALL = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: default-deny, namespace: shop }
spec: { podSelector: {} }
`;

/** Lets one workload into api. */
export function INTO_API(from: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: into-api, namespace: shop }
spec: { podSelector: { matchLabels: { app: api } }, ingress: [{ from: [{ podSelector: { matchLabels: { app: ${from} } } }] }] }
`;
}

/** Manifests with reports that are placed by hand: by workload name, with the strength of each match. */
export function secured(
  documents: readonly string[],
  reports: Readonly<Record<string, readonly Partial<Finding>[]>>,
  strengths: Readonly<Record<string, ReportMatch['strength']>> = {},
  profile = enforcementProfile(),
): Analyzed & { readonly analysis: { readonly security: SecurityAnalysis } } {
  const files = [{ name: 'all.yaml', text: documents.join('---\n') }];
  const analysis = analyze(files, profile);
  const placement: Placement = {
    alerts: [],
    images: [],
    offers: [],
    diagnostics: [],
    reports: Object.entries(reports).map(([name, findings]) => ({
      report: report(name, findings),
      matches: [{ workload: `shop/${name}[Deployment]`, image: `${name}:1`, strength: strengths[name] ?? 3, by: 'tag' as const }],
    })),
  };
  const inputs = new SecurityReader().read([]);
  const access = accessView([], analysis.evaluation, analysis.cluster);
  const picture = securityPicture(inputs, placement, access, analysis.cluster, analysis.evaluation);
  return { set: { files, off: [], choices: NO_CHOICES }, analysis: { ...analysis, security: { inputs, placement, access, picture } } };
}

function report(name: string, findings: readonly Partial<Finding>[]): ImageReport {
  return anImageReport(`${name}.json#0`, `${name}:1`, { findings: findings.map((each, at) => aFinding(`CVE-0000-${name}-${at}`, each)) });
}
