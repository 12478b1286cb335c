import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import { EndResolver } from './end-resolver.ts';
import type { Expectation, ExpectationResult } from './expectation.ts';
import { LineScope } from './line-scope.ts';
import { LineTally } from './line-tally.ts';
import { Precedence } from './precedence.ts';

/** Holds lines against an analysis, each where it counts. Every verdict is the evaluation's. */
export function holdAgainst(expectations: readonly Expectation[], analysis: Analysis): readonly ExpectationResult[] {
  const { evaluation } = analysis;
  const resolver = new EndResolver(analysis);
  const scopes = expectations.map(
    ({ from, to, ports }) => new LineScope(evaluation.endpoints, resolver.indices(from), resolver.indices(to), ports),
  );
  const tallies = expectations.map(({ verdict }) => new LineTally(verdict, evaluation));
  tally(scopes, tallies, evaluation);
  return expectations.map((expectation, at) => resultOf(expectation, scopes[at]!, tallies[at]!, resolver));
}

/** Source by source, so that all lines that concern one pair are at hand together. */
function tally(scopes: readonly LineScope[], tallies: readonly LineTally[], { endpoints }: Evaluation): void {
  const precedence = new Precedence(scopes);
  const linesOf: number[][] = endpoints.map(() => []);
  for (const [line, { sources }] of scopes.entries()) for (const source of sources) linesOf[source]!.push(line);
  for (const [source, lines] of linesOf.entries()) {
    for (const [destination, concerned] of byDestination(source, lines, scopes)) {
      const shares = precedence.shares(concerned, destination);
      for (const [at, line] of concerned.entries()) {
        const ports = shares[at]!;
        if (!ports.isEmpty) tallies[line]!.hold(source, destination, ports);
      }
    }
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
  if (destinations.every((destination) => scope.portsOn(destination).isEmpty)) return 'ports';
  const speak = destinations.some((destination) => sources.some((source) => scope.canSpeak(source, destination)));
  return speak ? undefined : 'pairs';
}
