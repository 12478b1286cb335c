import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { POLICY_TEMPLATES, policyManifest, TEMPLATE_NAMES } from './policy-templates.ts';

const pod = (namespace: string, name: string, labels: string) =>
  `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}, labels: {${labels}}}\nspec: {containers: [{name: a, image: b, ports: [{containerPort: 53, protocol: UDP}]}]}\n`;
const PODS = [
  pod('shop', 'web', 'app: web'),
  pod('shop', 'db', 'app: db'),
  pod('edge', 'in', 'app: in'),
  pod('kube-system', 'dns', 'k8s-app: kube-dns'),
].join('');

test.each([
  ['deny-ingress', ['edge/in denied', 'shop/db denied'], ['edge/in allowed', 'kube-system/dns allowed']],
  ['deny-egress', ['edge/in allowed', 'shop/db denied'], ['edge/in denied', 'kube-system/dns denied']],
  ['deny-both', ['edge/in denied', 'shop/db denied'], ['edge/in denied', 'kube-system/dns denied']],
  ['allow-namespace', ['edge/in denied', 'shop/db allowed'], ['edge/in allowed', 'kube-system/dns allowed']],
  ['allow-from', ['edge/in allowed', 'shop/db denied'], ['edge/in allowed', 'kube-system/dns allowed']],
  ['allow-dns', ['edge/in allowed', 'shop/db denied'], ['edge/in denied', 'kube-system/dns allowed']],
] as const)('%s does to shop/web what it says', (template, arriving, leaving) => {
  const policy = policyManifest({ template, namespace: 'shop', name: TEMPLATE_NAMES[template], from: 'edge', comment: 'x' });
  const { evaluation, diagnostics } = analyze([{ name: 'a.yaml', text: policy + PODS }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const web = evaluation.endpoint('shop/web[Pod]')!;
  const verdict = (source: string, destination: string) =>
    evaluation.pair(evaluation.endpoint(`${source}[Pod]`)!.index, evaluation.endpoint(`${destination}[Pod]`)!.index).declared;
  expect(web.id).toBe('shop/web[Pod]');
  expect(['edge/in', 'shop/db'].map((source) => `${source} ${verdict(source, 'shop/web')}`)).toEqual(arriving);
  expect(['edge/in', 'kube-system/dns'].map((destination) => `${destination} ${verdict('shop/web', destination)}`)).toEqual(leaving);
});

test('every template has a name of its own', () => {
  expect(new Set(POLICY_TEMPLATES.map((template) => TEMPLATE_NAMES[template])).size).toBe(POLICY_TEMPLATES.length);
});
