import type { SecurityAnalysis } from '#engine/analyze.ts';
import { furtherLines } from './further-findings.ts';
import { countsText, reportTitle, unplacedText } from './security-text.ts';

/** The short block of `list`: what is known of workloads beside their connections. `risk` tells the rest. */
export function securitySummary(security: SecurityAnalysis): string {
  const { picture, access } = security;
  const { endpoints, images, reports, clusters, groups, offers } = picture;
  const scanned = Object.entries(endpoints).flatMap(([endpoint, { counts, priorities }]) => {
    const alerts = Object.entries(priorities).map(([priority, count]) => `${count} ${priority}`);
    const told = [...(counts ? [countsText(counts)] : []), ...(alerts.length > 0 ? [`alerts: ${alerts.join(', ')}`] : [])];
    return told.length > 0 ? [`${endpoint}: ${told.join('; ')}\n`] : [];
  });
  const notScanned = images.filter((each) => each.reports.length === 0).map(({ image }) => image);
  const loose = reports.filter(({ matches, about }) => matches.length === 0 && about !== 'other').map(reportTitle);
  const lines = [
    ...scanned,
    ...furtherLines(security).map((line) => `${line}\n`),
    ...(reports.length > 0 && notScanned.length > 0 ? [`Not scanned: ${notScanned.join(', ')}\n`] : []),
    ...(loose.length > 0 ? [`Reports that join nothing here: ${loose.join(', ')}\n`] : []),
    ...clusters.map(
      ({ cluster, endpoint }) => `${endpoint}: ${cluster.name || cluster.resource || 'a cluster'}, described in ${cluster.origin.file}\n`,
    ),
    ...[...access.connections, ...access.furtherConnections].map(
      ({ source, destination, verdict }) => `${source} => ${destination} : TCP 443 ${verdict}\n`,
    ),
    ...(groups ? [`${groups.groups.length} security groups, ${groups.policies.length} SecurityGroupPolicies\n`] : []),
    ...(offers.some(({ accepted }) => !accepted)
      ? [`Offered, not joined by guess: ${offers.filter(({ accepted }) => !accepted).length}; risk lists them\n`]
      : []),
  ];
  const unplaced = unplacedText(picture, (title, unplaced) => (unplaced.length > 0 ? `${title}\n` : ''));
  return `\nBeside the manifests:\n${lines.join('')}${unplaced}`;
}
