import { expect, test, vi } from 'vitest';
import type { ElkEngine } from './elk-engine.ts';
import { arrange } from './layout.ts';
import type { LayoutInput } from './layout-model.ts';

const ROOM = { width: 900, height: 500 };

function inputOf(count: number, edges: readonly (readonly [number, number])[]): LayoutInput {
  return {
    boxes: ['box:a', 'box:b'],
    cards: Array.from({ length: count }, (_, at) => ({ id: `c${at}`, box: at % 2 ? 'box:a' : 'box:b', width: 128, height: 60 })),
    edges: edges.map(([from, to]) => ({ id: `c${from} → c${to}`, source: `c${from}`, target: `c${to}`, look: 'allowed' })),
  };
}

function engineThatNeverAnswers() {
  const layout = vi.fn<ElkEngine['layout']>(async () => undefined);
  return { engine: { layout } as unknown as ElkEngine, layout };
}

test.each([4, 80])('when the engine does not answer, %d cards still get a place, and their edges a way', async (count) => {
  const { engine } = engineThatNeverAnswers();
  const layout = await arrange(
    inputOf(count, [
      [0, 1],
      [0, 2],
    ]),
    engine,
    ROOM,
  );
  expect(layout.simple).toBe(true);
  expect(layout.cards.size).toBe(count);
  expect(layout.boxes.size).toBe(2);
  expect([...layout.routes.values()].map((route) => route.points.length > 1)).toEqual([true, true]);
});

test('where everything reaches everything the engine is not asked', async () => {
  const { engine, layout } = engineThatNeverAnswers();
  const all = [0, 1, 2, 3].flatMap((from) => [0, 1, 2, 3].filter((to) => to !== from).map((to) => [from, to] as const));
  const arranged = await arrange(inputOf(4, all), engine, ROOM);
  expect(layout).not.toHaveBeenCalled();
  expect(arranged.simple).toBe(false);
  expect(arranged.routes.size).toBe(12);
});

test('the order of the input does not matter', async () => {
  const { engine } = engineThatNeverAnswers();
  const input = inputOf(6, [
    [0, 1],
    [2, 3],
  ]);
  const turned = { boxes: input.boxes.toReversed(), cards: input.cards.toReversed(), edges: input.edges.toReversed() };
  expect(await arrange(turned, engine, ROOM)).toEqual(await arrange(input, engine, ROOM));
});
