import type { ManifestFile } from '#engine/model/origin.ts';
import { NO_CHOICES, type SecurityChoices } from '#engine/placing/placement.ts';
import { isTried, sameFiles, type Manifests, type NamedSet, type Work } from './work.ts';

/** What a link carries. */
export interface SharedWork extends Manifests {
  readonly before: NamedSet | undefined;
  /** The fragment of the view, as the address has it. */
  readonly view: string;
}

/** What of the work goes into a link. */
export interface ShareChoice {
  readonly tried: boolean;
  readonly before: boolean;
}

/** The part of the work that is chosen. */
export function sharedWork({ files, off, input, choices, before }: Work, view: string, choice: ShareChoice): SharedWork {
  const shown = { files: choice.tried ? files : input, off: choice.tried ? off : [] };
  return { ...shown, input, choices, before: choice.before ? before : undefined, view };
}

/** What a person is told of it before it is opened or sent. */
export interface SharedSummary {
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly objects: number;
  readonly bytes: number;
  /** Files whose texts differ from the input, and how many objects are switched off. */
  readonly changedFiles: readonly string[];
  readonly off: number;
  readonly before: string | undefined;
  /** Secrets are told of: who has the link can read them. */
  readonly secrets: number;
}

/** What a link holds, in numbers and names: shown before it is opened. */
export function summarizeShared({ files, off, input, before }: SharedWork): SharedSummary {
  const sizes = files.map(({ name, text }) => ({ name, bytes: new Blob([text]).size }));
  const known = new Map(input.map(({ name, text }) => [name, text]));
  const gone = input.filter(({ name }) => !files.some((file) => file.name === name)).map(({ name }) => name);
  return {
    files: sizes,
    objects: files.reduce((sum, file) => sum + kindsIn(file).length, 0),
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    changedFiles: isTried({ files, off, input })
      ? [...files.filter(({ name, text }) => known.get(name) !== text).map(({ name }) => name), ...gone]
      : [],
    off: off.length,
    before: before?.name,
    secrets: [...files, ...(before?.files ?? [])].reduce((sum, file) => sum + kindsIn(file).filter((kind) => kind === 'Secret').length, 0),
  };
}

/** The kinds of the documents of a file, by the lines that name them: enough to say how much there is, without reading it. */
function kindsIn({ text }: ManifestFile): readonly string[] {
  return [...text.matchAll(/^(?:kind|["']kind["']|\s*[{,]?\s*"kind")\s*:\s*["']?(\w+)/gm)].map(([, kind = '']) => kind);
}

/** Texts stand once, however often a file has them: in the input, as it is tried, and before. */
interface Written {
  readonly view: string;
  readonly texts: readonly string[];
  readonly input: readonly WrittenFile[];
  readonly files?: readonly WrittenFile[];
  readonly off?: readonly string[];
  readonly choices?: SecurityChoices;
  readonly before?: { readonly name: string; readonly files: readonly WrittenFile[]; readonly off: readonly string[] };
}

type WrittenFile = readonly [name: string, text: number];

/** Work as the text that a link packs. */
export function writeShared({ files, off, input, choices, before, view }: SharedWork): string {
  const texts: string[] = [];
  const positions = new Map<string, number>();
  const write = (list: readonly ManifestFile[]): readonly WrittenFile[] =>
    list.map(({ name, text }) => {
      let at = positions.get(text);
      if (at === undefined) positions.set(text, (at = texts.push(text) - 1));
      return [name, at];
    });
  const written: Written = {
    view,
    input: write(input),
    ...(sameFiles(files, input) ? {} : { files: write(files) }),
    ...(off.length > 0 ? { off } : {}),
    ...(choices && Object.keys(choices.images).length + choices.accepted.length > 0 ? { choices } : {}),
    ...(before ? { before: { name: before.name, files: write(before.files), off: before.off } } : {}),
    texts,
  };
  return JSON.stringify(written);
}

/** Reads it back; undefined where it has another shape. A link comes from anybody: nothing of it is taken on trust. */
export function readShared(json: string): SharedWork | undefined {
  const written = parseObject(json);
  if (written === undefined || !isListOf(written['texts'], isText)) return undefined;
  const texts = written['texts'];
  const input = readFiles(written['input'], texts);
  const files = written['files'] === undefined ? input : readFiles(written['files'], texts);
  const off = written['off'] ?? [];
  const choices = readChoices(written['choices'] ?? NO_CHOICES);
  const before = written['before'] === undefined ? undefined : readBefore(written['before'], texts);
  if (input === undefined || files === undefined || !isListOf(off, isText) || choices === undefined || before === 'broken')
    return undefined;
  return { files, off, input, ...(written['choices'] ? { choices } : {}), before, view: isText(written['view']) ? written['view'] : '' };
}

function readChoices(value: unknown): SecurityChoices | undefined {
  if (!isObject(value) || !isObject(value['images']) || !isListOf(value['accepted'], isText)) return undefined;
  const images = Object.entries(value['images']).filter((entry): entry is [string, string] => isText(entry[1]));
  return { images: Object.fromEntries(images), accepted: value['accepted'] };
}

function readBefore(value: unknown, texts: readonly string[]): NamedSet | 'broken' {
  if (!isObject(value)) return 'broken';
  const files = readFiles(value['files'], texts);
  const { name, off } = value;
  return files !== undefined && isText(name) && isListOf(off, isText) ? { name, files, off } : 'broken';
}

function readFiles(value: unknown, texts: readonly string[]): readonly ManifestFile[] | undefined {
  if (!isListOf(value, isWrittenFile)) return undefined;
  const files = value.map(([name, at]) => ({ name, text: texts[at] }));
  const names = new Set(files.map(({ name }) => name));
  return names.size === files.length && files.every((file): file is ManifestFile => file.text !== undefined) ? files : undefined;
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWrittenFile(value: unknown): value is WrittenFile {
  return Array.isArray(value) && value.length === 2 && isText(value[0]) && Number.isInteger(value[1]);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}
