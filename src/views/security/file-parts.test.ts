import { expect, test } from 'vitest';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { RecognizedFile } from '#engine/security/security-inputs.ts';
import { security as words } from '#words/en/security.ts';
import { fileParts } from './file-parts.ts';

const PART = { reports: 1, findings: 3, secrets: 0, misconfigurations: 0, alerts: 0, clusters: 0, groups: 0, unused: [] };

function sentence(source: string, report: object): readonly string[] {
  const file = { file: 'a.json', parts: [{ ...PART, source }] } as unknown as RecognizedFile;
  const reports = [{ ...report, source, origin: { file: 'a.json' } }];
  return fileParts(file, { reports } as unknown as SecurityPicture, words);
}

test('a file is told by its tool and its image, and one that names no image not by a digest', () => {
  const image = { title: 'nginx:1.29' };
  expect(sentence('trivy', { about: 'image', tool: 'Trivy', image })).toEqual(['Trivy report of nginx:1.29, 3 findings']);
  expect(sentence('aqua', { about: 'image', tool: 'Aqua', image })).toEqual(['Aqua report of nginx:1.29, 3 findings']);
  const unnamed = { about: 'unnamed', tool: 'MicroScanner', image: { title: 'sha256:11' } };
  expect(sentence('aqua', unnamed)).toEqual(['MicroScanner report, 3 findings']);
});
