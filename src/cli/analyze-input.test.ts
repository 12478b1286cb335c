import { expect, test } from 'vitest';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { WORKLOADS } from '#engine/testing/risk-fixture.ts';
import { analyzeInput, isEmpty } from './analyze-input.ts';

/** A scan that ran inside an image and does not know which. */
const NAMELESS = JSON.stringify({
  scan_started: { seconds: 1 },
  resources: [{ resource: { name: 'musl', version: '1' }, scanned: true, vulnerabilities: [{ name: 'CVE-0000-1', nvd_severity: 'high' }] }],
  vulnerability_summary: { total: 1, high: 1 },
});
const FILES = [
  { name: 'all.yaml', text: WORKLOADS },
  { name: 'scans/inside.json', text: NAMELESS },
];

function analyzed(images: readonly (readonly [string, string])[], accepted: readonly string[] = []) {
  return analyzeInput(FILES, enforcementProfile(), { images, accepted });
}

test.each(['scans/inside.json', 'inside.json', 'scans/inside.json#0'])('a report is told its image by %s', (report) => {
  const { picture } = analyzed([[report, 'db:1']]).analysis.security!;
  expect(picture.images.find(({ image }) => image === 'db:1')?.counts?.high).toBe(1);
});

test.each([
  ['no report of this name', () => analyzed([['other.json', 'db:1']])],
  ['nginx is no image of the manifests', () => analyzed([['inside.json', 'nginx']])],
  ['There is no offer this', () => analyzed([], ['this'])],
])('what is not there is refused: %s', (message, call) => {
  expect(call).toThrow(message);
});

test('the set is of the manifests alone, and there is nothing to answer about where nothing was read', () => {
  expect(analyzed([]).set.files.map(({ name }) => name)).toEqual(['all.yaml']);
  expect(isEmpty(analyzed([]))).toBe(false);
  expect(isEmpty(analyzeInput([{ name: 'a.txt', text: 'hello' }], enforcementProfile(), { images: [], accepted: [] }))).toBe(true);
});
