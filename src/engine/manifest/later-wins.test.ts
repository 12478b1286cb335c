import { expect, test } from 'vitest';
import { ManifestReader } from './read-manifests.ts';

const pod = (name: string, app: string) => `
apiVersion: v1
kind: Pod
metadata: { ${name}, labels: { app: ${app} } }
spec: { containers: [{ name: main, image: x }] }
`;
const read = (...documents: string[]) => new ManifestReader().read([{ name: 'a.yaml', text: documents.join('---') }]);

test('of two pods of one name the later one stays, and it is said', () => {
  const { cluster, diagnostics } = read(pod('name: web', 'first'), pod('name: web', 'second'));
  expect(cluster.workloads.flatMap(({ pods }) => pods.map(({ labels }) => labels['app']))).toEqual(['second']);
  expect(diagnostics.map(({ code }) => code)).toEqual(['object-twice']);
});

test('two pods whose names are generated from one stem are two pods', () => {
  const { cluster, diagnostics } = read(pod('generateName: web-', 'first'), pod('generateName: web-', 'second'));
  expect(cluster.workloads.flatMap(({ pods }) => pods.map(({ labels }) => labels['app']))).toEqual(['first', 'second']);
  expect(diagnostics).toEqual([]);
});
