import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { exportText } from './export-text.ts';
import { listExposure } from './list-exposure.ts';
import { listText } from './list-text.ts';

const FOLDER = `${import.meta.dirname}/../../public/samples/box-office`;
const files = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(`${FOLDER}/${name}`, 'utf8') }));
const shown = analyze(files);
/** The same without the controller of the Ingress: a pod that nobody knows stands in for it. */
const unknown = analyze(files.filter(({ name }) => name !== 'edge.yaml'));

interface Listed {
  readonly endpoints: readonly { readonly id: string; readonly kind: string }[];
  readonly connections: readonly {
    readonly source: string;
    readonly destination: string;
    readonly verdict: string;
    readonly ports: unknown;
  }[];
  readonly waysIn: readonly Readonly<Record<string, unknown>>[];
}

const json = (analysis = shown, all = false): Listed => JSON.parse([...exportText(analysis, 'json', { all })].join('')) as Listed;

describe('the unknown pod behind Ingresses and routes', () => {
  test('is an endpoint, with what such objects open and policies let in', () => {
    const { endpoints, connections } = json(unknown);
    expect(endpoints.filter(({ kind }) => kind === 'ingress-controller').map(({ id }) => id)).toEqual(['ingress-controller']);
    expect(
      connections.filter(({ source }) => source === 'ingress-controller').map((each) => `${each.destination} ${each.verdict}`),
    ).toEqual(['box-office/partner-api[Deployment] depends', 'box-office/storefront[Deployment] depends']);
  });

  test('leads to what is denied only where all pairs are asked for', () => {
    const denied = json(unknown, true).connections.filter(({ source, verdict }) => source === 'ingress-controller' && verdict === 'denied');
    expect(denied.map(({ destination }) => destination)).toEqual(['box-office/admin[Deployment]']);
  });

  test('is a line of the text', () => {
    expect([...listText(unknown, {})].join('')).toContain('ingress-controller => box-office/storefront[Deployment] : depends\n');
  });

  test('is nobody where every route goes through a known one', () => {
    const chosen = analyze(files, { ...enforcementProfile(), ingressController: 'box-office/scanners' });
    expect(json(chosen).endpoints.filter(({ kind }) => kind === 'ingress-controller')).toEqual([]);
  });
});

test('ways in say what opens them, the hosts that they serve, and through what they lead', () => {
  expect(json().waysIn).toContainEqual(
    expect.objectContaining({
      opener: { kind: 'Ingress', namespace: 'box-office', name: 'tickets' },
      type: 'Ingress',
      matches: ['tickets.example.com/admin'],
      through: 'ingress-nginx/ingress-nginx-controller[Deployment]',
      destination: 'box-office/admin[Deployment]',
      verdict: 'denied',
    }),
  );
  expect(json().waysIn.filter(({ service }) => service !== undefined)).toHaveLength(2);
});

test.each(['csv', 'md', 'dot', 'mermaid'] as const)('%s holds the ways in of Ingresses and routes', (format) => {
  const text = [...exportText(shown, format, {})].join('');
  expect(text).toContain('box-office/tickets');
  expect(text).toContain('HTTPRoute');
});

describe('list --exposure', () => {
  test('is a paragraph a workload', () => {
    expect([...listExposure(shown, {}, 'text')].join('')).toContain(`box-office/storefront[Deployment]
  internet          allowed 8080, through Ingress box-office/tickets (tickets.example.com)
  other namespaces  allowed 8080 (1 of 2), through ingress-nginx
  own namespace     denied
`);
  });

  test('is a row a workload in Markdown, and an object in JSON', () => {
    expect([...listExposure(shown, {}, 'md')].join('').split('\n')).toHaveLength(6 + 3);
    const { workloads } = JSON.parse([...listExposure(shown, {}, 'json')].join('')) as { workloads: { exposures: { to: string }[] }[] };
    expect(workloads[0]?.exposures.map(({ to }) => to)).toEqual(['internet', 'other-namespaces', 'own-namespace']);
  });

  test('keeps to the workloads in focus', () => {
    const focus = new Set([shown.evaluation.endpoint('box-office/admin[Deployment]')!.index]);
    expect([...listExposure(shown, { focus }, 'text')].join('')).toMatch(/^box-office\/admin\[Deployment\]\n(?: {2}.*\n)+$/);
  });
});
