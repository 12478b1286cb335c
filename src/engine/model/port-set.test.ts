import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROTOCOLS, type Protocol } from './cluster.ts';
import { MAX_PORT, MIN_PORT, PortSet } from './port-set.ts';

/** Numbers near each other, so that ranges meet, touch and overlap; and the two ends of the scale. */
const port = fc.oneof(fc.integer({ min: 1, max: 24 }), fc.integer({ min: MAX_PORT - 6, max: MAX_PORT }));
const protocol = fc.constantFrom<Protocol>(...PROTOCOLS);
const range = fc.tuple(protocol, port, port).map(([each, a, b]) => PortSet.of(each, Math.min(a, b), Math.max(a, b)));
const portSet = fc.oneof(
  { weight: 8, arbitrary: fc.array(range, { maxLength: 6 }).map((ranges) => PortSet.union(ranges)) },
  { weight: 1, arbitrary: fc.constantFrom(PortSet.ALL, PortSet.NONE) },
);

const laws: readonly [title: string, law: (a: PortSet, b: PortSet, c: PortSet) => boolean][] = [
  ['union commutes', (a, b) => a.union(b).equals(b.union(a))],
  [
    'union associates',
    (a, b, c) =>
      a
        .union(b)
        .union(c)
        .equals(a.union(b.union(c))),
  ],
  ['intersection commutes', (a, b) => a.intersect(b).equals(b.intersect(a))],
  [
    'intersection associates',
    (a, b, c) =>
      a
        .intersect(b)
        .intersect(c)
        .equals(a.intersect(b.intersect(c))),
  ],
  ['intersection distributes over union', (a, b, c) => a.intersect(b.union(c)).equals(a.intersect(b).union(a.intersect(c)))],
  ['union distributes over intersection', (a, b, c) => a.union(b.intersect(c)).equals(a.union(b).intersect(a.union(c)))],
  ['both are idempotent', (a) => a.union(a).equals(a) && a.intersect(a).equals(a)],
  ['a set absorbs', (a, b) => a.union(a.intersect(b)).equals(a) && a.intersect(a.union(b)).equals(a)],
  [
    'nothing is neutral for union, everything for intersection',
    (a) => a.union(PortSet.NONE).equals(a) && a.intersect(PortSet.ALL).equals(a),
  ],
  [
    'a set and its complement are disjoint and make everything',
    (a) => a.intersect(a.complement()).isEmpty && a.union(a.complement()).isAll,
  ],
  ['the complement of the complement is the set', (a) => a.complement().complement().equals(a)],
  ['De Morgan', (a, b) => a.union(b).complement().equals(a.complement().intersect(b.complement()))],
  ['subtracting is intersecting with the complement', (a, b) => a.subtract(b).equals(a.intersect(b.complement()))],
  ['a subset is what union does not change', (a, b) => a.isSubsetOf(b) === a.union(b).equals(b)],
];

describe('sets of ports obey the laws of set algebra', () => {
  test.each(laws)('%s', (_title, law) => {
    fc.assert(
      fc.property(portSet, portSet, portSet, (a, b, c) => {
        expect(law(a, b, c)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a set of ports', () => {
  test('answers for each port as its parts do', () => {
    fc.assert(
      fc.property(portSet, portSet, protocol, port, (a, b, each, number) => {
        expect(a.union(b).has(each, number)).toBe(a.has(each, number) || b.has(each, number));
        expect(a.intersect(b).has(each, number)).toBe(a.has(each, number) && b.has(each, number));
        expect(a.subtract(b).has(each, number)).toBe(a.has(each, number) && !b.has(each, number));
      }),
      { numRuns: 500 },
    );
  });

  test('is written as sorted, disjoint ranges that do not touch', () => {
    fc.assert(
      fc.property(portSet, (set) => {
        for (const ranges of Object.values(set.toRanges())) {
          const ends = ranges.flat();
          expect(ranges.every(([low, high]) => low <= high)).toBe(true);
          expect(ends.every((end) => end >= MIN_PORT && end <= MAX_PORT)).toBe(true);
          expect(ranges.every(([low], at) => at === 0 || low > ranges[at - 1]![1] + 1)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('equal sets have equal keys however they were made', () => {
    expect(PortSet.of('TCP', 1, 10).union(PortSet.of('TCP', 11, 20)).key).toBe(PortSet.of('TCP', 1, 20).key);
    expect(PortSet.union(PROTOCOLS.map((each) => PortSet.everyPortOf(each))).key).toBe(PortSet.ALL.key);
  });

  test('ports outside 1–65535 are cut off', () => {
    expect(PortSet.of('TCP', 0, 70000).toRanges()).toEqual({ TCP: [[1, 65535]], UDP: [], SCTP: [] });
    expect(PortSet.of('TCP', 10, 5).isEmpty).toBe(true);
  });
});
