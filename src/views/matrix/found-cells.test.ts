import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { pictureOf } from '#engine/ask.ts';
import { buildMatrix } from '#engine/overview/build-matrix.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { cellsOfQuery, cellsOfSteps } from './found-cells.ts';
import { placesOf } from './matrix-places.ts';

const pod = (name: string, namespace: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels: { app: name } },
    spec: { containers: [{ name: 'main', image: 'i' }] },
  });
const analysis = analyze([{ name: 'all.yaml', text: [pod('web', 'shop'), pod('api', 'shop'), pod('db', 'data')].join('\n---\n') }]);
const picture = pictureOf(analysis);
const matrix = buildMatrix(analysis, { order: 'namespace', closed: ['data'], namespaces: [], onlyNeeded: false });
const places = placesOf(matrix, picture);

const named = (flags: readonly boolean[], ends: readonly { readonly id: string }[]): readonly string[] =>
  ends.filter((_, at) => flags[at]).map(({ id }) => id);

describe('a question', () => {
  test('with an arrow finds rows and columns by side; what lies in a closed namespace is found there', () => {
    const { rows, columns, cells } = cellsOfQuery(parseFindQuery('web -> db'), matrix, picture, places);
    expect(named(rows, matrix.rows)).toEqual(['shop/web[Pod]']);
    expect(named(columns, matrix.columns)).toEqual(['namespace:data']);
    expect(cells).toBe('both');
  });

  test('without one finds either end', () => {
    const { rows, columns, cells } = cellsOfQuery(parseFindQuery('label:app=web'), matrix, picture, places);
    expect([named(rows, matrix.rows), named(columns, matrix.columns)]).toEqual([['shop/web[Pod]'], ['shop/web[Pod]']]);
    expect(cells).toBe('either');
  });
});

test('an answer finds the cells of its steps alone', () => {
  const steps = picture.connections.filter(({ source }) => source === 'shop/web[Pod]').slice(0, 1);
  const { rows, cells } = cellsOfSteps(steps, matrix, places);
  expect(named(rows, matrix.rows)).toEqual(['shop/web[Pod]']);
  expect(cells).toEqual(new Set([places.row(steps[0]!.source) * matrix.columns.length + places.column(steps[0]!.destination)]));
});
