import { describe, expect, test } from 'vitest';
import type { MatrixEnd } from '#engine/overview/matrix.ts';
import { hit, indexAt, layAxis, spanOf } from './axis.ts';

const SPACING = { size: 10, gap: 1, groupGap: 5 };

function workload(name: string): MatrixEnd {
  return { kind: 'endpoint', id: name, namespace: name.split('/')[0]! };
}

const closed = (namespace: string): MatrixEnd => ({ kind: 'namespace', id: `namespace:${namespace}`, namespace, workloads: 2 });
const internet: MatrixEnd = { kind: 'external', id: 'external:0.0.0.0/0' };

describe('an axis', () => {
  test('keeps namespaces apart, and the outside', () => {
    const axis = layAxis([internet, workload('a/1'), workload('a/2'), workload('b/1')], true, SPACING);
    expect([...axis.starts]).toEqual([0, 15, 26, 41]);
    expect(axis.length).toBe(51);
    expect(axis.groups).toEqual([
      { first: 0, last: 0 },
      { namespace: 'a', first: 1, last: 2 },
      { namespace: 'b', first: 3, last: 3 },
    ]);
  });

  test('lays closed namespaces side by side, without a group', () => {
    const axis = layAxis([closed('a'), closed('b'), workload('c/1')], true, SPACING);
    expect([...axis.starts]).toEqual([0, 11, 26]);
    expect(axis.groups).toEqual([{ namespace: 'c', first: 2, last: 2 }]);
  });

  test('in another order keeps only the outside apart', () => {
    const axis = layAxis([internet, workload('a/1'), workload('b/1')], false, SPACING);
    expect([...axis.starts]).toEqual([0, 15, 26]);
    expect(axis.groups).toEqual([]);
  });

  const axis = layAxis([workload('a/1'), workload('a/2'), workload('b/1')], true, SPACING);
  test.each([
    ['before the first', -1, -1, -1],
    ['in the first', 9.5, 0, 0],
    ['in a gap', 10.5, 0, -1],
    ['in the last', 26, 2, 2],
    ['behind the last', 40, 2, -1],
  ])('finds the place %s', (_, place, index, row) => {
    expect(indexAt(axis, place)).toBe(index);
    expect(hit(axis, place)).toBe(row);
  });

  test.each([
    [0, 11, 0, 0],
    [0, 12, 0, 1],
    [10, 30, 1, 2],
    [100, 200, 3, 2],
  ])('from %i to %i shows rows %i to %i', (from, to, first, last) => {
    expect(spanOf(axis, from, to)).toEqual({ first, last });
  });
});
