import { expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { Analyzed } from './analyzed.ts';
import { compareAnalyses } from './compare-analyses.ts';

const pod = (name: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, labels: {app: ${name}}}\nspec: {containers: [{name: c, image: i, ports: [{containerPort: 80}]}]}\n`;
const lock =
  'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: lock}\nspec: {podSelector: {matchLabels: {app: db}}}\n';
const admin = (rules: string) =>
  `apiVersion: policy.networking.k8s.io/v1alpha1\nkind: AdminNetworkPolicy\nmetadata: {name: guard}\nspec: {priority: 1, subject: {pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: db}}}}, ingress: [${rules}]}\n`;
const WEB = 'from: [{pods: {namespaceSelector: {}, podSelector: {matchLabels: {app: web}}}}]';

function analyzed(...documents: readonly string[]): Analyzed {
  const files = [{ name: 'a.yaml', text: [pod('web'), pod('db'), ...documents].join('---\n') }];
  return { set: { files, off: [] }, analysis: analyze(files) };
}

test.each([
  ['a rule that denies', [], [admin(`{action: Deny, ${WEB}}`)], ['denies ingress 1']],
  ['a rule that denied and is gone', [admin(`{action: Deny, ${WEB}}`)], [], ['denies-no-more ingress 1']],
  [
    'a rule that denied and allows now',
    [admin(`{action: Deny, ${WEB}}`)],
    [admin(`{action: Allow, ${WEB}}`)],
    ['denies-no-more ingress 1'],
  ],
  ['a rule that allows over a NetworkPolicy', [lock], [lock, admin(`{action: Allow, ${WEB}}`)], ['lets-in ingress 1']],
  ['a rule that allowed over a NetworkPolicy', [lock, admin(`{action: Allow, ${WEB}}`)], [lock], ['lets-in-no-more ingress 1']],
] as const)('%s is the cause of a flip', (_, before, after, expected) => {
  const { flips } = compareAnalyses(analyzed(...before), analyzed(...after), 100);
  const flip = flips.find(({ source, destination }) => source === 'default/web[Pod]' && destination === 'default/db[Pod]');
  expect(flip?.causes.map(({ how, direction, rule, object }) => [`${how} ${direction} ${rule}`, object])).toEqual(
    expected.map((text) => [text, 'AdminNetworkPolicy guard']),
  );
});
