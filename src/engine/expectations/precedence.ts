import { PortSet } from '#engine/model/port-set.ts';
import type { LineScope } from './line-scope.ts';

/**
 * Which line counts where several concern the same. A narrower line (all that it concerns, the other concerns too, and
 * more) is an exception to the wider one, wherever it stands; of the others the last one counts.
 */
export class Precedence {
  readonly #scopes: readonly LineScope[];
  readonly #narrower = new Map<number, boolean>();
  readonly #shares = new Map<string, readonly PortSet[]>();

  /** @param scopes in the order of the lines */
  constructor(scopes: readonly LineScope[]) {
    this.#scopes = scopes;
  }

  /**
   * The ports on which each of some lines counts; every port that one of them names falls to exactly one.
   * @param lines positions, ascending, of the lines that concern one pair
   */
  shares(lines: readonly number[], destination: number): readonly PortSet[] {
    const [only] = lines;
    if (only !== undefined && lines.length === 1) return [this.#scopes[only]!.portsOn(destination)];
    const key = `${lines.join()}@${destination}`;
    let shares = this.#shares.get(key);
    if (!shares) this.#shares.set(key, (shares = this.#share(lines, destination)));
    return shares;
  }

  #share(lines: readonly number[], destination: number): readonly PortSet[] {
    const ports = lines.map((line) => this.#scopes[line]!.portsOn(destination));
    const withoutExceptions = lines.map((line, at) =>
      lines.reduce((left, other, each) => (this.#isNarrower(other, line) ? left.subtract(ports[each]!) : left), ports[at]!),
    );
    const shares: PortSet[] = [];
    let later = PortSet.NONE;
    for (const own of withoutExceptions.toReversed()) {
      shares.unshift(own.subtract(later));
      later = later.union(own);
    }
    return shares;
  }

  #isNarrower(a: number, b: number): boolean {
    if (a === b) return false;
    const key = a * this.#scopes.length + b;
    let narrower = this.#narrower.get(key);
    if (narrower === undefined) {
      const [one, other] = [this.#scopes[a]!, this.#scopes[b]!];
      narrower = one.isWithin(other) && !other.isWithin(one);
      this.#narrower.set(key, narrower);
    }
    return narrower;
  }
}
