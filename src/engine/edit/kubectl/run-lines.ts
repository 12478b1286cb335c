import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { EditOutcome, EditStep, IgnoredLine, ManifestSet } from '#engine/edit/manifest-edit.ts';
import { problem, typedLine } from '#engine/edit/refusal.ts';
import { carryOut } from './carry-out.ts';
import type { CommandProblem, CommandResult } from './command.ts';
import { logicalLines, type LogicalLine } from './logical-lines.ts';
import { shellCommands, type ShellCommand, type ShellProblem } from './shell-words.ts';

/** Reads lines of lab notes and changes the manifests as `kubectl` would change the cluster. All lines, or none. */
export function runKubectlLines(set: ManifestSet, typed: string): EditOutcome {
  const run = new Run(set);
  for (const line of logicalLines(typed)) run.line(line);
  return run.outcome();
}

/** What stands after the lines so far. */
class Run {
  readonly #steps: EditStep[] = [];
  readonly #ignored: IgnoredLine[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #touched = new Set<string>();
  readonly #written = new Map<string, string>();
  readonly #variables = new Map<string, string>();
  #set: ManifestSet;
  #namespace = 'default';

  constructor(set: ManifestSet) {
    this.#set = set;
  }

  line(line: LogicalLine): void {
    if (line.kind !== 'command') return this.#ignore(line, line.kind);
    if (line.openDocument !== undefined)
      return this.#refuse(line, { problem: 'open-document', detail: line.openDocument, meant: line.openDocument });
    const commands = shellCommands(line.text, this.#variables);
    if (!isCommands(commands)) {
      // A line that only looks may hold what only a shell knows.
      if (LOOKS_ONLY.test(line.text)) return this.#ignore(line, 'only-looks');
      return this.#refuse(line, { ...commands, meant: '' });
    }
    const results = this.#runAll(commands, line);
    const failed = results.find((result) => result.kind === 'refused');
    if (failed) return undefined;
    const effects = results.flatMap((result) => (result.kind === 'done' ? result.effects : []));
    if (effects.length > 0) this.#steps.push({ line: line.line, endLine: line.endLine, effects });
    else this.#ignore(line, results.find((result) => result.kind === 'nothing')?.because ?? 'prepares');
    return undefined;
  }

  outcome(): EditOutcome {
    const lines = { steps: this.#steps, ignored: this.#ignored };
    if (this.#diagnostics.length > 0) return { kind: 'refused', diagnostics: this.#diagnostics, ...lines };
    return { kind: 'done', set: this.#set, touched: [...this.#touched], ...lines };
  }

  #runAll(commands: readonly ShellCommand[], line: LogicalLine): readonly KnownResult[] {
    const results: KnownResult[] = [];
    let printed: string | undefined;
    for (const command of commands) {
      const isFed = command.after === '|';
      // What reads a listing (`kubectl get … | grep …`) changes nothing either.
      if (isFed && printed === undefined && results.length > 0) continue;
      const result = this.#runOne(command, line, isFed ? printed : line.document);
      results.push(result);
      if (result.kind === 'refused') return results;
      printed = result.kind === 'printed' ? result.text : undefined;
      if (printed !== undefined && command.into !== undefined) this.#written.set(command.into.replace(/^\.\//, ''), printed);
    }
    return results;
  }

  #runOne({ words }: ShellCommand, line: LogicalLine, input: string | undefined): KnownResult {
    const context = { set: this.#set, namespace: this.#namespace, written: this.#written, input, typed: inOneLine(line.text) };
    const result = carryOut(words, context);
    if ('problem' in result) {
      this.#refuse(line, result);
      return { kind: 'refused', diagnostics: [] };
    }
    if (result.kind === 'refused') {
      const origin = { ...typedLine(line.line), endLine: line.endLine };
      this.#diagnostics.push(...result.diagnostics.map((each) => ({ ...each, origin })));
    } else if (result.kind === 'done') {
      this.#set = result.set;
      this.#namespace = result.namespace ?? this.#namespace;
      for (const effect of result.effects) if ('object' in effect) this.#touched.add(effect.object);
    } else if (result.kind === 'nothing') {
      for (const [name, value] of result.variables ?? []) this.#variables.set(name, value);
    }
    return result;
  }

  #ignore({ line, endLine, text }: LogicalLine, because: IgnoredLine['because']): void {
    this.#ignored.push({ line, endLine, text, because });
  }

  #refuse({ line, endLine, text }: LogicalLine, found: CommandProblem): void {
    const values = { problem: found.problem, detail: found.detail, meant: found.meant, command: inOneLine(text).slice(0, 200) };
    this.#diagnostics.push(problem('kubectl-not-understood', values, { ...typedLine(line), endLine }));
  }
}

type KnownResult = Exclude<CommandResult, CommandProblem>;

const LOOKS_ONLY =
  /^(?:sudo\s+)?(?:kubectl|k)\s+(?:-n\s+\S+\s+)?(?:get|describe|logs|exec|port-forward|top|wait)\b|^(?:echo|curl|watch|printf)\b/;

function isCommands(commands: readonly ShellCommand[] | ShellProblem): commands is readonly ShellCommand[] {
  return Array.isArray(commands);
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
