import { describe, expect, test } from 'vitest';
import { collapse, type ElementBudget, NOTHING_OPENED } from './collapse.ts';
import { graphElements } from './elements.ts';
import { groupName } from './fold-groups.ts';
import { connection, external, neededOn, pictureOf, workload } from './graph-fixtures.ts';

const SMALL: ElementBudget = {
  whole: { nodes: 6, edges: 20 },
  readable: { nodes: 6, edges: 10 },
  most: { nodes: 8, edges: 20 },
  hard: { nodes: 8, edges: 20 },
};
const big = [1, 2, 3].map((number) => workload('big', `b${number}`));
const small = [1, 2].map((number) => workload('small', `s${number}`));

describe('collapse', () => {
  test('leaves alone what fits', () => {
    const model = graphElements(pictureOf([...small], []));
    expect(collapse(model, NOTHING_OPENED).model).toEqual(model);
  });

  test('closes the largest namespace first, until it fits, and says so', () => {
    const { model, notices } = collapse(graphElements(pictureOf([...big, ...small], [])), NOTHING_OPENED, SMALL);
    expect(model.cards.map((card) => card.id)).toEqual(['namespace:big', small[0]!.id, small[1]!.id]);
    expect(model.boxes.map((box) => box.name)).toEqual(['small']);
    expect(notices.closedByBudget).toEqual(['big']);
    expect(model.cardOf.get(big[1]!.id)).toBe('namespace:big');
  });

  test('opening one namespace by hand closes no other', () => {
    const other = [1, 2, 3].map((number) => workload('other', `o${number}`));
    const model = graphElements(pictureOf([...big, ...other], []));
    const budget = { ...SMALL, readable: { nodes: 3, edges: 10 } };
    expect(collapse(model, NOTHING_OPENED, budget).notices.closedByBudget).toEqual(['big', 'other']);
    const open = { ...NOTHING_OPENED, openNamespaces: new Set(['other']) };
    expect(collapse(model, open, budget).model.boxes.map((box) => box.name)).toEqual(['other']);
  });

  test('what was opened by hand closes last, and only above the hard limit', () => {
    const open = { ...NOTHING_OPENED, openNamespaces: new Set(['big']) };
    const boxesWithin = (nodes: number) =>
      collapse(graphElements(pictureOf([...big, ...small], [])), open, { ...SMALL, hard: { nodes, edges: 20 } }).model.boxes;
    expect(boxesWithin(7).map((box) => box.name)).toEqual(['big', 'small']);
    expect(boxesWithin(6).map((box) => box.name)).toEqual(['big']);
    expect(boxesWithin(3)).toEqual([]);
  });

  test('above what can be read at once namespaces close, those of one card last; open all opens what the budget allows', () => {
    const single = workload('single', 'one');
    const model = graphElements(pictureOf([...big, ...small, single], []));
    const closed = collapse(model, NOTHING_OPENED, { ...SMALL, readable: { nodes: 1, edges: 1 } });
    expect(closed.model.boxes.map((box) => box.name)).toEqual(['single']);
    expect(closed.notices).toMatchObject({ closedByBudget: ['big', 'small'], canOpenAll: true });
    const all = collapse(
      model,
      { ...NOTHING_OPENED, all: true },
      { ...SMALL, most: { nodes: 9, edges: 20 }, hard: { nodes: 9, edges: 20 } },
    );
    expect(all.model).toEqual(model);
    expect(all.notices).toMatchObject({ closedByBudget: [], canOpenAll: false });
  });

  test('many address blocks with the same neighbors are one card, until they are opened', () => {
    const web = workload('shop', 'web');
    const blocks = Array.from({ length: 8 }, (_, at) => external(`198.51.100.${at}/32`));
    const model = graphElements(
      pictureOf(
        [web, ...blocks],
        blocks.map((block, at) => connection(web, block, at < 5 ? 'allowed' : at < 7 ? 'denied' : 'partial')),
      ),
    );
    const folded = collapse(model, NOTHING_OPENED).model;
    expect(folded.cards.map((card) => card.members.length)).toEqual([1, 5, 1, 1, 1]);
    expect(folded.edges.map((edge) => edge.connections.length)).toEqual([5, 1, 1, 1]);
    const [, group] = folded.cards;
    const opened = collapse(model, { ...NOTHING_OPENED, openGroups: new Set([group!.group!]) }).model;
    expect(opened.cards).toHaveLength(9);
    expect(opened.cards.filter((card) => card.group !== undefined)).toHaveLength(5);
  });

  test('what was closed by hand is closed without a notice', () => {
    const open = { ...NOTHING_OPENED, closedNamespaces: new Set(['small']) };
    const { model, notices } = collapse(graphElements(pictureOf([...big, ...small], [])), open);
    expect(model.cards.map((card) => card.id)).toContain('namespace:small');
    expect(notices.closedByBudget).toEqual([]);
  });

  test('edges to a closed namespace become one per look, with all their connections', () => {
    const connections = [
      connection(small[0]!, big[0]!, 'allowed'),
      connection(small[0]!, big[1]!, 'allowed'),
      connection(small[0]!, big[2]!, 'denied', neededOn(80, 'denied')),
      connection(big[0]!, big[1]!, 'allowed'),
    ];
    const { model } = collapse(graphElements(pictureOf([...big, ...small], connections)), {
      ...NOTHING_OPENED,
      closedNamespaces: new Set(['big']),
    });
    expect(model.edges.map((edge) => [edge.look, edge.connections.length, edge.loud])).toEqual([
      ['allowed', 2, false],
      ['denied', 1, true],
    ]);
    expect(new Set(model.edges.map((edge) => edge.id)).size).toBe(2);
    expect(model.cards.find((card) => card.kind === 'namespace')?.inside).toBe(1);
  });

  test('four endpoints that nothing tells apart are one card; three are not', () => {
    const twins = [1, 2, 3, 4].map((number) => workload('jobs', `worker-${number}`, { sameAs: 'worker' }));
    const kinds = (count: number) =>
      collapse(graphElements(pictureOf(twins.slice(0, count), [])), NOTHING_OPENED).model.cards.map((card) => card.kind);
    expect(kinds(4)).toEqual(['group']);
    expect(kinds(3)).toEqual(['workload', 'workload', 'workload']);
  });

  test('an opened group shows its members, which know their group', () => {
    const twins = [1, 2, 3, 4].map((number) => workload('jobs', `worker-${number}`, { sameAs: 'worker' }));
    const model = graphElements(pictureOf(twins, []));
    const group = collapse(model, NOTHING_OPENED).model.cards[0]!.id;
    const { cards } = collapse(model, { ...NOTHING_OPENED, openGroups: new Set([group]) }).model;
    expect(cards.map((card) => [card.kind, card.group])).toEqual(Array.from({ length: 4 }, () => ['workload', group]));
  });

  test('between closed namespaces that drown in edges only what is needed and denied is drawn', () => {
    const many = Array.from({ length: 6 }, (_, at) => workload(`n${at}`, 'x'));
    const connections = many.flatMap((from) =>
      many
        .filter((to) => to !== from)
        .map((to) => connection(from, to, 'denied', from === many[0] && to === many[1] ? neededOn(80, 'denied') : {})),
    );
    const { model, quiet, notices } = collapse(graphElements(pictureOf(many, connections)), NOTHING_OPENED, {
      whole: { nodes: 3, edges: 3 },
      readable: { nodes: 3, edges: 3 },
      most: { nodes: 9, edges: 9 },
      hard: { nodes: 9, edges: 99 },
    });
    expect(model.edges).toHaveLength(1);
    expect(quiet).toHaveLength(29);
    expect(notices.edgesOnSelection).toBe(29);
  });
});

test.each([
  [['worker-1', 'worker-2'], 'worker-…'],
  [['a', 'b'], 'a…'],
  [['same', 'same'], 'same'],
])('a group of %j is named %s', (names, name) => {
  expect(groupName(names)).toBe(name);
});
