import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocumentText } from './parse-document.ts';
import { parseWithEvents } from './parse-with-events.ts';
import { parseWithYaml } from './parse-with-yaml.ts';
import { splitDocuments } from './split-documents.ts';
import type { YamlNode } from './yaml-node.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'a policy':
    'kind: NetworkPolicy\nspec:\n  podSelector: {}\n  ingress:\n  - from:\n    - ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}\n    ports:\n      - port: 0100\n        protocol: TCP\n',
  'block scalars': 'data:\n  a: |\n    one\n    ---\n    two\n  b: >-\n    folded\n    text\n\n    more\n  c: |+\n    kept\n\n  d: ""\n',
  'quotes and escapes': 'a: "tab\\t \\u00e9 \\\n  joined"\nb: \'it\'\'s\'\nc: plain # comment\nd: "x # y"\n',
  'anchors, aliases and merges':
    'base: &base {app: web, tier: front}\nother: &o\n  tier: back\none:\n  <<: *base\n  tier: mine\ntwo:\n  <<: [*o, *base]\n',
  'many kinds of scalars': '- yes\n- "yes"\n- 010\n- 1:30\n- 2021-11-21\n- ~\n-\n- 1e3\n- !!str 12\n- .5\n- =\n',
  'odd keys': '1: a\ntrue: b\nyes: c\n"quoted key": d\n? complex\n: e\n',
  'a key twice': 'a: 1\nb: 2\na: 3\n',
  json: '{\n\t"kind": "Pod",\n\t"spec": {"a": [1, 2.5, true, null, "\\u0041\\/"]}\n}\n',
  'comments in Korean': '# 웹 서버\nname: web # 이름\nnote: 한글 값\n',
  'many lines in one value': 'a: one\n  two\n  three\nb: "four\n\n  five"\n',
  'carriage returns': 'a: 1\r\nb:\r\n  - c\r\n  - |\r\n    d\r\n',
  'lists in lists': '- - a\n  - b\n- [c, [d]]\n- {}\n- []\n',
};

const SAMPLES = join(import.meta.dirname, '../../../public/samples');

describe('both readers see the same values', () => {
  test('in every sample', () => {
    const files = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      // A large sample repeats itself: its first documents tell what there is to tell.
      for (const { text } of splitDocuments(readFileSync(join(SAMPLES, file), 'utf8')).slice(0, 40)) {
        const quick = parseWithEvents(text);
        // A sample may be broken on purpose.
        if (!quick.problem) expect(valueOf(quick.root)).toEqual(valueOf(parseWithYaml(text).root));
        else expect(parseWithYaml(text).problem).toBeDefined();
      }
    }
  });

  test.each(Object.entries(TEXTS))('in %s', (_, text) => {
    const quick = parseWithEvents(text);
    expect(quick.problem).toBeUndefined();
    expect(valueOf(quick.root)).toEqual(valueOf(parseWithYaml(text).root));
    expect(parseWithYaml(text).problem).toBeUndefined();
  });

  test('in any tree, however it is written down', () => {
    const scalar = fc.oneof(
      fc.constantFrom('yes', 'no', '"yes"', '010', '0x1f', '~', "''", 'web', '10.0.0.0/8', '1e3', 'a b', '2021-01-01', '-1', '"a: b"'),
      fc.integer().map(String),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        scalar,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('app', 'tier', 'spec', 'from', 'a-b', 'x.y/z'), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.boolean(), (value, flow) => {
        const text = flow ? inFlow(value) : `root:${inBlock(value, 1)}\n`;
        expect(valueOf(parseWithEvents(text).root)).toEqual(valueOf(parseWithYaml(text).root));
      }),
      { numRuns: 300 },
    );
  });
});

describe('places', () => {
  test('a value starts and ends where it is written', () => {
    const text = 'spec:\n  ports:\n  - port: 80\n    name: "http"\n';
    const root = parseDocumentText(text).root;
    expect(partsOf(root, text)).toEqual(['port: 80\n    name: "http"', '80', '"http"']);
  });
});

describe('what is wrong with a text', () => {
  test.each([
    ['a tab', 'a:\n\tb: 1\n', 'tab-indentation', 2],
    ['an indentation that does not fit', 'a:\n  b: 1\n c: 2\n', 'indentation', 3],
    ['a key below a value', 'a: x\n   b: 2\n', 'indentation', 2],
    ['a second colon', 'a: b: c\n', 'colon-in-value', 1],
    ['a quote that stays open', 'a: "x\n', 'unclosed-quote', 2],
    ['a bracket that stays open', 'a: [1, 2\nb: 3\n', 'unclosed-bracket', 2],
    ['an unknown anchor', 'a: *b\n', 'unknown-anchor', 1],
    ['an anchor in itself', 'a: &b [*b]\n', 'anchor-in-itself', 1],
    ['a list as key', '? [a]\n: b\n', 'key-not-text', 1],
    ['a reserved character', 'a: @b\n', 'reserved-character', 1],
    ['an unknown escape', 'a: "\\q"\n', 'bad-escape', 1],
    ['a missing space', 'metadata:\n  name:web\n  namespace: shop\n', 'missing-space', 2],
    ['too deep', `${'['.repeat(150)}${']'.repeat(150)}`, 'too-deep', 1],
  ])('%s', (_, text, kind, line) => {
    const { problem } = parseDocumentText(text);
    expect(problem?.kind).toBe(kind);
    expect(text.slice(0, problem?.offset).split('\n').length).toBe(line);
  });

  test('aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++)
      lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    expect(parseDocumentText(lines.join('\n')).problem?.kind).toBe('too-many-aliases');
  });

  test.each(['[', '{a: ', '- ', '? ', '[{', '"', '&a [*a, '])('%j a hundred thousand times over is refused, not thrown at', (text) => {
    expect(parseDocumentText(text.repeat(100_000)).problem).toBeDefined();
  });

  test('never throws, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '-',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&x',
      '*x',
      '|',
      '>',
      '#',
      '\t',
      '%',
      '<<',
      '!!str',
      '? ',
      '---',
      '{{',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        parseDocumentText(pieces.join(''));
      }),
      { numRuns: 2000 },
    );
  });
});

/** A node as plain data, with the order of keys. */
function valueOf(node: YamlNode | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(valueOf);
  return node.entries.map(({ key, value }) => [key, valueOf(value)]);
}

function partsOf(node: YamlNode | undefined, text: string): readonly string[] {
  if (!node) return [];
  if (node.kind === 'map') return node.entries.flatMap(({ value }) => partsOf(value, text));
  if (node.kind === 'list') return node.items.flatMap((item) => [text.slice(item.start, item.end), ...partsOf(item, text)]);
  return [text.slice(node.start, node.end)];
}

function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${inFlow(each)}`)
      .join(', ')}}`;
  }
  return String(value);
}

function inBlock(value: unknown, depth: number): string {
  const margin = '  '.repeat(depth);
  if (Array.isArray(value)) return value.length === 0 ? ' []' : value.map((each) => `\n${margin}-${inBlock(each, depth + 1)}`).join('');
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return entries.length === 0 ? ' {}' : entries.map(([key, each]) => `\n${margin}${key}:${inBlock(each, depth + 1)}`).join('');
  }
  return ` ${String(value)}`;
}
