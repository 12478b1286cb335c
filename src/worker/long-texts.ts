import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { EngineApi } from './engine-api.ts';

/** Texts of at least so many characters go to a worker once: each time they travelled, the page would stand still. */
const LONG = 200_000;
/** So many of them a worker keeps, those that were used last. */
const MOST = 24;

/** A file on its way to the worker: with the number of a text that is there already, in the place of the text. */
type SentFile = ManifestFile & { readonly kept?: number };

/** What a worker answers beside the questions: it keeps texts for later. */
export interface TextKeeper {
  keep(id: number, text: string): void;
  forget(id: number): void;
}

/** The page's side: which texts one worker has. */
export class TextLedger {
  readonly #ids = new Map<string, number>();
  readonly #keeper: TextKeeper;
  #next = 0;

  constructor(keeper: TextKeeper) {
    this.#keeper = keeper;
  }

  /** The set as it travels; long texts that the worker has not are sent before it. */
  pack(set: ManifestSet): ManifestSet {
    return { ...set, files: this.packFiles(set.files) };
  }

  packFiles(files: readonly ManifestFile[]): readonly ManifestFile[] {
    return files.map((file): SentFile => (file.text.length < LONG ? file : { name: file.name, text: '', kept: this.#idOf(file.text) }));
  }

  #idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) {
      // The map's order is that of the last use.
      this.#ids.delete(text);
      this.#ids.set(text, known);
      return known;
    }
    const id = this.#next++;
    this.#ids.set(text, id);
    this.#keeper.keep(id, text);
    for (const [oldest, oldId] of this.#ids) {
      if (this.#ids.size <= MOST) break;
      this.#ids.delete(oldest);
      this.#keeper.forget(oldId);
    }
    return id;
  }
}

/** The worker's side: answers with the texts put back in. */
export function withKeptTexts(engine: EngineApi): EngineApi & TextKeeper {
  const texts = new Map<number, string>();
  const whole = (files: readonly SentFile[]): readonly ManifestFile[] =>
    files.map((file) => (file.kept === undefined ? file : { name: file.name, text: texts.get(file.kept) ?? '' }));
  const wholeSet = (set: ManifestSet): ManifestSet => ({ ...set, files: whole(set.files) });
  return {
    ...engine,
    analyze: (set, options) => engine.analyze(wholeSet(set), options),
    compare: (before, limit) => engine.compare(wholeSet(before), limit),
    edit: (set, edit) => engine.edit(wholeSet(set), edit),
    exportEdits: (input, present, as) => engine.exportEdits(whole(input), wholeSet(present), as),
    keep: (id, text) => {
      texts.set(id, text);
    },
    forget: (id) => {
      texts.delete(id);
    },
  };
}
