/** One command as it was typed, its continued lines joined. */
export interface LogicalLine {
  /** Of the typed text, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
  readonly kind: 'command' | 'comment' | 'output';
  /** What stands between `<<EOF` and `EOF`. */
  readonly document?: string;
  /** A document that never ends. */
  readonly openDocument?: string;
}

/** `$ `, `# ` before a command, `[ec2-user@host ~]$ `, `user@host:~$ `, `❯ `, `PS C:\lab> `. */
const PROMPT =
  /^\s*(?:PS )?[A-Za-z]:\\[^>\n]*>\s*(?=\S)|^\s*(?:\[[^\]\n]*\]\s*|[\w.-]+@[\w.-]+(?::\S*)?\s*)?[$%❯]\s+(?=\S)|^\s*(?:\[[^\]\n]*\]|[\w.-]+@[\w.-]+(?::\S*)?)\s*#\s+(?=\S)/;
/** Any other prompt, where `kubectl` stands behind it: `me@MacBook-Pro ~ % `, `controlplane ~ ➜  `. */
const OWN_PROMPT = /^\s*[^\s#'"`=|<][^#'"`=|<]{0,80}?[$%>❯➜]\s+(?=(?:sudo\s+)?(?:kubectl|k)\s)/;
const ROOT_PROMPT = /^\s*#\s*(?=(?:sudo\s+)?(?:kubectl|k)\s)/;
/** How notes in Markdown show a command: in a list, as code. */
const MARKED = /^\s*(?:(?:[-*+]|\d+[.)])\s+)?(?=`?(?:sudo\s+)?(?:kubectl|k)\s)/;
const FENCE = /^\s*(?:```|~~~)/;
const OUTPUT =
  /^\s*[\w.-]+\/[\w.-]+ (?:created|configured|unchanged|deleted|labeled|unlabeled|not labeled|exposed|scaled|replaced|serverside-applied)\b|^\s*[\w.]+ "[\w.-]+" (?:deleted|force deleted)/;
/** The head of what `kubectl get` prints: the lines below it are rows, up to an empty line or the next command. */
const TABLE = /^\s*(?:NAMESPACE\s+)?NAME\s+[A-Z]/;
const ENDS_TABLE = /^\s*(?:(?:sudo\s+)?(?:kubectl|k)\s|#|```|~~~|$)/;
const HEREDOC = /<<-?\s*(["']?)(\w+)\1/;

/** Cuts pasted lab notes into commands, comments and what commands printed. */
export function logicalLines(typed: string): readonly LogicalLine[] {
  const lines = typed.split(/\r?\n/);
  const prompted = lines.some((line) => PROMPT.test(line) || OWN_PROMPT.test(line));
  const found: LogicalLine[] = [];
  let isTable = false;
  for (let at = 0; at < lines.length;) {
    isTable = TABLE.test(lines[at]!) || (isTable && !ENDS_TABLE.test(lines[at]!) && !shownPrompt(lines[at]!));
    const next = readLine(lines, at, prompted, isTable);
    if (next.text !== '') found.push(next);
    at = next.endLine;
  }
  return found;
}

function shownPrompt(raw: string): RegExpExecArray | null {
  return PROMPT.exec(raw) ?? ROOT_PROMPT.exec(raw) ?? OWN_PROMPT.exec(raw);
}

function readLine(lines: readonly string[], at: number, prompted: boolean, isTable: boolean): LogicalLine {
  const raw = lines[at]!;
  const shown = shownPrompt(raw);
  const prompt = shown ?? MARKED.exec(raw);
  const start = withoutCodeMarks(raw.slice(prompt?.[0].length ?? 0).trim());
  const only = (kind: LogicalLine['kind']): LogicalLine => ({ line: at + 1, endLine: at + 1, text: start, kind });
  if (start.startsWith('#') || FENCE.test(raw)) return only('comment');
  if (OUTPUT.test(raw) || isTable || (prompted && !shown)) return only('output');
  return readCommand(lines, at, start, ROOT_PROMPT.test(raw));
}

/** `` `kubectl get pods` `` */
function withoutCodeMarks(text: string): string {
  return /^`([^`]+)`$/.exec(text)?.[1]?.trim() ?? text;
}

function readCommand(lines: readonly string[], at: number, start: string, inComment: boolean): LogicalLine {
  let text = asTyped(start);
  let end = at + 1;
  const nextLine = (): string => asTyped(lines[end++]!.replace(inComment ? /^\s*#/ : GOES_ON, '').trim());
  while (end < lines.length) {
    if (endsOpen(text)) text = `${text.slice(0, -1).trimEnd()} ${nextLine()}`;
    else if (/(?:&&|\|\|?)\s*$/.test(text)) text = `${text} ${nextLine()}`;
    else if (hasOpenQuote(text)) text = `${text}\n${lines[end++]!}`;
    else break;
  }
  const document = readDocumentLines(lines, end, text);
  return { line: at + 1, endLine: end, text, kind: 'command', ...document };
}

function readDocumentLines(lines: readonly string[], from: number, text: string): Partial<LogicalLine> {
  const mark = HEREDOC.exec(text);
  if (!mark) return {};
  const end = mark[2]!;
  const last = lines.findIndex((line, at) => at >= from && line.replace(GOES_ON, '').trim() === end);
  if (last === -1) return { openDocument: end, endLine: lines.length };
  // Copied from a terminal, every line of the document has the shell's sign before it.
  const signed = GOES_ON.test(lines[last]!) ? GOES_ON : /^$/;
  // With `<<-` tabs in front are no part of the document.
  const tabs = mark[0].startsWith('<<-') ? /^\t+/ : /^$/;
  const body = lines.slice(from, last).map((line) => line.replace(signed, '').replace(tabs, ''));
  return { document: `${body.join('\n')}\n`, endLine: last + 1, text: text.replace(HEREDOC, '').trim() };
}

/** What a shell shows for a line that goes on. */
const GOES_ON = /^\s*>{1,2}(?: |$)/;

/** Slides and word processors turn quotes and hyphens into their own. */
function asTyped(text: string): string {
  return text
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/(^|\s)[–—](?=[A-Za-z])/g, '$1--')
    .replaceAll('\u00a0', ' ');
}

/** A backslash; in PowerShell a backtick, at the prompt of Windows a caret. */
function endsOpen(text: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\\$|\s[`^]$/.test(text);
}

function hasOpenQuote(text: string): boolean {
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quote !== "'" && character === '\\') at++;
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
  }
  return quote !== '';
}
