import { expect, test } from 'vitest';
import type { CellLook, Matrix } from '#engine/overview/matrix.ts';
import { podPairs } from './pod-pairs.ts';

const look = (kind: CellLook['kind'], ports = ''): CellLook => ({ kind, ports, needed: false, neededDenied: false });

/** Rows send: the outside, b, c; columns receive: b, c, the outside. */
const MATRIX: Matrix = {
  rows: [
    { kind: 'external', id: 'external:0.0.0.0/0' },
    { kind: 'endpoint', id: 'b', namespace: 'default' },
    { kind: 'endpoint', id: 'c', namespace: 'default' },
  ],
  columns: [
    { kind: 'endpoint', id: 'b', namespace: 'default' },
    { kind: 'endpoint', id: 'c', namespace: 'default' },
    { kind: 'external', id: 'external:0.0.0.0/0' },
  ],
  looks: [look('self'), look('denied'), look('partial', '80')],
  cells: new Uint16Array([1, 1, 0, 0, 2, 1, 1, 0, 1]),
  needed: { pairs: 0, denied: 0 },
  closed: [],
  heldClosed: 0,
};

test('the pairs of pods on the nodes are taken out of the matrix, each with the ports that are open', () => {
  expect(podPairs(MATRIX, ['b', 'c'])).toEqual({
    ends: ['b', 'c'],
    more: 0,
    pairs: [
      [undefined, { state: 'open', ports: '80' }],
      [{ state: 'closed', ports: '' }, undefined],
    ],
  });
});

test('a pod with groups of its own is not among them', () => {
  expect(podPairs(MATRIX, ['c']).ends).toEqual(['c']);
});
