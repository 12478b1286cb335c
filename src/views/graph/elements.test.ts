import { describe, expect, test } from 'vitest';
import { graphElements } from './elements.ts';
import { connection, external, finding, neededOn, pictureOf, workload } from './graph-fixtures.ts';

const web = workload('shop', 'web', { isolatedBy: { ingress: ['web-lock'], egress: [] } });
const db = workload('data', 'db');
const world = external('0.0.0.0/0');

describe('graphElements', () => {
  test('a workload is a card in its namespace with a padlock per direction', () => {
    const { boxes, cards } = graphElements(pictureOf([web], []));
    expect(boxes).toMatchObject([{ id: 'box:shop', workloads: 1 }]);
    expect(cards).toMatchObject([{ id: web.id, kind: 'workload', box: 'box:shop', isolated: { ingress: true, egress: false } }]);
  });

  test('an external range appears when a connection or a rule names it', () => {
    const silent = external('10.0.0.0/8');
    const ruled = external('192.0.2.0/24', { rules: 1 });
    const { cards } = graphElements(pictureOf([web, world, silent, ruled], [connection(web, world, 'allowed')]));
    expect(cards.map((card) => card.name)).toEqual(['web', '0.0.0.0/0', '192.0.2.0/24']);
    expect(cards[1]).not.toHaveProperty('box');
    expect(cards[1]).not.toHaveProperty('isolated');
  });

  test.each([
    [connection(web, db, 'allowed'), { look: 'allowed', loud: false }],
    [connection(web, db, 'allowed', { noPolicy: true }), { look: 'open', loud: false }],
    [connection(web, db, 'partial'), { look: 'partial', loud: false }],
    [connection(web, db, 'depends'), { look: 'depends', loud: false }],
    [connection(web, db, 'denied', { deniedAt: 'leaving' }), { look: 'denied', deniedAt: 'leaving', loud: false }],
    [connection(web, db, 'denied', neededOn(5432, 'denied')), { look: 'denied', deniedAt: 'arriving', loud: true }],
    [connection(web, db, 'partial', neededOn(5432, 'denied')), { look: 'partial', loud: true }],
    [connection(web, db, 'allowed', neededOn(5432, 'allowed')), { look: 'allowed', loud: false }],
  ])('a connection becomes an edge with the look of its verdict (%#)', (each, expected) => {
    expect(graphElements(pictureOf([web, db], [each])).edges).toMatchObject([{ source: web.id, target: db.id, ...expected }]);
  });

  test('with namespaces chosen, what touches them remains, with its other ends', () => {
    const cache = workload('cache', 'redis');
    const idle = workload('data', 'idle');
    const picture = pictureOf([web, db, cache, idle], [connection(web, db, 'allowed'), connection(db, cache, 'allowed')]);
    const { cards, edges, boxes } = graphElements(picture, ['shop']);
    expect(cards.map((card) => card.name)).toEqual(['web', 'db']);
    expect(edges).toHaveLength(1);
    expect(boxes.map((box) => box.name)).toEqual(['shop', 'data']);
  });

  test('a finding marks the end that stops the traffic, and both where neither does', () => {
    const marked = (deniedAt: 'leaving' | 'arriving' | undefined) =>
      graphElements(
        pictureOf([web, db], [connection(web, db, 'denied', deniedAt ? { deniedAt } : {})], { diagnostics: [finding(web, db)] }),
      )
        .cards.filter((card) => card.finding)
        .map((card) => card.name);
    expect(marked('leaving')).toEqual(['web']);
    expect(marked('arriving')).toEqual(['db']);
    expect(marked(undefined)).toEqual(['web', 'db']);
  });
});
