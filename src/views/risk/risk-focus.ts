import { create } from 'zustand';
import type { FindingSeverity } from '#engine/security/severity.ts';

export const RISK_PARTS = ['exposed', 'reached', 'cuts'] as const;
export type RiskPart = (typeof RISK_PARTS)[number];

interface RiskFocus {
  readonly part: RiskPart;
  readonly severity: FindingSeverity;
  readonly fixable: boolean;
  /** Whose reach is looked at: the workload that was selected last, or the one of an alert. */
  readonly of: string | undefined;
  readonly hops: 'one' | 'all';
  /** Where a way that is to be cut begins. */
  readonly cutFrom: 'internet' | 'endpoint';
  /** The way from the internet to the selected workload stands out in the graph. */
  readonly showsPath: boolean;
}

/** How the questions of risk are looked at. */
export const useRiskFocus = create<RiskFocus>(() => ({
  part: 'exposed',
  severity: 'critical',
  fixable: true,
  of: undefined,
  hops: 'all',
  cutFrom: 'internet',
  showsPath: true,
}));
