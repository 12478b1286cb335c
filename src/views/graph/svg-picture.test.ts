import { describe, expect, test } from 'vitest';
import type { Connection, EndpointSummary, ServiceCard } from '#engine/overview/picture.ts';
import { NOTHING_SELECTED, type Selection } from '#state/selection-type.ts';
import { graph as words } from '#words/en/graph.ts';
import { drawnEdges } from './drawn-edges.ts';
import { graphElements } from './elements.ts';
import { connection, neededOn, pictureOf, sixPixels, workload } from './graph-fixtures.ts';
import { highlightOf } from './highlight.ts';
import { layoutInput } from './layout-input.ts';
import { paintFrame } from './paint-frame.ts';
import type { Palette } from './palette.ts';
import type { SceneContent } from './scene-content.ts';
import { simpleLayout } from './simple-layout.ts';
import { svgPicture } from './svg-picture.ts';
import { svgText } from './svg-text.ts';

/** Every token is its own color, so that a test can ask for it. */
const palette = new Proxy({}, { get: (_, token) => `--${String(token)}` }) as Palette;
const brushes = { palette, families: { text: '"Inter", sans-serif', code: 'monospace' } };

function contentOf(
  endpoints: readonly EndpointSummary[],
  connections: readonly Connection[],
  selection: Selection = NOTHING_SELECTED,
  services: readonly ServiceCard[] = [],
): SceneContent {
  const model = graphElements({ ...pictureOf(endpoints, connections), services });
  const layout = simpleLayout(layoutInput(model, words, sixPixels), 1.6);
  const edges = drawnEdges(model.edges, layout, new Set());
  const highlight = highlightOf(model, model.edges, selection);
  const frame = paintFrame({ model, layout, edges, highlight, hoveredEdge: undefined, words, measure: sixPixels });
  return { revision: 1, scope: '', focus: [], model, layout, edges, highlight, hoveredEdge: undefined, flips: undefined, frame };
}

const TEXTS = {
  title: 'shop.yaml',
  subtitle: '1 of 2 pairs drawn',
  simulated: undefined,
  assumptions: [],
  made: 'Netpol Atlas, today',
  words,
};
const svgOf = (content: SceneContent, texts = {}): string => svgPicture(content, { ...TEXTS, ...texts }, brushes, sixPixels)?.svg ?? '';

const web = workload('shop', 'web');
const db = workload('shop', 'db', { isolatedBy: { ingress: ['lock'], egress: [] } });
const denied = connection(web, db, 'denied', neededOn(5432, 'denied'));

describe('the picture as SVG', () => {
  test('holds names, ports, title and date as text', () => {
    const svg = svgOf(contentOf([web, db], [denied]), { assumptions: ['The addresses are not known.'] });
    for (const text of ['web', 'db', 'shop', '5432 denied', 'shop.yaml', 'The addresses are not known.', 'Netpol Atlas, today'])
      expect(svg).toContain(`>${text}</text>`);
  });

  test('draws a Service with plain lines to what is behind it, and says what they mean', () => {
    const service: ServiceCard = {
      id: 'service:shop/data',
      namespace: 'shop',
      name: 'data',
      type: 'ClusterIP',
      headless: true,
      by: 'selector',
      ports: [{ protocol: 'TCP', port: 5432, targetPort: 5432, resolved: 5432 }],
      outside: [],
      backends: [db.id],
      clients: [],
      origin: { file: 'shop.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 },
    };
    const svg = svgOf(contentOf([web, db], [], NOTHING_SELECTED, [service]));
    for (const text of ['data', 'headless', '5432 → 5432', 'behind a Service']) expect(svg).toContain(`>${text}</text>`);
    expect(svg).toContain('stroke="--edge"');
    expect(svg).not.toContain('>allowed</text>');
  });

  test('asks for nothing from elsewhere, and runs nothing', () => {
    const svg = svgOf(contentOf([web, db], [denied])).replace('xmlns="http://www.w3.org/2000/svg"', '');
    expect(svg).not.toMatch(/https?:|href|url\(|<script|<image|<foreignObject|<style| on\w+=/);
  });

  test.each(['<img src=x onerror=alert(1)>', '"quotes" & \'more\'', ']]>', '이름', 'a\u0000b\uD800'])(
    'keeps %j in a name as text',
    (name) => {
      const svg = svgOf(contentOf([{ ...web, name }, db], [denied]), { title: name });
      expect(svg).not.toContain('<img');
      expect(svg.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
      expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
    },
  );

  test('has in its legend only the marks that occur', () => {
    const svg = svgOf(contentOf([web, db], [denied]));
    expect(svg).toContain('>denied</text>');
    expect(svg).not.toContain('>some ports</text>');
    expect(svg).toContain('>isolated</text>');
    expect(svg).toContain('>not isolated</text>');
  });

  test.each([
    ['allowed', {}, '--allow', undefined],
    ['partial', {}, '--allow', '12 5'],
    ['denied', {}, '--deny', '8 5'],
    ['depends', {}, '--depends', '2 4'],
  ] as const)('draws %s in its color and dash', (verdict, parts, color, dash) => {
    const svg = svgOf(contentOf([web, db], [connection(web, db, verdict, parts)]));
    expect(svg).toMatch(new RegExp(`stroke="${color}" stroke-width="[\\d.]+"${dash ? ` stroke-dasharray="${dash}"` : '/>'}`));
  });

  test('fades what the selection is not about', () => {
    const other = workload('shop', 'other');
    const plain = connection(other, db, 'allowed');
    const selection = { kind: 'connection', source: web.id, destination: db.id } as const;
    expect(svgOf(contentOf([web, db, other], [denied, plain]))).not.toContain('opacity="0.28"');
    expect(svgOf(contentOf([web, db, other], [denied, plain], selection))).toContain('opacity="0.28"');
  });

  test('says that something is tried, and in the color of that', () => {
    const svg = svgOf(contentOf([web, db], [denied]), { simulated: 'Simulated' });
    expect(svg).toMatch(/fill="--sim"[^>]*>Simulated<\/text>/);
  });

  test('is none where there is no card', () => {
    expect(svgOf(contentOf([], []))).toBe('');
  });
});

test('signs that XML forbids are left out of its texts', () => {
  expect(svgText('a\u0000\u0008b\uFFFF\uDC00c\td')).toBe('abc\td');
});
