import type { Analysis } from '#engine/analyze.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import { EndResolver } from './end-resolver.ts';
import type { Expectation, ExpectationResult } from './expectation.ts';
import { type LineEnds, lineEnds } from './line-ends.ts';
import { LineScope } from './line-scope.ts';
import { LineTally } from './line-tally.ts';
import { Precedence } from './precedence.ts';

/** Holds lines against an analysis, each where it counts. Every verdict is the evaluation's. */
export function holdAgainst(expectations: readonly Expectation[], { evaluation, cluster }: Analysis): readonly ExpectationResult[] {
  const cut = lineEnds(
    evaluation.endpoints,
    expectations.flatMap(({ from, to }) => [from, to]),
  );
  const resolver = new EndResolver(cut.ends, cluster);
  const scopes = expectations.map(({ from, to, ports }) => new LineScope(cut.ends, resolver.indices(from), resolver.indices(to), ports));
  const tallies = expectations.map(({ verdict }) => new LineTally(verdict, evaluation));
  tally(scopes, tallies, cut);
  return expectations.map((expectation, at) => resultOf(expectation, scopes[at]!, tallies[at]!, resolver));
}

/** Source by source, so that all lines that concern one pair are at hand together. */
function tally(scopes: readonly LineScope[], tallies: readonly LineTally[], { ends, wholes }: LineEnds): void {
  const precedence = new Precedence(scopes);
  const linesOf: number[][] = ends.map(() => []);
  for (const [line, { sources }] of scopes.entries()) for (const source of sources) linesOf[source]!.push(line);
  const parts = new PartTally(tallies);
  for (const [source, lines] of linesOf.entries()) {
    for (const [destination, concerned] of byDestination(source, lines, scopes)) {
      const shares = precedence.shares(concerned, destination);
      for (const [at, line] of concerned.entries()) {
        const ports = shares[at]!;
        if (ports.isEmpty) continue;
        const pair = [wholes[source]!, wholes[destination]!] as const;
        if (isPart(source, wholes) || isPart(destination, wholes)) parts.add(line, pair, ports);
        else tallies[line]!.hold(...pair, ports);
      }
    }
  }
  parts.hold();
}

/** Parts of one endpoint stand side by side. */
function isPart(end: number, wholes: readonly number[]): boolean {
  return wholes[end - 1] === wholes[end] || wholes[end + 1] === wholes[end];
}

/** What a line says of several parts of an endpoint is held against the endpoint once. */
class PartTally {
  readonly #tallies: readonly LineTally[];
  readonly #pairs = new Map<string, { readonly line: number; readonly pair: readonly [number, number]; ports: PortSet }>();

  constructor(tallies: readonly LineTally[]) {
    this.#tallies = tallies;
  }

  add(line: number, pair: readonly [source: number, destination: number], ports: PortSet): void {
    const key = `${line}:${pair.join('>')}`;
    const known = this.#pairs.get(key);
    if (known) known.ports = known.ports.union(ports);
    else this.#pairs.set(key, { line, pair, ports });
  }

  hold(): void {
    for (const { line, pair, ports } of this.#pairs.values()) this.#tallies[line]!.hold(...pair, ports);
  }
}

/** The lines that concern each destination, ascending. */
function* byDestination(
  source: number,
  lines: readonly number[],
  scopes: readonly LineScope[],
): Iterable<readonly [destination: number, lines: readonly number[]]> {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) {
    const scope = scopes[only]!;
    for (const destination of scope.destinations) if (scope.canSpeak(source, destination)) yield [destination, lines];
    return;
  }
  const concerned = new Map<number, number[]>();
  for (const line of lines) {
    const scope = scopes[line]!;
    for (const destination of scope.destinations) {
      if (!scope.canSpeak(source, destination)) continue;
      const known = concerned.get(destination);
      if (known) known.push(line);
      else concerned.set(destination, [line]);
    }
  }
  yield* concerned;
}

function resultOf(expectation: Expectation, scope: LineScope, tallied: LineTally, resolver: EndResolver): ExpectationResult {
  const unmatched = unmatchedPart(scope);
  if (!unmatched) {
    const { pairs, wrong, failures } = tallied.result();
    return { expectation, status: failures === 0 ? 'passed' : 'failed', pairs, wrong, failures };
  }
  const nearest = unmatched === 'from' || unmatched === 'to' ? resolver.nearest(expectation[unmatched]) : '';
  return { expectation, status: 'no-match', unmatched, ...(nearest === '' ? {} : { nearest }), pairs: 0, wrong: [], failures: 0 };
}

function unmatchedPart(scope: LineScope): ExpectationResult['unmatched'] {
  const { sources, destinations } = scope;
  if (sources.length === 0) return 'from';
  if (destinations.length === 0) return 'to';
  if (destinations.every((destination) => scope.portsOn(destination).isEmpty) || !scope.hasEveryName()) return 'ports';
  const speak = destinations.some((destination) => sources.some((source) => scope.canSpeak(source, destination)));
  return speak ? undefined : 'pairs';
}
