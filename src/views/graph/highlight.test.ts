import { expect, test } from 'vitest';
import { graphElements } from './elements.ts';
import { connection, pictureOf, workload } from './graph-fixtures.ts';
import { keepsOf } from '#views/questions/kept.ts';
import { highlightOf, keptHighlight } from './highlight.ts';

const [web, api, db] = [workload('shop', 'web'), workload('shop', 'api'), workload('data', 'db')];
const model = graphElements(pictureOf([web, api, db], [connection(web, api, 'allowed'), connection(api, db, 'denied')]));
const of = (selection: Parameters<typeof highlightOf>[2]) => highlightOf(model, model.edges, selection);

test('nothing fades while nothing is selected', () => {
  expect(of({ kind: 'none' })).toBeUndefined();
});

test('a selected endpoint keeps its edges and their other ends', () => {
  const highlight = of({ kind: 'endpoint', id: db.id })!;
  expect([...highlight.chosenCards]).toEqual([db.id]);
  expect([...highlight.keptCards].sort()).toEqual([api.id, db.id].sort());
  expect(highlight.keptEdges.size).toBe(1);
});

test('a selected connection keeps itself and its ends', () => {
  const highlight = of({ kind: 'connection', source: web.id, destination: api.id })!;
  expect(highlight.chosenEdges.size).toBe(1);
  expect([...highlight.chosenCards]).toEqual([web.id, api.id]);
});

test('a connection that is not drawn still marks its ends', () => {
  const highlight = of({ kind: 'connection', source: web.id, destination: db.id })!;
  expect(highlight.chosenEdges.size).toBe(0);
  expect([...highlight.chosenCards]).toEqual([web.id, db.id]);
});

test('a selected namespace keeps what touches it', () => {
  const highlight = of({ kind: 'namespace', name: 'data' })!;
  expect(highlight.chosenBox).toBe('box:data');
  expect([...highlight.keptCards].sort()).toEqual([api.id, db.id].sort());
});

test('an answer keeps its ends and pairs in sight, and marks what it is about until something in it is selected', () => {
  const kept = keepsOf([{ source: web.id, destination: api.id }], web.id);
  const highlight = keptHighlight(model, model.edges, kept, undefined);
  expect([...highlight.chosenCards]).toEqual([web.id]);
  expect([...highlight.keptCards].sort()).toEqual([api.id, web.id].sort());
  expect(highlight.keptEdges.size).toBe(1);

  const inIt = keptHighlight(model, model.edges, kept, of({ kind: 'endpoint', id: api.id }));
  expect([...inIt.chosenCards]).toEqual([api.id]);
  expect(inIt.keptEdges.size).toBe(1);
});
