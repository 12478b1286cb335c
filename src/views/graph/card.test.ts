import { describe, expect, test } from 'vitest';
import { graph as words } from '#words/en/graph.ts';
import { cardSize, drawCard } from './card.ts';
import { graphElements } from './elements.ts';
import { pictureOf, sixPixels, workload } from './graph-fixtures.ts';
import type { EndpointSummary } from '#engine/overview/picture.ts';

const ORIGIN = { file: 'test.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };

function cardOf(rest: Partial<EndpointSummary>, name = 'web') {
  return graphElements(pictureOf([workload('shop', name, rest)], [])).cards[0]!;
}

function textsOf(rest: Partial<EndpointSummary>, name = 'web'): readonly string[] {
  const card = cardOf(rest, name);
  return drawCard(card, cardSize(card, words, sixPixels), words, sixPixels).flatMap((each) => (each.kind === 'text' ? [each.text] : []));
}

function service(name: string, rest: Partial<EndpointSummary['services'][number]> = {}): EndpointSummary['services'][number] {
  return {
    name,
    type: 'ClusterIP',
    headless: false,
    ports: [{ protocol: 'TCP', port: 80, targetPort: 8080, resolved: 8080 }],
    origin: ORIGIN,
    ...rest,
  };
}

describe('a card', () => {
  test('is 40 high, and 20 more a Service', () => {
    expect(cardSize(cardOf({}), words, sixPixels)).toEqual({ width: 128, height: 40 });
    expect(cardSize(cardOf({ services: [service('web'), service('web-2')] }), words, sixPixels).height).toBe(80);
  });

  test('is never wider than 176, and shortens its name', () => {
    const name = 'a-name-of-sixty-three-characters-that-no-card-could-ever-show-whole';
    expect(cardSize(cardOf({}, name), words, sixPixels).width).toBe(176);
    expect(textsOf({}, name)[0]).toMatch(/^a-name-of-sixty.*…$/);
  });

  test('says kind, replicas and the port map of its Service', () => {
    expect(textsOf({ replicas: 2, services: [service('web')] })).toEqual(['web', 'Deployment ×2', '80 → 8080']);
  });

  test('names a Service only when it is called otherwise', () => {
    expect(textsOf({ services: [service('front')] })).toContain('front');
    expect(textsOf({ services: [service('web')] }).filter((text) => text === 'web')).toHaveLength(1);
  });

  test.each([
    [{ type: 'LoadBalancer' as const }, 'LB'],
    [{ type: 'NodePort' as const }, 'NP'],
    [{ type: 'ExternalName' as const }, 'EXT'],
    [{ headless: true }, 'headless'],
  ])('says how a Service is reached (%#)', (rest, badge) => {
    expect(textsOf({ services: [service('web', rest)] })).toContain(badge);
  });

  test('shows three Services and counts the others', () => {
    expect(textsOf({ services: ['a', 'b', 'c', 'd', 'e'].map((name) => service(name)) })).toContain('+2 services');
  });

  test.each([
    [[{ protocol: 'TCP' as const, port: 80, targetPort: 'http', resolved: 8080 }], '80 → 8080 http'],
    [[{ protocol: 'TCP' as const, port: 80, targetPort: 'http' }], '80 → http ?'],
    [[{ protocol: 'UDP' as const, port: 53, targetPort: 53 }], 'UDP 53 → 53'],
    [
      [
        { protocol: 'TCP' as const, port: 9092, targetPort: 9092 },
        { protocol: 'TCP' as const, port: 9093, targetPort: 9093 },
      ],
      '9092, 9093',
    ],
  ])('writes ports as %#', (ports, text) => {
    expect(textsOf({ services: [service('web', { ports })] })).toContain(text);
  });

  test('has a closed padlock on the left where ingress is isolated, an open one on the right where egress is not', () => {
    const card = cardOf({ isolatedBy: { ingress: ['lock'], egress: [] } });
    const glyphs = drawCard(card, { width: 128, height: 40 }, words, sixPixels).flatMap((each) =>
      each.kind === 'glyph' ? [[each.glyph, each.x]] : [],
    );
    expect(glyphs).toEqual([
      ['lockClosed', 13],
      ['lockBody', 13],
      ['lockOpen', 115],
      ['lockBody', 115],
    ]);
  });
});
