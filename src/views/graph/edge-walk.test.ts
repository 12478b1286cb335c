import { describe, expect, test } from 'vitest';
import type { DrawnEdge } from './drawn-edges.ts';
import { connectionEdge } from './elements.ts';
import { type WalkPlace, walk } from './edge-walk.ts';
import { connection, workload } from './graph-fixtures.ts';

const [web, api, db, cache] = ['web', 'api', 'db', 'cache'].map((name) => workload('shop', name)) as [
  ReturnType<typeof workload>,
  ReturnType<typeof workload>,
  ReturnType<typeof workload>,
  ReturnType<typeof workload>,
];
const CARDS = new Map([
  [web.id, { x: 0, y: 0, width: 100, height: 40 }],
  [api.id, { x: 200, y: 0, width: 100, height: 40 }],
  [db.id, { x: 400, y: 0, width: 100, height: 40 }],
  [cache.id, { x: 400, y: 100, width: 100, height: 40 }],
]);

function drawn(from: typeof web, to: typeof web, startY: number, endY: number): DrawnEdge {
  const points = [
    { x: 100, y: startY },
    { x: 200, y: endY },
  ];
  return { edge: connectionEdge(connection(from, to, 'allowed')), route: { points } };
}

const toApi = drawn(web, api, 20, 20);
const toDb = drawn(api, db, 10, 20);
const toCache = drawn(api, cache, 30, 120);
const EDGES = [toCache, toDb, toApi];
const on = (card: typeof web): WalkPlace => ({ kind: 'card', card: card.id });
const leaving = (card: typeof web, { edge }: DrawnEdge): WalkPlace => ({ kind: 'edge', card: card.id, edge: edge.id, side: 'leaving' });
const arriving = (card: typeof web, { edge }: DrawnEdge): WalkPlace => ({ kind: 'edge', card: card.id, edge: edge.id, side: 'arriving' });

describe('walking with the arrow keys', () => {
  test.each([
    ['right goes onto the first edge that leaves', on(api), 'ArrowRight', leaving(api, toDb)],
    ['down goes to the next edge of the card, in order of position', leaving(api, toDb), 'ArrowDown', leaving(api, toCache)],
    ['up goes to the one before', leaving(api, toCache), 'ArrowUp', leaving(api, toDb)],
    ['beyond the last edge there is nothing', leaving(api, toCache), 'ArrowDown', undefined],
    ['right again goes on to the other end', leaving(api, toCache), 'ArrowRight', on(cache)],
    ['left on an edge that leaves goes back to its card', leaving(api, toCache), 'ArrowLeft', on(api)],
    ['left goes onto an edge that arrives', on(cache), 'ArrowLeft', arriving(cache, toCache)],
    ['left again goes on to where it comes from', arriving(cache, toCache), 'ArrowLeft', on(api)],
    ['right on an edge that arrives goes back to its card', arriving(cache, toCache), 'ArrowRight', on(cache)],
    ['down from a card goes to the nearest card below', on(db), 'ArrowDown', on(cache)],
    ['with neither edge nor card in that direction there is nothing', on(web), 'ArrowLeft', undefined],
    ['on an edge that is no longer drawn, back to its card', leaving(web, toDb), 'ArrowRight', on(web)],
  ] as const)('%s', (_title, place, key, expected) => {
    expect(walk(place, key, EDGES, CARDS)).toEqual(expected);
  });

  test('a card without edges goes to the nearest card in that direction', () => {
    expect(walk(on(web), 'ArrowRight', [], CARDS)).toEqual(on(api));
  });
});
