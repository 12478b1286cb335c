import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { checkExpectations } from './check-expectations.ts';

const CLUSTER = `
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: shop } }
---
apiVersion: v1
kind: Namespace
metadata: { name: data, labels: { team: data } }
${deployment('shop/web', 'app: web, tier: front', 'name: http, containerPort: 8080')}
${deployment('shop/api', 'app: api, tier: back', 'name: http, containerPort: 3000')}
${deployment('shop/batch', 'app: batch')}
${deployment('data/db', 'app: db, tier: db', 'name: sql, containerPort: 5432')}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db-clients, namespace: data }
spec:
  podSelector: { matchLabels: { app: db } }
  policyTypes: [Ingress]
  ingress:
  - from:
    - namespaceSelector: { matchLabels: { team: shop } }
      podSelector: { matchLabels: { app: api } }
    - ipBlock: { cidr: 203.0.113.0/24 }
    ports: [{ port: 5432 }]
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: batch-from-nodes, namespace: shop }
spec:
  podSelector: { matchLabels: { app: batch } }
  policyTypes: [Ingress]
  ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]
`;

function deployment(name: string, labels: string, port?: string): string {
  const [namespace, own] = name.split('/');
  return `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${own}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { ${labels} } }
  template:
    metadata: { labels: { ${labels} } }
    spec: { containers: [{ name: main, image: x${port ? `, ports: [{ ${port} }]` : ''} }] }`;
}

function report(...lines: readonly string[]) {
  const files = [
    { name: 'cluster.yaml', text: CLUSTER },
    { name: 'expectations.yaml', text: `expect:\n${lines.map((line) => `- { ${line} }\n`).join('')}` },
  ];
  // Otherwise it cannot be said whether a block matches pods, whose addresses are unknown.
  const analysis = analyze(files, enforcementProfile('kubernetes', { ipBlockMatchesPods: 'never' }));
  return { ...checkExpectations(files, analysis), analysis };
}

function statuses(...lines: readonly string[]): string {
  return report(...lines)
    .results.map(({ status }) => status)
    .join(' ');
}

describe('what a line means', () => {
  test.each([
    ['from: shop/api, to: data/db, verdict: allowed', 'passed'],
    ['from: shop/web, to: data/db, verdict: allowed', 'failed'],
    ['from: shop/web, to: data/db, verdict: denied', 'passed'],
    ['from: shop/api, to: data/db, ports: [TCP/5432], verdict: allowed', 'passed'],
    ['from: shop/api, to: data/db, ports: [5432], verdict: allowed', 'passed'],
    ['from: shop/api, to: data/db, ports: 5432, verdict: allowed', 'passed'],
    ['from: shop/api, to: data/db, ports: [sql], verdict: allowed', 'passed'],
    ['from: shop/api, to: data/db, ports: [UDP/sql], verdict: allowed', 'no-match'],
    ['from: shop/api, to: data/db, ports: [5432, 5433], verdict: allowed', 'failed'],
    ['from: shop/api, to: data/db, ports: [5433-5440, UDP], verdict: denied', 'passed'],
    ['from: "shop/api[Deployment]", to: "data/*", verdict: allowed', 'passed'],
    ['from: "shop/api[StatefulSet]", to: data/db, verdict: allowed', 'no-match'],
    ['from: "shop/*", to: data/db, verdict: denied', 'failed'],
    ['from: ns:data, to: ns:shop, ports: [http], verdict: allowed', 'passed'],
    ['from: label:tier=back, to: label:tier=db ns:data, verdict: allowed', 'passed'],
    ['from: { labels: { tier: back }, namespace: shop }, to: { namespace: data }, verdict: allowed', 'passed'],
    ['from: { labels: { app: api }, namespaceLabels: { team: shop } }, to: { name: db, namespace: data }, verdict: allowed', 'passed'],
    ['from: nslabel:team=shop label:app=api, to: data/db, verdict: allowed', 'passed'],
    ['from: 203.0.113.0/24, to: data/db, verdict: allowed', 'passed'],
    ['from: 203.0.113.7, to: data/db, verdict: allowed', 'passed'],
    ['from: { cidr: 203.0.113.0/24 }, to: data/db, verdict: allowed', 'passed'],
    ['from: 203.0.0.0/16, to: data/db, verdict: denied', 'failed'],
    ['from: 198.51.100.7, to: data/db, verdict: denied', 'passed'],
    ['from: internet, to: data/db, verdict: denied', 'failed'],
    ['from: internet, to: shop/web, verdict: allowed', 'passed'],
    ['from: shop/wbe, to: data/db, verdict: denied', 'no-match'],
    ['from: shop/web, to: shop/web, verdict: allowed', 'no-match'],
    ['from: internet, to: 10.0.0.0/8, verdict: allowed', 'no-match'],
  ])('%s: %s', (line, status) => {
    expect(statuses(line)).toBe(status);
  });

  test.each(['allowed', 'denied'])('what cannot be said is not %s', (verdict) => {
    const text = `${CLUSTER}---\nexpect: [{ from: shop/web, to: shop/batch, verdict: ${verdict} }]\n`;
    const files = [{ name: 'cluster.yaml', text }];
    expect(checkExpectations(files, analyze(files)).results).toMatchObject([{ status: 'failed', wrong: [{ verdict: 'depends' }] }]);
  });

  test('`*` is every workload and the outside, not the destination itself', () => {
    const [result] = report('from: "*", to: data/db, verdict: denied').results;
    // Three workloads, three parts of IPv4, and IPv6.
    expect(result).toMatchObject({ status: 'failed', failures: 2, pairs: 7 });
    expect(result?.wrong.map(({ source }) => source)).toEqual(['shop/api[Deployment]', 'external:203.0.113.0/24']);
    expect(result?.wrong[0]).toMatchObject({ verdict: 'allowed', ports: { TCP: [[5432, 5432]], UDP: [], SCTP: [] } });
  });

  test('an end that is nothing names what is near', () => {
    expect(report('from: shop/wbe, to: data/db, verdict: denied').results[0]).toMatchObject({ unmatched: 'from', nearest: 'shop/web' });
    expect(report('from: shop/web, to: "date/*", verdict: denied').results[0]).toMatchObject({ unmatched: 'to', nearest: 'data/*' });
    expect(report('from: web, to: data, verdict: denied').results[0]).toMatchObject({ unmatched: 'from', nearest: 'shop/web' });
    expect(report('from: shop/web, to: data, verdict: denied').results[0]).toMatchObject({ unmatched: 'to', nearest: 'data/*' });
    expect(report('from: shop/web, to: data/db, ports: [http], verdict: denied').results[0]).toMatchObject({ unmatched: 'ports' });
    // One name of several too: a port that nobody has is not tested.
    expect(report('from: shop/web, to: data/db, ports: [5432, http], verdict: denied').results[0]).toMatchObject({ unmatched: 'ports' });
  });
});

describe('of lines that concern the same', () => {
  const WIDE = 'from: "*", to: data/db, verdict: denied';
  const API = 'from: shop/api, to: data/db, ports: [5432], verdict: allowed';
  const OUTSIDE = 'from: 203.0.113.0/24, to: data/db, verdict: allowed';

  test('the narrower is an exception to the wider, wherever it stands', () => {
    expect(statuses(API, WIDE, OUTSIDE)).toBe('passed passed passed');
    expect(statuses(WIDE, OUTSIDE, API)).toBe('passed passed passed');
    expect(report(API, WIDE, OUTSIDE).results.map(({ pairs }) => pairs)).toEqual([1, 5, 1]);
  });

  test('a block is an exception for its own addresses, not for those around it that a policy lets in too', () => {
    const address = 'from: 203.0.113.7, to: data/db, verdict: allowed';
    expect(statuses(WIDE, address, API)).toBe('failed passed passed');
    expect(report(WIDE, address, API).results[0]).toMatchObject({ failures: 1, wrong: [{ source: 'external:203.0.113.0/24' }] });
    expect(statuses('from: 203.0.113.0/24, to: data/db, verdict: denied', address)).toBe('failed passed');
    expect(report('from: 203.0.113.0/25, to: data/db, verdict: allowed', WIDE, API).results.map(({ pairs }) => pairs)).toEqual([1, 6, 1]);
  });

  test('an exception takes only the ports that it names', () => {
    expect(statuses('from: shop/api, to: data/db, ports: [5432, 5433], verdict: denied', API)).toBe('passed passed');
  });

  test.each([
    ['from: "shop/*", to: data/db, verdict: denied', 'from: label:app=api, to: "*", verdict: allowed'],
    ['from: shop/api, to: data/db, verdict: denied', 'from: label:app=api, to: data/db, verdict: allowed'],
  ])('where neither is the narrower (%s, %s), the later counts', (first, second) => {
    const taken = report(first, second, 'from: shop/api, to: shop/batch, verdict: denied');
    expect(taken.results.slice(0, 2).map(({ status }) => status)).toEqual(['passed', 'passed']);
    expect(report(second, first).results.map(({ status }) => status)).toContain('failed');
  });

  test('a line that others take whole passes on no pair', () => {
    const [first] = report('from: shop/api, to: data/db, verdict: denied', 'from: label:app=api, to: data/db, verdict: allowed').results;
    expect(first).toMatchObject({ status: 'passed', pairs: 0 });
  });
});

describe('the file', () => {
  test('is no manifest: the cluster is read without it, and nothing is said about it', () => {
    const { analysis, files } = report('from: "*", to: data/db, verdict: denied');
    expect(files).toEqual(['expectations.yaml']);
    expect(analysis.diagnostics.filter(({ origin }) => origin.file === 'expectations.yaml')).toEqual([]);
    expect(analysis.outline).toHaveLength(8);
  });

  test('may be JSON, hold several documents, or nothing yet', () => {
    const analysis = analyze([{ name: 'cluster.yaml', text: CLUSTER }]);
    const line = '{"from": "shop/api", "to": "data/db", "verdict": "allowed", "comment": "orders"}';
    const texts = [`{"expect": [${line}]}`, 'expect:\n', `expect: [${line}]\n---\nexpect: [${line}]\n`];
    expect(
      texts.map((text) => checkExpectations([{ name: 'a.yaml', text }], analysis).results.map(({ expectation }) => expectation.comment)),
    ).toEqual([['orders'], [], ['orders', 'orders']]);
  });

  test.each([
    ['from: a/b, to: a/b', 'expect-missing-key', 2],
    ['from: a/b, to: a/b, verdct: denied', 'expect-unknown-key', 2],
    ['from: a/b, to: a/b, verdict: deny', 'expect-bad-verdict', 2],
    ['from: 10.0.0.0/33, to: a/b, verdict: denied', 'expect-bad-end', 2],
    ['from: { labels: [a] }, to: a/b, verdict: denied', 'expect-bad-end', 2],
    ['from: { namespace: "a(b" }, to: a/b, verdict: denied', 'expect-bad-end', 2],
    ['from: { label: { a: b } }, to: a/b, verdict: denied', 'expect-unknown-key', 2],
    ['from: 7, to: a/b, verdict: denied', 'expect-bad-end', 2],
    ['from: { cidr: shop/web }, to: a/b, verdict: denied', 'expect-bad-end', 2],
    ['from: { cidr: 10.0.0.0/8, namespace: shop }, to: a/b, verdict: denied', 'expect-bad-end', 2],
    ['from: a/b, to: a/b, ports: [0], verdict: denied', 'expect-bad-port', 2],
    ['from: a/b, to: a/b, ports: [90-80], verdict: denied', 'expect-bad-port', 2],
    ['from: a/b, to: a/b, ports: [{ port: 80 }], verdict: denied', 'expect-bad-port', 2],
  ])('with a bad line (%s) says %s and checks the others', (line, code, at) => {
    const { diagnostics, results } = report(line, 'from: shop/api, to: data/db, verdict: allowed');
    expect(diagnostics.map((each) => [each.code, each.origin.file, each.origin.line])).toEqual([[code, 'expectations.yaml', at]]);
    expect(results.map(({ status }) => status)).toEqual(['passed']);
  });

  test('that was given as one of expectations is told where it holds none', () => {
    const analysis = analyze([{ name: 'cluster.yaml', text: CLUSTER }]);
    const codes = (text: string) => checkExpectations([], analysis, [{ name: 'e.yaml', text }]).diagnostics.map(({ code }) => code);
    expect(codes('expects: []\n')).toEqual(['expect-nothing']);
    expect(codes('expect: [\n')).toEqual(['text-unreadable']);
    expect(codes('expect: {}\n')).toEqual(['expect-not-a-list']);
    expect(codes('expect: [7]\n')).toEqual(['expect-not-a-line']);
  });

  test('an asterisk without quotes is told as what it is', () => {
    const text = 'expect:\n- from: *\n  to: shop/web\n  verdict: denied\n';
    const [diagnostic] = analyze([{ name: 'e.yaml', text }]).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'text-unreadable', values: { problem: 'reserved-character' }, origin: { line: 2 } });
    const analysis = analyze([{ name: 'cluster.yaml', text: CLUSTER }]);
    expect(checkExpectations([{ name: 'e.yaml', text }], analysis).diagnostics).toEqual([diagnostic]);
  });

  test('may hold anything: each line becomes a result, or is told', () => {
    const analysis = analyze([{ name: 'cluster.yaml', text: CLUSTER }]);
    const end = fc.oneof(fc.constantFrom('*', 'shop/*', 'shop/web', 'internet', '10.0.0.0/8', 'ns:data', 'label:app=web'), fc.jsonValue());
    const port = fc.oneof(fc.constantFrom(5432, 'http', 'UDP', '80-90'), fc.jsonValue());
    const line = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.record({ from: end, to: end, ports: fc.array(port), verdict: fc.constantFrom('allowed', 'denied', 'no') }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { results, diagnostics } = checkExpectations([{ name: 'e.json', text: JSON.stringify({ expect: lines }) }], analysis);
        const told = new Set(diagnostics.flatMap(({ path }) => /^expect\[(\d+)\]/.exec(path ?? '')?.[1] ?? []));
        if (!diagnostics.some(({ code }) => code === 'text-unreadable')) expect(results.length + told.size).toBe(lines.length);
      }),
    );
  });
});
