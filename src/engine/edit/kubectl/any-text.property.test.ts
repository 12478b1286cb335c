import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';

const SET: ManifestSet = {
  files: [
    {
      name: 'a.yaml',
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: b}]}}}\n',
    },
    { name: 'broken.yaml', text: 'kind: [\n---\n{{ x }}\n' },
  ],
  off: [],
};

/** Pieces that lines are made of, so that more than noise is tried. */
const PIECES = [
  'kubectl',
  'k',
  'run',
  'create',
  'expose',
  'label',
  'delete',
  'apply',
  'scale',
  'config',
  'get',
  'pod',
  'pods',
  'deploy/api',
  'deployment',
  'netpol',
  'ns',
  'web',
  'api',
  'x',
  '--image=i',
  '--image',
  '--labels=a=b',
  '-l',
  'a=b',
  'a-',
  '=',
  '-n',
  'dev',
  '--port=80',
  '--port',
  '--expose',
  '--all',
  '-A',
  '-f',
  '-',
  'a.yaml',
  'all',
  '--',
  '-it',
  '--replicas=2',
  '--overwrite',
  '--dry-run=client',
  '-o',
  'yaml',
  '|',
  '>',
  'f.yaml',
  '<<EOF',
  'EOF',
  '\n',
  '\\\n',
  '"',
  "'",
  '$X',
  '$(',
  '`',
  '#',
  '$',
  ';',
  '&&',
  'X=1',
  'constructor',
  '__proto__',
  'toString',
  '--__proto__=1',
  'constructor=a',
  '{apiVersion: v1, kind: Pod, metadata: {name: q}}',
] as const;

test('whatever is typed is answered: done, or refused with lines of the text', () => {
  const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(' ').replaceAll(/ ?\n ?/g, '\n'));
  fc.assert(
    fc.property(
      fc.oneof({ weight: 5, arbitrary: words.map((text) => `kubectl ${text}`) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
      (text) => {
        const outcome = applyEdit(SET, { kind: 'kubectl', text });
        const count = text.split('\n').length;
        const lines = [...(outcome.steps ?? []), ...(outcome.ignored ?? [])].map(({ line, endLine }) => [line, endLine] as const);
        const told = outcome.kind === 'refused' ? outcome.diagnostics.map(({ origin }) => [origin.line, origin.endLine] as const) : [];
        for (const [line, endLine] of [...lines, ...told]) {
          expect(line).toBeGreaterThan(0);
          expect(endLine).toBeGreaterThanOrEqual(line);
          expect(endLine).toBeLessThanOrEqual(count);
        }
        if (outcome.kind === 'refused') expect(outcome.diagnostics.length).toBeGreaterThan(0);
        // The broken file stays as it is, whatever happens to others.
        else expect(outcome.set.files.find(({ name }) => name === 'broken.yaml')?.text).toBe(SET.files[1]!.text);
      },
    ),
    { numRuns: 1500 },
  );
}, 60_000);
