import type { ManifestFile } from '#engine/model/origin.ts';
import type { Manifests, NamedSet, Work } from './work.ts';

/** Texts of at least so many characters are stored beside the work, each once, and not again with every change of it. */
const LONG = 200_000;

/** A file as it is stored: with the key of its text, in the place of a long text. */
type StoredFile = ManifestFile & { readonly textKey?: string };

/** The work as it is stored, and the long texts in it by their keys. */
export interface StoredWork {
  readonly work: Work;
  readonly texts: ReadonlyMap<string, string>;
}

/** Takes the long texts out of the work. `keys` remembers which text has which key, from one time to the next. */
export function withoutLongTexts(work: Work, keys: Map<string, string>): StoredWork {
  const texts = new Map<string, string>();
  const short = (files: readonly ManifestFile[]): readonly ManifestFile[] =>
    files.map((file): StoredFile => {
      if (file.text.length < LONG) return file;
      const key = keys.get(file.text) ?? `text:${crypto.randomUUID()}`;
      keys.set(file.text, key);
      texts.set(key, file.text);
      return { name: file.name, text: '', textKey: key };
    });
  return { work: eachList(work, short), texts };
}

/** Puts the long texts back in; a file whose text is lost is left out. */
export function withLongTexts(work: Work, texts: ReadonlyMap<string, string>): Work {
  return eachList(work, (files) =>
    files.flatMap((file: StoredFile) => {
      if (file.textKey === undefined) return [file];
      const text = texts.get(file.textKey);
      return text === undefined ? [] : [{ name: file.name, text }];
    }),
  );
}

/** The keys of all long texts of stored work. */
export function textKeysOf(work: Work): readonly string[] {
  const keys = new Set<string>();
  eachList(work, (files) => {
    for (const { textKey } of files as readonly StoredFile[]) if (textKey !== undefined) keys.add(textKey);
    return files;
  });
  return [...keys];
}

function eachList(work: Work, change: (files: readonly ManifestFile[]) => readonly ManifestFile[]): Work {
  const manifests = <Set extends Manifests>(set: Set): Set => ({ ...set, files: change(set.files), input: change(set.input) });
  const before: NamedSet | undefined = work.before && { ...work.before, files: change(work.before.files) };
  return { ...manifests(work), before, aside: manifests(work.aside) };
}
