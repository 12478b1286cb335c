import type { Origin } from './origin.ts';

/** Something the verdicts rest on that the manifests do not say: shown in the strip. `values` fill the sentence of that code in `src/words`. */
export interface Assumption {
  readonly code:
    | 'unknown-pod-addresses'
    | 'unknown-field-dropped'
    | 'refused-but-evaluated'
    | 'gateway-made-up'
    | 'unknown-ingress-controller'
    | 'unknown-scraper'
    | 'not-enforced'
    | 'enforcement-configured'
    | 'enforcement-assumed'
    | 'strict-mode'
    | 'admin-policies-ignored'
    | 'admin-priorities-left-out'
    | 'equal-priorities-by-name'
    | 'domain-names'
    | 'namespace-made-up';
  readonly values: Readonly<Record<string, string | number>>;
  readonly origin?: Origin;
}
