import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { aWorkload } from '#engine/testing/cluster-objects.ts';
import { LineScope } from './line-scope.ts';
import { Precedence } from './precedence.ts';

/** Three workloads that declare other ports, or none, and two parts of the outside. */
const ENDPOINTS: readonly Endpoint[] = [
  ...[[1], [1, 2], []].map((ports, index): Endpoint => {
    const workload = aWorkload(`shop/w${index}`);
    const declared = PortSet.ofPorts(ports.map((port) => ({ protocol: 'TCP', port })));
    return { index, kind: 'workload', id: workload.id, workload, pods: workload.pods, declared };
  }),
  ...[3, 4].map((index): Endpoint => ({ index, kind: 'external', id: `external:${index}`, ranges: [] })),
];
const INDICES = ENDPOINTS.map(({ index }) => index);
const PORTS = [1, 2, 3];

const some = fc.subarray([...INDICES]);
const ports = fc.option(fc.subarray([...PORTS], { minLength: 1 }), { nil: undefined });
const line = fc.tuple(some, some, ports).map(([sources, destinations, numbers]) => {
  const ranges = PortSet.ofPorts((numbers ?? []).map((port) => ({ protocol: 'TCP', port }))).toRanges();
  return new LineScope(ENDPOINTS, sources, destinations, numbers && { text: numbers.join(', '), ranges, names: [] });
});

/** What a line concerns, one by one: `source>destination:port`. */
function triples(scope: LineScope): ReadonlySet<string> {
  return new Set(
    scope.sources.flatMap((source) =>
      scope.destinations.flatMap((destination) =>
        PORTS.filter((port) => scope.canSpeak(source, destination) && scope.portsOn(destination).has('TCP', port)).map(
          (port) => `${source}>${destination}:${port}`,
        ),
      ),
    ),
  );
}

/** The line that counts for one of them, by the rule as it is told. */
function winner(triple: string, lines: readonly ReadonlySet<string>[]): number {
  const concerned = lines.flatMap((each, at) => (each.has(triple) ? [at] : []));
  const isNarrower = (a: number, b: number): boolean => isWithin(lines[a]!, lines[b]!) && !isWithin(lines[b]!, lines[a]!);
  return concerned.filter((each) => !concerned.some((other) => isNarrower(other, each))).at(-1)!;
}

function isWithin(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].every((triple) => other.has(triple));
}

describe('which line counts', () => {
  test('a line is within another where each of its triples is', () => {
    fc.assert(
      fc.property(line, line, (one, other) => {
        // Ports beyond those that are tried here are in a line without ports only.
        fc.pre([one, other].every((scope) => scope.destinations.every((to) => !scope.portsOn(to).isAll)));
        expect(one.isWithin(other)).toBe(isWithin(triples(one), triples(other)));
      }),
    );
  });

  test('every connection and port falls to one line: the last of those that have no exception there', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (scopes) => {
        fc.pre(scopes.every((scope) => scope.destinations.every((to) => !scope.portsOn(to).isAll)));
        const sets = scopes.map(triples);
        const precedence = new Precedence(scopes);
        for (const triple of new Set(sets.flatMap((set) => [...set]))) {
          const [source = 0, destination = 0, port = 0] = triple.split(/[>:]/).map(Number);
          const concerned = scopes.flatMap((scope, at) =>
            scope.hasSource(source) && scope.destinations.includes(destination) ? [at] : [],
          );
          const shares = precedence.shares(concerned, destination);
          const counting = concerned.filter((_, at) => shares[at]!.has('TCP', port));
          expect(counting).toEqual([winner(triple, sets)]);
        }
      }),
    );
  });
});
