/** How bad a finding is, worst first, whatever the tool calls it. `unknown` is no less than `low`: nobody rated it. */
export const FINDING_SEVERITIES = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** How urgent a runtime alert is, on a scale of its own. `unknown`: the tool's word stands on no scale that we know. */
export const ALERT_PRIORITIES = ['critical', 'high', 'medium', 'low', 'info', 'unknown'] as const;
export type AlertPriority = (typeof ALERT_PRIORITIES)[number];

/** So many findings of each severity; none is 0. */
export type SeverityCounts = Readonly<Record<FindingSeverity, number>>;

export const NO_FINDINGS: SeverityCounts = { critical: 0, high: 0, medium: 0, low: 0, negligible: 0, unknown: 0 };
