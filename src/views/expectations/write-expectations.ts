import { appendExpectations, EXPECTATIONS_FILE, expectationsFile } from '#engine/expectations/append-expectations.ts';
import { type ExpectedVerdict, expectationLines } from '#engine/expectations/expectation-line.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { notify } from '#state/notice.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { useWorkspace } from '#state/workspace.ts';
import { runCommand } from '#views/commands/use-commands.ts';
import type { ExpectationsWords } from '#words/en/expectations.ts';

/** Writes down what is expected of one connection: in the reader's own input, and nothing that is tried. */
export function expectConnection(connection: Connection, verdict: ExpectedVerdict, picture: Picture, words: ExpectationsWords): void {
  write(expectationLines(connection, verdict, picture.endpoints), words);
}

/** Writes down every drawn connection as it is now, but for those that stand there already and those that cannot be said. */
export function expectEverything(picture: Picture, words: ExpectationsWords): void {
  write(linesForEverything(picture), words);
}

/** The lines that `expectEverything` would add. */
export function linesForEverything({ connections, endpoints }: Picture): readonly string[] {
  const present = expectationsFile(useWorkspace.getState().files)?.text ?? '';
  const lines = connections.flatMap((connection) => expectationLines(connection, 'as-it-is', endpoints));
  return [...new Set(lines)].filter((line) => !present.includes(line));
}

/** Begins a file with one line to change, or goes to the end of the one that there is; either way the reader can type. */
export function writeFirst(picture: Picture, words: ExpectationsWords): void {
  const { files, put } = useWorkspace.getState();
  if (!expectationsFile(files)) {
    const file = appendExpectations(files, [exampleLine(picture)], words.fileHead.map((line) => `# ${line}\n`).join(''));
    put(file.name, file.text);
  }
  reveal();
}

/** A line that holds of the picture, or one that shows the form where nothing is drawn. */
export function exampleLine({ connections, endpoints }: Picture): string {
  for (const connection of connections) {
    const [line] = expectationLines(connection, 'as-it-is', endpoints);
    if (line !== undefined) return line;
  }
  return '{ from: "*", to: shop/db, ports: [TCP/5432], verdict: denied }';
}

function write(lines: readonly string[], words: ExpectationsWords): void {
  if (lines.length === 0) return notify({ text: words.nothingToExpect });
  const { files, put } = useWorkspace.getState();
  const action = { label: words.show, run: () => runCommand('expectations') };
  const present = expectationsFile(files);
  const missing = lines.filter((line) => present?.text.includes(line) !== true);
  if (present && missing.length === 0) return notify({ text: words.already(present.name), action });
  const file = appendExpectations(files, missing);
  put(file.name, file.text);
  notify({ text: words.added(missing.length, file.name), action });
}

/** Shows the last line of the expectations in the editor. */
function reveal(): void {
  const file = expectationsFile(useWorkspace.getState().files);
  const line = file?.text.trimEnd().split('\n').length ?? 1;
  revealOrigin({ file: file?.name ?? EXPECTATIONS_FILE, document: 0, path: '', line, column: 1, endLine: line }, true);
}
