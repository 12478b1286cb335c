import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { explainById, pictureOf } from '#engine/ask.ts';
import { checkExpectations } from './check-expectations.ts';
import { type ExpectedVerdict, expectationLines } from './expectation-line.ts';

const pod = (kind: string, name: string, ports: string) => `---
apiVersion: ${kind === 'Pod' ? 'v1' : 'apps/v1'}
kind: ${kind}
metadata: { name: ${name}, namespace: shop, labels: { app: ${name} } }
${
  kind === 'Pod'
    ? `spec: { containers: [{ name: main, image: x, ports: [${ports}] }] }`
    : `spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: main, image: x, ports: [${ports}] }] }`
}
`;

const MANIFESTS = `
${pod('Pod', 'web', '')}
${pod('Deployment', 'web', '')}
${pod('Pod', 'db', '{ containerPort: 5432 }, { containerPort: 9187 }')}
${pod('Pod', 'gate', '')}
${pod('Pod', 'open', '{ containerPort: 80 }')}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db, namespace: shop }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress:
  - from: [{ podSelector: {} }]
    ports: [{ port: 5432 }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: gate, namespace: shop }
spec:
  podSelector: { matchLabels: { app: gate } }
  ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0, except: [198.51.100.0/24] } }] }]
`;
const files = [{ name: 'a.yaml', text: MANIFESTS }];
const analysis = analyze(files);
const { endpoints } = pictureOf(analysis);

function lines(source: string, destination: string, verdict: ExpectedVerdict = 'as-it-is'): readonly string[] {
  return expectationLines(explainById(analysis, source, destination)!.connection, verdict, endpoints);
}

describe('the lines for a connection', () => {
  test('name an end as short as it is clear', () => {
    expect(lines('shop/db[Pod]', 'shop/open[Pod]')).toEqual(['{ from: shop/db, to: shop/open, ports: [TCP/80], verdict: allowed }']);
  });

  test('a name that two workloads share keeps its kind, in quotes', () => {
    expect(lines('shop/web[Pod]', 'shop/open[Pod]')[0]).toContain('from: "shop/web[Pod]", to: shop/open');
  });

  test('some ports make two lines', () => {
    expect(lines('shop/open[Pod]', 'shop/db[Pod]')).toEqual([
      '{ from: shop/open, to: shop/db, ports: [TCP/5432], verdict: allowed }',
      '{ from: shop/open, to: shop/db, ports: [TCP/9187], verdict: denied }',
    ]);
  });

  test('the opposite is one line for all declared ports', () => {
    expect(lines('shop/open[Pod]', 'shop/db[Pod]', 'denied')).toEqual([
      '{ from: shop/open, to: shop/db, ports: [TCP/5432, TCP/9187], verdict: denied }',
    ]);
  });

  test('a block out of which another is cut is named as the endpoint', () => {
    expect(lines('external:0.0.0.0/0', 'shop/gate[Pod]')[0]).toContain('from: "external:0.0.0.0/0"');
    expect(lines('external:198.51.100.0/24', 'shop/gate[Pod]')[0]).toContain('from: 198.51.100.0/24,');
    expect(lines('shop/open[Pod]', 'external:::/0')[0]).toBe('{ from: shop/open, to: "::/0", verdict: allowed }');
  });

  test('hold of every pair that can be said, as it is', () => {
    const all = endpoints.flatMap(({ id: source }) =>
      endpoints.flatMap(({ id: destination }) => {
        const explained = explainById(analysis, source, destination);
        return explained && !(source.startsWith('external:') && destination.startsWith('external:'))
          ? expectationLines(explained.connection, 'as-it-is', endpoints)
          : [];
      }),
    );
    const text = `expect:\n${all.map((line) => `- ${line}\n`).join('')}`;
    const report = checkExpectations([{ name: 'e.yaml', text }], analysis);
    expect(report).toMatchObject({ passed: all.length, failed: 0, diagnostics: [] });
    expect(report.results.every(({ pairs }) => pairs === 1)).toBe(true);
    expect(all.length).toBeGreaterThan(25);
  });
});
