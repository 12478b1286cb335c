import type { AlertSummary, EndpointSecurity, GroupView } from '#engine/overview/security-picture.ts';
import type { Evaluation, WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { type CountingReport, countingReports, looksForFindings } from '#engine/placing/counting-reports.ts';
import type { Placement } from '#engine/placing/placement.ts';
import type { AlertPriority } from '#engine/security/severity.ts';
import { countFindings } from './count-findings.ts';

/**
 * What is known of the pods of each endpoint, by its id; those of which nothing is known are left out.
 * @param alerts all of them, in the order of time
 * @param shown those among them that are sent to the screen
 */
export function endpointSecurity(
  { endpoints }: Evaluation,
  placement: Placement,
  alerts: readonly AlertSummary[],
  shown: readonly AlertSummary[],
  groups: GroupView | undefined,
): Readonly<Record<string, EndpointSecurity>> {
  const scans = new ScansByWorkload(placement);
  const alertsOn = new Map<string, AlertSummary[]>();
  for (const alert of newestFirst(alerts.filter((each) => each.alert.kind === 'alert')))
    for (const endpoint of alert.endpoints) addTo(alertsOn, endpoint, alert);
  const isShown = new Set(shown);
  const ownGroups = new Map<string, string[]>();
  for (const { policy, selects } of groups?.policies ?? [])
    for (const endpoint of selects) for (const group of policy.groups) addTo(ownGroups, endpoint, group);
  const known = endpoints.flatMap((endpoint) => {
    if (endpoint.kind !== 'workload') return [];
    const own = ownGroups.get(endpoint.id);
    const on = alertsOn.get(endpoint.id);
    const scan = scans.of(endpoint);
    if (!own && !on && scan.reports.length === 0 && scan.notScanned.length === 0) return [];
    const security = { ...scan, ...alertsOf(on ?? [], isShown), ...(own && { ownGroups: [...new Set(own)] }) };
    return [[endpoint.id, security] as const];
  });
  return Object.fromEntries(known);
}

type Scan = Omit<EndpointSecurity, 'alerts' | 'priorities' | 'ownGroups'>;

class ScansByWorkload {
  readonly #counting: ReadonlyMap<string, readonly CountingReport[]>;
  readonly #further = new Map<string, string[]>();
  readonly #hasScans: boolean;

  constructor({ reports }: Placement) {
    this.#hasScans = reports.length > 0;
    this.#counting = countingReports(reports);
    for (const { report, matches } of reports) for (const { workload } of matches) addTo(this.#further, workload, report.id);
  }

  of({ workload: { id, images } }: WorkloadEndpoint): Scan {
    const counting = this.#counting.get(id) ?? [];
    const scans = counting.filter(looksForFindings);
    const scanned = new Set(scans.map(({ match }) => match.image));
    const { counts, fixable, secrets, misconfigurations } = countFindings([...new Set(counting.map(({ report }) => report))]);
    return {
      ...(scans.length > 0 && { counts, fixable }),
      secrets,
      misconfigurations,
      notScanned: this.#hasScans ? [...new Set(images)].filter((image) => !scanned.has(image)) : [],
      reports: [...new Set([...counting.map(({ report }) => report.id), ...(this.#further.get(id) ?? [])])],
    };
  }
}

function newestFirst(alerts: readonly AlertSummary[]): readonly AlertSummary[] {
  const untimed = alerts.findIndex(({ alert }) => alert.at === undefined);
  const timed = untimed < 0 ? alerts.length : untimed;
  return [...alerts.slice(0, timed).reverse(), ...alerts.slice(timed)];
}

/** An alert that may be on one of several is listed, and not counted. */
function alertsOf(alerts: readonly AlertSummary[], isShown: ReadonlySet<AlertSummary>): Pick<EndpointSecurity, 'alerts' | 'priorities'> {
  const priorities: Partial<Record<AlertPriority, number>> = {};
  for (const { place, alert } of alerts) if (place === 'workload') priorities[alert.priority] = (priorities[alert.priority] ?? 0) + 1;
  return { alerts: alerts.filter((each) => isShown.has(each)).map(({ alert }) => alert.id), priorities };
}
