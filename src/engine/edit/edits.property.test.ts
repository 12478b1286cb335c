import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze, type Analysis } from '#engine/analyze.ts';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import { objectKey } from '#engine/model/object-reference.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { generateManifests } from '#engine/testing/generate-cluster.ts';
import { applyEdit } from './apply-edit.ts';
import type { ManifestSet } from './manifest-edit.ts';

/** Inputs of every shape: those of the golden cases, and generated ones as YAML, as JSON and as a List. */
const INPUTS: readonly (readonly ManifestFile[])[] = [...goldenInputs(), ...generatedInputs()];

function goldenInputs(): readonly (readonly ManifestFile[])[] {
  const golden = join(import.meta.dirname, '../golden');
  const cases = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return cases.map(({ name }) =>
    readdirSync(join(golden, name))
      .filter((file) => /\.(?:ya?ml|json)$/.test(file) && !file.startsWith('expected'))
      .map((file) => ({ name: file, text: readFileSync(join(golden, name, file), 'utf8') })),
  );
}

function generatedInputs(): readonly (readonly ManifestFile[])[] {
  const plain = generateManifests({ seed: 3, workloads: 8, policies: 8, namespaces: 5 });
  const asList = plain.map(({ name, text }) => {
    const items = splitDocuments(text).map(
      (document) =>
        `- ${document.text
          .replace(/^---\n/, '')
          .replace(/^#.*\n/gm, '')
          .trimEnd()
          .replaceAll('\n', '\n  ')}\n`,
    );
    return { name, text: `apiVersion: v1\nkind: List\nitems:\n# the first\n${items.join('# the next\n')}` };
  });
  return [plain, asList, plain.map(({ name, text }) => ({ name, text: text.replaceAll('\n', '\r\n') }))];
}

function keysOf(files: readonly ManifestFile[]): readonly string[] {
  return [...new Set(new ManifestReader().read(files).outline.map(objectKey))];
}

/** All that does not name a line. */
function answer({ evaluation, outline, waysIn }: Analysis): unknown {
  const pairs = evaluation.endpoints.flatMap((source) =>
    evaluation.endpoints.map((destination) => {
      const { verdict, declared, because } = evaluation.pair(source.index, destination.index);
      return `${source.id} ${destination.id} ${verdict} ${declared} ${because}`;
    }),
  );
  return { pairs, objects: outline.length, waysIn: waysIn.map(({ verdict, destination }) => `${destination.id} ${verdict}`) };
}

const input = fc.nat(INPUTS.length - 1).map((at) => INPUTS[at]!);

test('what is switched off and what is taken out of the text give one answer', () => {
  fc.assert(
    fc.property(input, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), (files, picks) => {
      const keys = keysOf(files);
      fc.pre(keys.length > 0);
      const off = [...new Set(picks.map((pick) => keys[pick % keys.length]!))];
      const set: ManifestSet = { files, off };
      const outcome = applyEdit(set, { kind: 'take-out' });
      if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.diagnostics));
      expect(outcome.set.off).toEqual([]);
      const { objects, ...former } = answer(analyze(files, undefined, off)) as { objects: number };
      const { objects: left, ...present } = answer(analyze(outcome.set.files)) as { objects: number };
      expect(present).toEqual(former);
      expect(left).toBe(objects);
      // What is kept is a part of what was there, to the letter.
      for (const { name, text } of outcome.set.files) {
        const lines = new Set(files.find((file) => file.name === name)!.text.split('\n'));
        const isWhole = splitDocuments(text).every((document) =>
          document.text.split('\n').every((line) => lines.has(line) || line.includes('[') || line.includes('{')),
        );
        expect(isWhole).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a label that is set is there when the text is read, and nothing else is', () => {
  fc.assert(
    fc.property(input, fc.nat(), fc.constantFrom('x', 'yes', '1', ''), (files, pick, value) => {
      const keys = keysOf(files);
      fc.pre(keys.length > 0);
      const object = keys[pick % keys.length]!;
      const outcome = applyEdit({ files, off: [] }, { kind: 'label', object, labels: { 'example.com/tried': value }, pods: true });
      fc.pre(outcome.kind === 'done');
      const after = outcome.kind === 'done' ? outcome.set.files : files;
      const changed = after.filter((file, at) => file.text !== files[at]!.text);
      expect(changed).toHaveLength(1);
      const former = splitDocuments(files.find(({ name }) => name === changed[0]!.name)!.text).map(({ text }) => text);
      const present = splitDocuments(changed[0]!.text).map(({ text }) => text);
      expect(present.filter((text, at) => text !== former[at])).toHaveLength(1);
      const again = applyEdit({ files: after, off: [] }, { kind: 'label', object, labels: { 'example.com/tried': null }, pods: true });
      expect(again.kind).toBe('done');
      expect(answer(analyze(again.kind === 'done' ? again.set.files : []))).toEqual(answer(analyze(files)));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('labels of every object can be set', () => {
  const refused = INPUTS.flatMap((files) => keysOf(files).map((object) => ({ files, object }))).filter(({ files, object }) => {
    const read = new ManifestReader().read(files);
    const isFine =
      !read.refused.some((reference) => objectKey(reference) === object) && !read.diagnostics.some(({ code }) => code === 'object-twice');
    return isFine && applyEdit({ files, off: [] }, { kind: 'label', object, labels: { tried: 'x' }, pods: true }).kind === 'refused';
  });
  expect(refused.map(({ object }) => object)).toEqual([]);
}, 60_000);
