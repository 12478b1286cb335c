import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ProofFacts } from '../src/views/proof/proof-facts.ts';

/** What the page “How we know” tells, read from the project itself while it is built: nobody types a count. */
export function proofFacts(): Plugin {
  const [name, resolved] = ['virtual:proof-facts', '\0virtual:proof-facts'];
  return {
    name: 'netpol-atlas:proof-facts',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export const PROOF_FACTS = ${JSON.stringify(collectFacts())};` : undefined),
  };
}

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(resolve(root, path), 'utf8');

function collectFacts(): ProofFacts {
  const tests = filesIn('src', /\.test\.tsx?$/).map(testFile);
  const [, seed, count] = /fuzz -- --seed (\d+) --count (\d+)/.exec(read('.config/verify.mjs')) ?? [];
  const [, reports] = /const DAMAGED = (\d+)/.exec(read('src/engine/secured/read-any-report.test.ts')) ?? [];
  return {
    golden: goldenCases(),
    properties: tests.filter(({ file }) => file.includes('.property.test.')),
    units: { files: tests.length, tests: tests.reduce((sum, { titles }) => sum + titles.length, 0) },
    stories: filesIn('e2e', /\.spec\.ts$/).map(testFile),
    fuzz: { seed: Number(seed), count: Number(count), reports: Number(reports) },
    decisions: decisions(read('src/engine/README.md')),
    rules: rules(read('src/engine/semantics.md')),
  };
}

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => pattern.test(path))
    .sort();
}

const TITLE = /\b(?:test|it)(?:\.(?:each|for)(?:\([^()]*\)|`[^`]*`))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*?)\1/g;

function testFile(file: string) {
  return { file, titles: [...read(file).matchAll(TITLE)].map(([, , title = '']) => title.replaceAll(/\\(.)/g, '$1')) };
}

/** Each folder is a case: its sentence, the ids that it pins, and the answers that are expected. */
function goldenCases() {
  return filesIn('src/engine/golden', /\/expected\.txt$/).map((path) => {
    const [head = '', ...rest] = read(path).trimEnd().split('\n\n');
    const [pins = ''] = /(?<=^Pins: ).*$/m.exec(head) ?? [];
    const [profile] = /(?<=^Profile: ).*$/m.exec(head) ?? [];
    return {
      name: path.split('/').at(-2) ?? '',
      sentence: head.replace(/\n(?:Profile|Pins): .*$/s, '').replaceAll('\n', ' '),
      ...(profile === undefined ? {} : { profile }),
      pins: pins.replaceAll(/\(http\S+\)/g, '').match(/\b[A-Z]+-?\d+\b/g) ?? [],
      table: rest.join('\n\n'),
    };
  });
}

/** The lists under "Decisions taken", by their headings. */
function decisions(text: string) {
  const [, part = ''] = /\n## Decisions taken\n([\s\S]*?)(?=\n## |$)/.exec(text) ?? [];
  return part
    .split(/\n### /)
    .slice(1)
    .map((group) => {
      const [title = '', ...lines] = group.split('\n');
      return { title, items: listItems(lines.join('\n')) };
    });
}

/** Where a source such as `[docs]` leads, on a line of its own. */
const REFERENCE = /^ *\[([\w-]+)\]: (\S+)$/gm;

/** Every id with its sentence, and the source behind it where there is one. */
function rules(text: string) {
  const sources = new Map([...text.matchAll(REFERENCE)].map(([, key = '', url = '']) => [key, url]));
  return text
    .replaceAll(REFERENCE, '')
    .split(/\n## /)
    .slice(1)
    .flatMap((section) => {
      const [title = '', ...lines] = section.split('\n');
      return listItems(lines.join('\n')).flatMap((item) => {
        const [, id, words = ''] = /^\*\*([A-Z]+-?\d+)\*\* ([\s\S]*)$/.exec(item) ?? [];
        if (id === undefined) return [];
        const [references = ''] = /(?: ?\[[\w-]+\])+$/.exec(words) ?? [];
        const found = [...references.matchAll(/[\w-]+/g)].flatMap(([key]) => sources.get(key) ?? []);
        return [
          { id, family: title.replace(/^[A-Z]+: /, ''), text: plain(words.slice(0, words.length - references.length)), sources: found },
        ];
      });
    });
}

function listItems(text: string): readonly string[] {
  return [...text.matchAll(/^- .*(?:\n {2,}\S.*)*/gm)].map(([item]) =>
    item
      .slice(2)
      .replaceAll(/\s*\n\s*/g, ' ')
      .trim(),
  );
}

/** Without links and emphasis; what is in backticks stays so. */
function plain(text: string): string {
  return text.replaceAll(/\[([^\]]+)\](?:\[[^\]]*\]|\([^)]*\))/g, '$1').replaceAll(/(?<![`\w])_([^_`]+)_(?!\w)/g, '$1');
}
