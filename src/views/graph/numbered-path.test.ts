import { expect, test } from 'vitest';
import { connectionOf, pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { graphElements } from './elements.ts';
import { highlightOf } from './highlight.ts';
import { numberedPath, placeSteps } from './numbered-path.ts';

const first = connectionOf('edge', 'web', 'allowed');
const second = connectionOf('web', 'db', 'allowed');
const beside = connectionOf('web', 'log', 'denied');
const PICTURE = pictureWith({
  endpoints: ['edge', 'web', 'db', 'log', 'far'].map((name) => workloadOf(name, {})),
  connections: [first, second, beside, connectionOf('far', 'log', 'allowed')],
});
const MODEL = graphElements(PICTURE);

test('the steps of a way carry their numbers, and everything beside stands back', () => {
  const path = numberedPath(MODEL, MODEL.edges, [first, second], undefined);
  expect([...(path?.numbers ?? [])].map(([id, number]) => `${number}: ${id.replaceAll(/default\/|\[Deployment\]/g, '')}`)).toEqual([
    '1: edge → web',
    '2: web → db',
  ]);
  expect(path?.highlight.keptEdges.size).toBe(2);
  expect([...(path?.highlight.keptCards ?? [])]).toHaveLength(3);
});

test('what is selected stays in sight with it', () => {
  const selected = highlightOf(MODEL, MODEL.edges, { kind: 'endpoint', id: second.source });
  const path = numberedPath(MODEL, MODEL.edges, [first], selected);
  expect(path?.highlight.chosenCards).toEqual(new Set([second.source]));
  expect(path?.highlight.keptEdges.size).toBe(3);
});

test('a way of which nothing is drawn numbers nothing', () => {
  expect(numberedPath(MODEL, MODEL.edges, [connectionOf('one', 'other', 'allowed')], undefined)).toBeUndefined();
});

test('numbers stand on their lines, and over no card', () => {
  const [edge] = MODEL.edges;
  const route = {
    points: [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
    ],
  };
  const card = { x: 60, y: -20, width: 80, height: 40 };
  const [step] = placeSteps([{ edge: edge!, route }], new Map([[edge!.id, '1']]), [card]);
  expect(step?.text).toBe('1');
  expect(step!.place.y).toBe(0);
  expect(step!.place.x < 55 || step!.place.x > 145).toBe(true);
});
