import type { Protocol } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/**
 * What stands in the find box, understood: `shop/web -> shop/db:5432`, `internet -> *`, `label:tier=db`, `port:5432`,
 * `denied ns:shop`, `needed`. Everything said must hold. Plain words are parts of names.
 */
export interface FindQuery {
  /** With an arrow (or a port behind a name), ends have their side; without, one end has to be all that is said. */
  readonly directed: boolean;
  /** Without an arrow: what one of the ends has to be. */
  readonly source: readonly EndTerm[];
  readonly destination: readonly EndTerm[];
  /** Verdicts are judged on these ports alone; empty: as usual. */
  readonly ports: readonly AskedPorts[];
  /** The port stands behind a name: it is asked for whether the destination declares it or not. */
  readonly portsOfNamed: boolean;
  /** Empty: every verdict. */
  readonly verdicts: readonly Verdict[];
  readonly needed: boolean;
  /** What is not understood. The rest holds without it. */
  readonly problems: readonly FindProblem[];
  /** More than parts of names: a question about connections. */
  readonly isQuestion: boolean;
}

/** One thing that an end has to be. */
export type EndTerm =
  | { readonly kind: 'any' }
  /** A name, `namespace/name`, an id, or a pattern of them with `*`. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'namespace'; readonly text: string }
  | { readonly kind: 'label'; readonly key: string; readonly value?: string; readonly not: boolean }
  | { readonly kind: 'workload-kind'; readonly text: string }
  /** Where traffic from the internet comes in, or its addresses where traffic goes. */
  | { readonly kind: 'internet' }
  /** Everything that is no workload. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'address'; readonly range: IpRange; readonly text: string };

/** Without a protocol: that of the destination's declared port of this number, else TCP. */
export interface AskedPorts {
  readonly low: number;
  readonly high: number;
  readonly protocol?: Protocol;
}

/** `word`: what was written; `nearest`: what may have been meant, '' where nothing is near. */
export type FindProblem =
  | { readonly code: 'unknown-key' | 'not-a-verdict'; readonly word: string; readonly nearest: string }
  | { readonly code: 'not-a-port' | 'no-value' | 'port-at-the-source' | 'second-arrow'; readonly word: string };

/** The keys that stand before a colon. */
export const FIND_KEYS = ['ns', 'label', 'port', 'kind', 'name', 'verdict'] as const;
/** Words with a meaning of their own. */
export const FIND_WORDS = ['internet', 'outside', 'needed'] as const;
