import { assignments } from './assignments.ts';

/** One command of a line: its words, and where it prints to. */
export interface ShellCommand {
  readonly words: readonly string[];
  /** How it follows the command before it; absent for the first. */
  readonly after?: ';' | '&&' | '||' | '|' | '&';
  /** `> file`. */
  readonly into?: string;
}

export type ShellProblem = {
  readonly problem: 'open-quote' | 'substitution' | 'unset-variable' | 'unknown-operator';
  readonly detail: string;
};

/** Reads a line as a shell splits it into words. Nothing is run: what only a shell could know is a problem. */
export function shellCommands(text: string, variables: ReadonlyMap<string, string>): readonly ShellCommand[] | ShellProblem {
  const reader = new WordReader(text, variables);
  return reader.read() ?? reader.commands;
}

type Started = { words: string[]; after?: ShellCommand['after'] & string; into?: string };

class WordReader {
  readonly commands: ShellCommand[] = [];
  readonly #text: string;
  /** Those of earlier lines, and of earlier commands of this one. */
  readonly #variables: Map<string, string>;
  #at = 0;
  #command: Started = { words: [] };
  #word: string | undefined;
  #nextIsTarget = false;

  constructor(text: string, variables: ReadonlyMap<string, string>) {
    this.#text = text;
    this.#variables = new Map(variables);
  }

  read(): ShellProblem | undefined {
    while (this.#at < this.#text.length) {
      const problem = this.#step(this.#text[this.#at]!);
      if (problem) return problem;
    }
    this.#endCommand(undefined);
    return undefined;
  }

  #step(character: string): ShellProblem | undefined {
    if (/\s/.test(character)) {
      this.#endWord();
      this.#at++;
      return undefined;
    }
    if (character === '#' && this.#word === undefined) {
      this.#at = this.#text.length;
      return undefined;
    }
    if (character === "'" || character === '"') return this.#quoted(character);
    if (character === '`') return { problem: 'substitution', detail: '`' };
    if (character === '$') return this.#variable();
    if (character === '\\') {
      this.#add(this.#text[this.#at + 1] ?? '', 2);
      return undefined;
    }
    const operator = /^(?:&&|\|\||;|\||\d?>>?(?:&\d)?|&>|<|&|\(|\))/.exec(this.#text.slice(this.#at))?.[0];
    if (operator === undefined || (/^\d/.test(operator) && this.#word !== undefined)) {
      this.#add(character, 1);
      return undefined;
    }
    return this.#operator(operator);
  }

  #operator(operator: string): ShellProblem | undefined {
    this.#at += operator.length;
    if (/^\d?>&\d$/.test(operator)) return undefined;
    if (operator.endsWith('>')) {
      this.#endWord();
      this.#nextIsTarget = true;
      return undefined;
    }
    if (operator === '<' || operator === '(' || operator === ')') return { problem: 'unknown-operator', detail: operator };
    this.#endCommand(operator as ShellCommand['after'] & string);
    return undefined;
  }

  #quoted(quote: string): ShellProblem | undefined {
    this.#at++;
    this.#word ??= '';
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at]!;
      if (character === quote) {
        this.#at++;
        return undefined;
      }
      if (quote === '"' && character === '$') {
        const problem = this.#variable();
        if (problem) return problem;
      } else if (quote === '"' && character === '`') {
        return { problem: 'substitution', detail: '`' };
      } else if (quote === '"' && character === '\\' && /["\\$`]/.test(this.#text[this.#at + 1] ?? '')) {
        this.#add(this.#text[this.#at + 1]!, 2);
      } else {
        this.#add(character, 1);
      }
    }
    return { problem: 'open-quote', detail: quote };
  }

  #variable(): ShellProblem | undefined {
    const rest = this.#text.slice(this.#at);
    if (rest.startsWith('$(')) return { problem: 'substitution', detail: '$(' };
    const name = /^\$(?:\{(\w+)\}|(\w+))/.exec(rest);
    if (!name) {
      this.#add('$', 1);
      return undefined;
    }
    const value = this.#variables.get(name[1] ?? name[2]!);
    if (value === undefined) return { problem: 'unset-variable', detail: name[0] };
    this.#add(value, name[0].length);
    return undefined;
  }

  #add(text: string, length: number): void {
    this.#word = (this.#word ?? '') + text;
    this.#at += length;
  }

  #endWord(): void {
    if (this.#word === undefined) return;
    if (this.#nextIsTarget) this.#command.into = this.#word;
    else this.#command.words.push(this.#word);
    this.#nextIsTarget = false;
    this.#word = undefined;
  }

  #endCommand(next: (ShellCommand['after'] & string) | undefined): void {
    this.#endWord();
    if (this.#command.words.length > 0) this.commands.push(this.#command);
    for (const [name, value] of assignments(this.#command.words) ?? []) this.#variables.set(name, value);
    this.#command = next === undefined ? { words: [] } : { words: [], after: next };
  }
}
