import { expect, test } from 'vitest';
import { loadAll } from 'js-yaml';
import { generateManifests, type ClusterSize } from './generate-cluster.ts';

const SIZES: ClusterSize[] = [
  { seed: 1, workloads: 5, policies: 3, namespaces: 5 },
  { seed: 7, workloads: 50, policies: 25, namespaces: 8 },
  { seed: 200, workloads: 200, policies: 100, namespaces: 12 },
];

test.each(SIZES)('$workloads workloads and $policies policies are what was asked for', (size) => {
  const kinds = generateManifests(size).flatMap(({ text }) => loadAll(text).map((document) => (document as { kind: string }).kind));
  expect(kinds.filter((kind) => kind === 'Deployment' || kind === 'StatefulSet')).toHaveLength(size.workloads);
  expect(kinds.filter((kind) => kind === 'NetworkPolicy')).toHaveLength(size.policies);
  expect(kinds.filter((kind) => kind === 'Namespace')).toHaveLength(size.namespaces);
});

test('the same seed gives the same manifests, and another seed gives others', () => {
  const size = SIZES[1]!;
  expect(generateManifests(size)).toEqual(generateManifests(size));
  expect(generateManifests({ ...size, seed: 8 })).not.toEqual(generateManifests(size));
});

test('a thousand workloads with five hundred policies are about 1.3 MB', () => {
  const files = generateManifests({ seed: 1000, workloads: 1000, policies: 500, namespaces: 54 });
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  expect(size).toBeGreaterThan(1_200_000);
  expect(size).toBeLessThan(1_400_000);
});

/** `npx vitest run src/engine/testing/generate-cluster.test.ts -u` writes the sample anew. */
test('the sample of 200 workloads is generated', async () => {
  for (const { name, text } of generateManifests({ seed: 200, workloads: 200, policies: 100, namespaces: 12 }))
    await expect(text).toMatchFileSnapshot(`${import.meta.dirname}/../../../public/samples/platform-200/${name}`);
});
