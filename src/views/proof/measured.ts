/** What cannot be counted in this project: measured by hand, with the day. */
export interface MeasuredSuite {
  readonly id: 'kubernetes-e2e' | 'api-server' | 'np-guard';
  readonly cases: number;
  readonly passed: number;
  /** Where the cases come from. */
  readonly source: string;
}

export const MEASURED_ON = '2026-11-24';

/** Public suites that the command line was held against. Their cases are not part of this project. */
export const MEASURED_SUITES: readonly MeasuredSuite[] = [
  {
    id: 'kubernetes-e2e',
    cases: 41,
    passed: 41,
    source: 'https://github.com/kubernetes/kubernetes/blob/master/test/e2e/network/netpol/network_policy.go',
  },
  {
    id: 'api-server',
    cases: 108,
    passed: 108,
    source: 'https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/networking/validation/validation.go',
  },
  { id: 'np-guard', cases: 64, passed: 64, source: 'https://github.com/np-guard/netpol-analyzer/tree/main/tests' },
];

/** The longest run with damaged input. */
export const MEASURED_FUZZ = { inputs: 10_500, seeds: 3 };
