import { describe, expect, test } from 'vitest';
import type { Flip } from '#engine/compare/comparison.ts';
import type { CellLook, Matrix } from '#engine/overview/matrix.ts';
import { pictureWith, workloadOf } from '#views/endpoints/picture-fixture.ts';
import { wordsFor } from '#words/words.ts';
import { CELL_SIZES, fittingSize } from './cell-sizes.ts';
import { cellWords, portsThatFit } from './cell-words.ts';
import { cursorPlace, scrollInto } from './cursor-place.ts';
import { flipsOf } from './flipped-cells.ts';
import { placeOfSelection, placesOf, selectionAt } from './matrix-places.ts';
import { shortCount } from './paint-counts.ts';

const words = wordsFor('en').matrix;
const LOOK: CellLook = { kind: 'allowed', ports: '', needed: false, neededDenied: false };

describe('the words of a cell', () => {
  test.each([
    ['the ports that get through', { ports: '5432' }, 'allowed, port 5432'],
    ['that every port does', {}, 'allowed, every port'],
    ['that it is needed', { kind: 'denied', needed: true, neededDenied: true }, 'denied, needed'],
    ['that some addresses get in', { kind: 'partial', someAddresses: true }, 'some addresses'],
    ['why nothing comes in', { kind: 'no-way-in' }, 'no way in: nothing leads here from there'],
    [
      'how many pairs of a closed namespace have each verdict',
      { kind: 'mixed', counts: { allowed: 2, partial: 0, denied: 1200, depends: 0 } },
      '2 allowed, 1,200 denied',
    ],
  ] as const)('say %s', (_, parts, text) => {
    expect(cellWords({ ...LOOK, ...parts }, words)).toBe(text);
  });

  test('shorten many ports to the first and how many more', () => {
    const fits = (room: number) => (text: string) => text.length <= room;
    expect(portsThatFit('80, 443, 8080', fits(20))).toBe('80, 443, 8080');
    expect(portsThatFit('80, 443, 8080', fits(5))).toBe('80 +2');
    expect(portsThatFit('all TCP', fits(4))).toBe('…');
  });

  test.each([
    [999, '999'],
    [1234, '1.2k'],
    [45_678, '45k'],
    [2_500_000, '2.5M'],
  ])('count %i as %s', (count, text) => {
    expect(shortCount(count)).toBe(text);
  });
});

describe('the size of cells', () => {
  const widthFor = (columns: number) => CELL_SIZES[fittingSize(columns, 3, 900)]!.width;
  test('is 70 where all columns find room, and smaller down to a mark', () => {
    expect([10, 13, 16, 22, 30, 500].map(widthFor)).toEqual([70, 56, 44, 34, 24, 24]);
  });
});

describe('places', () => {
  const [web, db] = [workloadOf('web', { namespace: 'shop' }), workloadOf('db', { namespace: 'data' })];
  const picture = pictureWith({ endpoints: [web, db] });
  const matrix: Matrix = {
    rows: [
      { kind: 'endpoint', id: web.id, namespace: 'shop' },
      { kind: 'namespace', id: 'namespace:data', namespace: 'data', workloads: 1 },
    ],
    columns: [
      { kind: 'endpoint', id: web.id, namespace: 'shop' },
      { kind: 'external', id: 'external:0.0.0.0/0', also: ['external:::/0'] },
    ],
    looks: [{ ...LOOK, kind: 'self' }, LOOK, { ...LOOK, counts: { allowed: 1, partial: 0, denied: 0, depends: 0 } }],
    cells: Uint16Array.of(0, 1, 2, 1),
    needed: { pairs: 0, denied: 0 },
    closed: ['data'],
    heldClosed: 0,
  };
  const places = placesOf(matrix, picture);

  test('of what lies in a closed namespace are those of the namespace; of a part of the outside those of what it is shown with', () => {
    expect(placeOfSelection({ kind: 'connection', source: db.id, destination: 'external:::/0' }, places)).toEqual({ row: 1, column: 1 });
  });

  test('select a connection or a header, and nothing where there is nothing to explain', () => {
    expect(selectionAt(matrix, { row: 0, column: 1 })).toEqual({ kind: 'connection', source: web.id, destination: 'external:0.0.0.0/0' });
    expect(selectionAt(matrix, { row: 0, column: 0 })).toBeUndefined();
    expect(selectionAt(matrix, { row: 1, column: 0 })).toBeUndefined();
    expect(selectionAt(matrix, { row: 0, column: -1 })).toEqual({ kind: 'endpoint', id: web.id });
    expect(selectionAt(matrix, { row: 1, column: -1 })).toEqual({ kind: 'namespace', name: 'data' });
  });

  test('of the keyboard follow what stands there, and begin at the selection', () => {
    const selection = { kind: 'endpoint', id: web.id } as const;
    const selected = placeOfSelection(selection, places);
    expect(cursorPlace(undefined, selection, selected, places)).toEqual({ row: 0, column: -1 });
    expect(cursorPlace({ row: 'namespace:data', column: web.id }, selection, selected, places)).toEqual({ row: 1, column: 0 });
    expect(cursorPlace({ row: 'gone', column: undefined }, selection, selected, places)).toEqual({ row: 0, column: 0 });
  });

  test('of flips are cells; several kinds in a closed namespace are "changed"', () => {
    const flip = (kind: Flip['kind'], source: string) => ({ source, destination: web.id, kind }) as Flip;
    expect([...flipsOf([flip('added', db.id), flip('removed', db.id)], matrix, places)]).toEqual([[2, 'changed']]);
    expect([...flipsOf([flip('added', 'gone')], matrix, places)]).toEqual([]);
  });

  test.each([
    ['stays where the cell is in sight', 100, 150, 100],
    ['goes back to a cell before', 100, 50, 38],
    ['goes on to a cell behind', 100, 400, 182],
  ])('scrolling %s', (_, scroll, start, after) => {
    expect(scrollInto(scroll, start, 70, 300)).toBe(after);
  });
});
