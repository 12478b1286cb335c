import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { DOCUMENTED_CODES, type DocumentedCode } from '#engine/lint/documented.ts';
import { lintRules as english } from './en/lint-rules.ts';
import { lintRules as korean } from './ko/lint-rules.ts';
import { LINT_EXAMPLES } from './lint-examples.ts';

/** The cluster that the examples are about. */
const CLUSTER = `
{ apiVersion: v1, kind: Namespace, metadata: { name: edge, labels: { team: front } } }
---
{ apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { team: back } } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: web, namespace: shop, labels: { app: web }, ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: a }] },
  spec: { containers: [{ name: web, image: web, ports: [{ name: http, containerPort: 8080 }], env: [{ name: DATABASE_URL, value: "postgres://db/shop" }] }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: db, namespace: shop, labels: { app: db } }, spec: { containers: [{ name: db, image: db, ports: [{ containerPort: 5432 }] }] } }
---
{ apiVersion: v1, kind: Service, metadata: { name: db, namespace: shop }, spec: { clusterIP: 10.96.14.3, selector: { app: db }, ports: [{ port: 5432 }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: agent, namespace: shop, labels: { app: agent } }, spec: { hostNetwork: true, containers: [{ name: agent, image: agent }] } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: gateway, namespace: edge, labels: { app: gateway } }, spec: { containers: [{ name: gateway, image: gateway }] }, status: { podIP: 10.244.1.17 } }
---
{ apiVersion: v1, kind: Pod, metadata: { name: batch, namespace: edge, labels: { app: batch } }, spec: { containers: [{ name: batch, image: batch }] } }
`;
/** What only some examples are about. */
const MORE: Partial<Record<DocumentedCode, string>> = {
  'ipv6-forgotten': `{ apiVersion: v1, kind: Pod, metadata: { name: six, namespace: edge, labels: { app: six } }, spec: { containers: [{ name: six, image: six }] }, status: { podIP: "2001:db8::6" } }`,
};

function codesIn(text: string, code: DocumentedCode): readonly string[] {
  const files = [
    { name: 'cluster.yaml', text: `${CLUSTER}---\n${MORE[code] ?? ''}\n` },
    { name: 'example.yaml', text },
  ];
  return analyze(files).diagnostics.map((each) => each.code);
}

describe('the documentation of a rule', () => {
  test.each(DOCUMENTED_CODES)('%s: the example is found, and not what is to be written instead', (code) => {
    const { bad, good } = LINT_EXAMPLES[code];
    expect(codesIn(bad, code)).toContain(code);
    const left = codesIn(good, code);
    expect(left).not.toContain(code);
    expect(left).not.toContain('wrong-type');
  });

  test.each([
    ['English', english],
    ['Korean', korean],
  ])('is whole in %s', (_language, { rules }) => {
    for (const code of DOCUMENTED_CODES) for (const text of Object.values(rules[code])) expect(text).toMatch(/^\S.*\S$/);
  });
});
