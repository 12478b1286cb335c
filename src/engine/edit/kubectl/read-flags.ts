import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { CommandProblem } from './command.ts';

/** Flags of a command: those with a value, and those without. One letter stands for a name. */
export interface FlagTable {
  readonly values: readonly string[];
  readonly switches: readonly string[];
  /** `n` → `namespace`. */
  readonly letters?: Readonly<Record<string, string>>;
}

export interface ReadFlags {
  readonly words: readonly string[];
  /** Behind `--`. */
  readonly rest: readonly string[];
  readonly value: (name: string) => string | undefined;
  readonly values: (name: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** What every `kubectl` command takes. */
const COMMON: FlagTable = {
  values: [
    'namespace',
    'context',
    'cluster',
    'user',
    'kubeconfig',
    'server',
    'token',
    'request-timeout',
    'v',
    'as',
    'as-group',
    'output',
    'field-manager',
    'template',
    'timeout',
    'dry-run',
    'cascade',
    'validate',
    'record',
    'wait',
  ],
  switches: [
    'save-config',
    'show-managed-fields',
    'allow-missing-template-keys',
    'server-side',
    'force',
    'now',
    'recursive',
    'insecure-skip-tls-verify',
  ],
  letters: { n: 'namespace', o: 'output', R: 'recursive', s: 'server' },
};
/** May stand without their value. */
const MAY_STAND_ALONE = new Set(['dry-run', 'cascade', 'validate', 'record', 'wait']);

/** Reads words behind a verb as kubectl does: flags anywhere, `--name value`, `--name=value`, `-n value`, `-nvalue`, `-it`. */
export function readFlags(words: readonly string[], table: FlagTable): ReadFlags | CommandProblem {
  const letters = { ...COMMON.letters, ...table.letters };
  const withValue = new Set([...COMMON.values, ...table.values]);
  const switches = new Set([...COMMON.switches, ...table.switches]);
  const plain: string[] = [];
  const values = new Map<string, string[]>();
  const set = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value]);
  let rest: readonly string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--') {
      rest = words.slice(at + 1);
      break;
    }
    const flag = asFlag(word, letters, withValue, switches);
    if (flag === undefined) {
      plain.push(word);
      continue;
    }
    if (flag.unknown !== undefined) {
      const meant = nearestWord(flag.unknown, [...withValue, ...switches]);
      return { problem: 'unknown-flag', detail: word.split('=')[0]!, meant: meant === '' ? '' : `--${meant}` };
    }
    for (const name of flag.switches) set(name, 'true');
    if (flag.name === undefined) continue;
    if (flag.value !== undefined) set(flag.name, flag.value);
    else if (!withValue.has(flag.name) || MAY_STAND_ALONE.has(flag.name)) set(flag.name, 'true');
    else if (at + 1 < words.length) set(flag.name, words[++at]!);
    else return { problem: 'flag-without-value', detail: word, meant: '' };
  }
  return {
    words: plain,
    rest,
    value: (name) => values.get(name)?.at(-1),
    values: (name) => values.get(name) ?? [],
    has: (name) => !['false', undefined].includes(values.get(name)?.at(-1)),
  };
}

interface OneFlag {
  readonly name?: string;
  readonly value?: string;
  readonly switches: readonly string[];
  readonly unknown?: string;
}

function asFlag(
  word: string,
  letters: Readonly<Record<string, string>>,
  withValue: ReadonlySet<string>,
  switches: ReadonlySet<string>,
): OneFlag | undefined {
  const long = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word);
  if (long) {
    const [, name = '', value] = long;
    if (!withValue.has(name) && !switches.has(name)) return { switches: [], unknown: name };
    return { name, switches: [], ...(value !== undefined && { value }) };
  }
  if (!/^-[A-Za-z]/.test(word)) return undefined;
  const bundled: string[] = [];
  for (let at = 1; at < word.length; at++) {
    const letter = word[at]!;
    const name = letters[letter] ?? letter;
    if (withValue.has(name)) {
      const value = word.slice(at + 1).replace(/^=/, '');
      return { name, switches: bundled, ...(value !== '' && { value }) };
    }
    if (!switches.has(name)) return { switches: [], unknown: letter };
    bundled.push(name);
  }
  return { switches: bundled };
}

/** Whether something that was read is what is wrong with it. */
export function isProblem(value: object): value is CommandProblem {
  return 'problem' in value;
}
