import type { FlipKind } from './comparison.ts';

/** What the risk of a flip is told by. */
export interface RiskFacts {
  readonly kind: FlipKind;
  readonly needed: boolean;
  readonly fromOutside: boolean;
}

/** How many steps of risk there are. */
export const RISK_STEPS = 8;

/**
 * The step of a flip, the riskiest first: what is open now, from outside before the needed before the rest; what is denied now
 * and needed; other ports, in the same order; what is denied now and nothing needs.
 */
export function riskOf({ kind, needed, fromOutside }: RiskFacts): number {
  const own = fromOutside ? 0 : needed ? 1 : 2;
  switch (kind) {
    case 'added':
      return own;
    case 'changed':
      return 4 + own;
    case 'removed':
      return needed ? 3 : 7;
  }
}

/** Sorts what comes by risk, and keeps so many that the riskiest `limit` are among them. */
export class ByRisk<Item> {
  readonly #steps: Item[][] = Array.from({ length: RISK_STEPS }, () => []);
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(step: number, item: Item): void {
    const items = this.#steps[step]!;
    if (items.length < this.#limit) items.push(item);
  }

  /** The riskiest, in the order in which they came within one step. */
  riskiest(): readonly Item[] {
    return this.#steps.flat().slice(0, this.#limit);
  }
}
