import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { explainById } from '#engine/ask.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import { expectationJson } from './expectation-json.ts';
import { expectationJunit } from './expectation-junit.ts';
import { expectationText, type TracePair } from './expectation-text.ts';

const MANIFESTS = `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: main, image: x }] }
---
apiVersion: v1
kind: Pod
metadata: { name: db, namespace: shop, labels: { app: db } }
spec: { containers: [{ name: main, image: x, ports: [{ containerPort: 5432 }] }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: db-lock, namespace: shop }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress: [{ from: [{ podSelector: { matchLabels: { app: api } } }], ports: [{ port: 5432 }] }]
`;
const EXPECTATIONS = `expect:
- { from: shop/web, to: shop/db, verdict: allowed, comment: "orders & <carts>" }
- { from: shop/db, to: shop/web, verdict: allowed }
- { from: shop/wbe, to: shop/db, ports: [TCP/5432, 53], verdict: denied }
- { from: shop/web, to: "\\u0007 <&>", verdict: denied }
`;
const manifests = [{ name: 'shop.yaml', text: MANIFESTS }];
const analysis = analyze(manifests);
const report = checkExpectations(manifests, analysis, [{ name: 'e"1".yaml', text: EXPECTATIONS }]);
const trace: TracePair = ({ source, destination }) => explainById(analysis, source, destination);

describe('the answer of `test`', () => {
  test('as text: every line, and under a failed one what is otherwise, and why', () => {
    expect([...expectationText(report, trace)].join('')).toBe(`✗ shop/web => shop/db : allowed (e"1".yaml:2)
  # orders & <carts>
    It is otherwise:
    shop/web[Pod] => shop/db[Pod] : TCP 5432 denied
      Leaving shop/web[Pod]: allowed
        No policy isolates it for egress.

      Arriving at shop/db[Pod]: denied
        Isolated for ingress by db-lock; no rule in it lets shop/web[Pod] in.
          db-lock: shop.yaml:12
        Nearest: db-lock, rule 1 (shop.yaml:17)
          ✓ namespace shop 1 of 1
          ✗ pod app=api 0 of 2 workloads
          ✓ port TCP 5432
          It would let web[Pod] in, if app were api (it is web).
✓ shop/db => shop/web : allowed (e"1".yaml:3)
✗ shop/wbe => shop/db : TCP/5432, 53 denied (e"1".yaml:4)
    Nothing in these manifests is shop/wbe. Did you mean shop/web?

1 passed, 2 failed
`);
  });

  test('as JSON: the same as data', () => {
    expect(JSON.parse(expectationJson(report, trace))).toMatchObject({
      version: 1,
      passed: 1,
      failed: 2,
      expectations: [
        {
          from: 'shop/web',
          to: 'shop/db',
          verdict: 'allowed',
          file: 'e"1".yaml',
          line: 2,
          status: 'failed',
          pairs: 1,
          failures: 1,
          wrong: [
            {
              source: 'shop/web[Pod]',
              destination: 'shop/db[Pod]',
              verdict: 'denied',
              ports: { TCP: [[5432, 5432]], UDP: [], SCTP: [] },
              ingress: { verdict: 'denied', reasons: [{ kind: 'isolated', policy: 'NetworkPolicy shop/db-lock', line: 12 }] },
            },
          ],
        },
        { status: 'passed' },
        { status: 'no-match', unmatched: 'from', nearest: 'shop/web', ports: 'TCP/5432, 53' },
      ],
      diagnostics: [{ code: 'expect-bad-end', line: 5 }],
    });
  });

  test('as JUnit: a case a line, the reasons in the failure, an error for what cannot be read', () => {
    const xml = expectationJunit(report, trace);
    expect(xml).toContain('<testsuites name="netpol-atlas" tests="4" failures="2" errors="1">');
    expect(xml).toContain('<testsuite name="e&quot;1&quot;.yaml" tests="4" failures="2" errors="1">');
    expect(xml).toContain('<testcase name="shop/db =&gt; shop/web : allowed" classname="e&quot;1&quot;.yaml"');
    expect(xml).toContain('db-lock: shop.yaml:12');
    expect(xml).toContain('<failure type="no-match" message="Nothing in these manifests is shop/wbe. Did you mean shop/web?">');
    expect(xml).toContain('<error type="expect-bad-end" message="� &lt;&amp;&gt; names nothing that to could mean.">');
    expect(unclosedTags(xml)).toEqual([]);
  });
});

/** The tags that are opened and not closed, in XML without comments and with every `<` and `&` of texts escaped. */
function unclosedTags(xml: string): readonly string[] {
  expect(xml.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
  const open: string[] = [];
  for (const [, end, name, alone] of xml.matchAll(/<(\/?)(\w+)(?:\s+\w+="[^"<]*")*(\/?)>/g)) {
    if (end) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name!);
  }
  return open;
}
