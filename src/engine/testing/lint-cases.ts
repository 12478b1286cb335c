import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { LintRuleName } from '#engine/lint/rule-names.ts';
import { enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';

/** Manifests, and how loud a rule is about them; the options of the network plugin where they matter. */
export type LintCase = readonly [
  situation: string,
  text: string,
  expected: 'warning' | 'info' | 'silent',
  options?: Partial<EnforcementOptions>,
];

/** Holds rules against their cases: nothing in them is an error, and the rule has the one severity or keeps silent. */
export function holdCases(all: Partial<Record<LintRuleName, readonly LintCase[]>>): void {
  for (const [rule, cases] of Object.entries(all)) {
    describe(`the rule ${rule}`, () => {
      for (const [situation, text, expected, options = {}] of cases) {
        test(`${situation}: ${expected}`, () => {
          const { diagnostics } = analyze([{ name: 'm.yaml', text }], enforcementProfile('kubernetes', options));
          expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
          const found = diagnostics.filter(({ code }) => code === rule);
          expect([...new Set(found.map(({ severity }) => severity))]).toEqual(expected === 'silent' ? [] : [expected]);
        });
      }
    });
  }
}

export const pod = (name: string, rest = '', namespace = 'shop', status = ''): string =>
  `{ apiVersion: v1, kind: Pod, metadata: { namespace: ${namespace}, name: ${name}, labels: { app: ${name} } }, spec: { ${rest === '' ? '' : `${rest}, `}containers: [{ name: main, image: i }] }${status === '' ? '' : `, status: { ${status} }`} }`;
export const ported = (name: string, ports: string): string => pod(name).replace('image: i', `image: i, ports: [${ports}]`);
export const policy = (name: string, spec: string, namespace = 'shop'): string =>
  `{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { namespace: ${namespace}, name: ${name} }, spec: { ${spec} } }`;
export const admin = (name: string, priority: number, ingress: string, subject = '{ namespaces: {} }'): string =>
  `{ apiVersion: policy.networking.k8s.io/v1alpha1, kind: AdminNetworkPolicy, metadata: { name: ${name} }, spec: { priority: ${priority}, subject: ${subject}, ingress: [${ingress}] } }`;
const namespace = (name: string, labels = ''): string =>
  `{ apiVersion: v1, kind: Namespace, metadata: { name: ${name}, labels: { ${labels} } } }`;
export const all = (...documents: readonly string[]): string => documents.join('\n---\n');

export const WEB = 'podSelector: { matchLabels: { app: web } }';
export const EGRESS = 'policyTypes: [Egress]';
export const block = (cidr: string): string => `{ ipBlock: { cidr: "${cidr}" } }`;
export const TEAMS = all(
  namespace('shop', 'team: back'),
  namespace('edge', 'team: front'),
  pod('gateway', '', 'edge'),
  pod('batch', '', 'edge'),
  pod('web'),
);
export const twoItems = (labels: string, app: string, more = ''): string =>
  policy(
    'p',
    `${WEB}, ingress: [{ from: [{ namespaceSelector: { ${labels} } }, { podSelector: { matchLabels: { app: ${app} } } }${more}] }]`,
  );
export const FRONT = 'matchLabels: { team: front }';

export function service(address: string, more = ''): string {
  return `{ apiVersion: v1, kind: Service, metadata: { namespace: shop, name: db }, spec: { ${more} clusterIP: "${address}", selector: { app: db }, ports: [{ port: 5432 }] } }`;
}
