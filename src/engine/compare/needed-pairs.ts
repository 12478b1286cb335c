import type { Analysis } from '#engine/analyze.ts';
import { groupNeeds } from '#engine/overview/overview.ts';
import type { NeedSummary } from '#engine/overview/picture.ts';
import type { CommonEnd } from './common-ends.ts';

/** What the manifests of either side need, by the ends of a pair. */
export class NeededPairs {
  readonly #before: ReturnType<typeof groupNeeds>;
  readonly #after: ReturnType<typeof groupNeeds>;

  constructor(before: Analysis, after: Analysis) {
    this.#before = groupNeeds(before.needs);
    this.#after = groupNeeds(after.needs);
  }

  before(source: number, destination: number): readonly NeedSummary[] {
    return this.#before.get(`${source},${destination}`)?.needs ?? [];
  }

  after(source: number, destination: number): readonly NeedSummary[] {
    return this.#after.get(`${source},${destination}`)?.needs ?? [];
  }

  /** Something in the later manifests names it; or did so in the former ones, and now the destination is gone. */
  isNeeded(source: CommonEnd, destination: CommonEnd): boolean {
    if (source.after === undefined) return false;
    if (destination.after !== undefined) return this.after(source.after, destination.after).length > 0;
    return source.before !== undefined && destination.before !== undefined && this.before(source.before, destination.before).length > 0;
  }
}
