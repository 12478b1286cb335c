import { ODD_TEXTS, PROTOTYPE_KEYS } from './hostile-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Signs that a repetition may add. */
const MOST_REPEATED = 100_000;

type TextMutation = (text: string, random: SeededRandom) => string;

/** Manifests as text, a little or badly damaged: the same for the same random numbers. */
export function mutateText(text: string, random: SeededRandom): string {
  let mutated = text;
  for (let left = random.between(1, 4); left > 0; left--) mutated = random.pick(MUTATIONS)(mutated, random);
  return mutated;
}

/** Each is one accident, or one ill will. */
const MUTATIONS: readonly TextMutation[] = [
  changeSigns,
  changeSigns,
  insertOddText,
  deletePart,
  shuffleLines,
  repeatLines,
  changeIndentation,
  replaceWord,
  replaceWord,
  replaceValue,
  replaceValue,
  renameKey,
  mixLineEnds,
  cutShort,
  addSeparators,
  anchorAndAlias,
];

const SIGNS = Array.from('{}[]:,-?&*!|>\'"%@`#\t\n\r \0\u00A0\uFEFF\\/=~<');

function changeSigns(text: string, random: SeededRandom): string {
  const signs = Array.from(text);
  for (let left = random.between(1, 6); left > 0 && signs.length > 0; left--) {
    const at = random.between(0, signs.length - 1);
    const sign = random.chance(0.7) ? random.pick(SIGNS) : String.fromCharCode(random.between(0, 0xffff));
    signs.splice(at, random.between(0, 1), random.chance(0.2) ? '' : sign);
  }
  return signs.join('');
}

function insertOddText(text: string, random: SeededRandom): string {
  return splice(text, random.between(0, text.length), 0, random.pick(ODD_TEXTS));
}

function deletePart(text: string, random: SeededRandom): string {
  const start = random.between(0, text.length);
  return splice(text, start, random.between(1, random.chance(0.2) ? text.length : 40), '');
}

function shuffleLines(text: string, random: SeededRandom): string {
  const lines = text.split('\n');
  for (let left = random.between(1, 5); left > 0; left--) {
    const [moved = ''] = lines.splice(random.between(0, lines.length - 1), 1);
    lines.splice(random.between(0, lines.length), 0, moved);
  }
  return lines.join('\n');
}

function repeatLines(text: string, random: SeededRandom): string {
  const lines = text.split('\n');
  const at = random.between(0, lines.length - 1);
  const repeated = lines.slice(at, at + random.between(1, 6));
  const most = Math.max(1, Math.floor(MOST_REPEATED / (repeated.join('').length + 1)));
  const times = Math.min(most, random.chance(0.05) ? 500 : random.between(1, 3));
  lines.splice(random.chance(0.7) ? at : random.between(0, lines.length), 0, ...Array.from({ length: times }, () => repeated).flat());
  return lines.join('\n');
}

function changeIndentation(text: string, random: SeededRandom): string {
  return changeLine(text, random, (line) =>
    random.chance(0.5) ? random.pick([' ', '  ', '\t', '    ']) + line : line.replace(/^ {1,2}/, ''),
  );
}

function replaceWord(text: string, random: SeededRandom): string {
  return replaceOne(text, random, /[\w./-]+/g, () => hostileWord(random));
}

/** What stands behind a colon becomes of another type. */
function replaceValue(text: string, random: SeededRandom): string {
  return replaceOne(text, random, /(?<=: ).+$/gm, () =>
    random.pick([
      '[]',
      '{}',
      'null',
      '',
      '~',
      '"1"',
      '-1',
      'true',
      '[[[]]]',
      '{a: {b: [c]}}',
      '[a, a, {}]',
      '99999999999999999999999',
      '1e999',
      '|\n  text',
      '>-\n',
      JSON.stringify(hostileWord(random)),
      hostileWord(random),
    ]),
  );
}

function renameKey(text: string, random: SeededRandom): string {
  return replaceOne(text, random, /[\w./-]+(?=:)/g, (word) =>
    random.chance(0.6)
      ? random.pick(PROTOTYPE_KEYS)
      : random.pick([word.toUpperCase(), word.slice(1), `${word}${word}`, '<<', '? a', '""', '1']),
  );
}

function mixLineEnds(text: string, random: SeededRandom): string {
  const ends = random.pick([['\r\n'], ['\r\n', '\n'], ['\r'], ['\n', '\r', '\r\n', '\u0085', '\u2028']]);
  return text.replaceAll('\n', () => random.pick(ends));
}

function cutShort(text: string, random: SeededRandom): string {
  return random.chance(0.5) ? text.slice(0, random.between(0, text.length)) : text.slice(random.between(0, text.length));
}

function addSeparators(text: string, random: SeededRandom): string {
  const separator = random.pick([
    '---\n',
    '---\n---\n---\n',
    '--- a\n',
    '...\n',
    '---\t#\n',
    '%YAML 1.1\n---\n',
    '%TAG ! a\n',
    '--- |\n',
    '---\n\n# nothing\n---\n',
  ]);
  const lines = text.split('\n');
  lines.splice(random.between(0, lines.length), 0, separator);
  return lines.join('\n');
}

function anchorAndAlias(text: string, random: SeededRandom): string {
  const anchored = replaceOne(text, random, /(?<=:) |(?<=:)$/gm, () => ' &a ');
  return replaceOne(anchored, random, /(?<=: ).+$/gm, () => random.pick(['*a', '*b', '{<<: *a}', '[*a, *a]', '&a *a', '{<<: [*a, *a]}']));
}

function hostileWord(random: SeededRandom): string {
  return random.chance(0.5) ? random.pick(PROTOTYPE_KEYS) : random.pick(ODD_TEXTS);
}

function changeLine(text: string, random: SeededRandom, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = random.between(0, lines.length - 1);
  lines[at] = change(lines[at]!);
  return lines.join('\n');
}

function replaceOne(text: string, random: SeededRandom, pattern: RegExp, replacement: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: word, index } = random.pick(found);
  return splice(text, index, word.length, replacement(word));
}

function splice(text: string, start: number, length: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + length);
}
