import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import { pictureOf } from '#engine/ask.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { listJson } from './list-json.ts';

/** What somebody may do to a text while the page looks on. `at` picks the place. */
const EDITS: readonly ((text: string, at: number) => string)[] = [
  (text, at) => replaceNth(text, /port: \d+/g, at, 'port: 9999'),
  (text, at) => replaceNth(text, /app: [\w-]+/g, at, 'app: renamed'),
  // Other keys and port names than policies looked at before.
  (text, at) => replaceNth(text, /app: /g, at, 'component: '),
  (text, at) => replaceNth(text, /team: /g, at, 'app: '),
  (text, at) => replaceNth(text, /port: \d+/g, at, 'port: http'),
  (text, at) => replaceNth(text, /policyTypes: \[[\w, ]*\]/g, at, 'policyTypes: [Egress]'),
  (text, at) => replaceNth(text, /replicas: \d+/g, at, 'replicas: 7'),
  (text, at) => replaceNth(text, /containerPort: \d+/g, at, 'containerPort: 7777'),
  (text, at) => replaceNth(text, /cidr: [\d./]+/g, at, 'cidr: 192.0.2.0/24'),
  (text, at) => replaceNth(text, /team: [\w-]+/g, at, 'team: other'),
  (text) => `# one more line\n${text}`,
  (text, at) => withoutNth(text, at),
  (text, at) => replaceNth(text, /kind: \w+/g, at, 'kind: ['),
];

function replaceNth(text: string, pattern: RegExp, at: number, replacement: string): string {
  const found = [...text.matchAll(pattern)];
  const match = found[at % Math.max(1, found.length)];
  return match ? text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length) : text;
}

function withoutNth(text: string, at: number): string {
  const documents = text.split('---\n');
  return documents.filter((_, each) => each !== at % documents.length).join('---\n');
}

const answer = (analyzer: Analyzer, files: readonly ManifestFile[], profile: ReturnType<typeof enforcementProfile>): string => {
  const analysis = analyzer.analyze(files, profile);
  return `${[...listJson(analysis, { all: true })].join('')}${JSON.stringify(pictureOf(analysis))}`;
};

test('an edited input has the same answer as if it had been read anew, whatever was kept of the last one', () => {
  const edit = fc.record({ which: fc.nat(EDITS.length - 1), file: fc.nat(), at: fc.nat(1000), never: fc.boolean() });
  fc.assert(
    fc.property(fc.nat(1000), fc.array(edit, { minLength: 1, maxLength: 6 }), (seed, edits) => {
      let files = generateManifests({ seed, workloads: 12, policies: 10, namespaces: 3 });
      const kept = new Analyzer();
      answer(kept, files, enforcementProfile());
      for (const { which, file, at, never } of edits) {
        const edited = file % files.length;
        files = files.map((each, position) => (position === edited ? { ...each, text: EDITS[which]!(each.text, at) } : each));
        const profile = enforcementProfile('kubernetes', { ipBlockMatchesPods: never ? 'never' : 'always' });
        expect(answer(kept, files, profile)).toBe(answer(new Analyzer(), files, profile));
      }
    }),
    { numRuns: 120 },
  );
}, 60_000);
