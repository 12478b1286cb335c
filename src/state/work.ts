import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { NO_CHOICES, type SecurityChoices } from '#engine/placing/placement.ts';

/** Manifests as the reader gave them, and as they are evaluated: with what is tried on them. */
export interface Manifests extends ManifestSet {
  /** As they were given. The same texts as `files` while nothing is tried. */
  readonly input: readonly ManifestFile[];
}

/** A set of manifests to compare with. */
export interface NamedSet extends ManifestSet {
  readonly name: string;
}

/** The reader's work: what is kept over a reload. */
export interface Work extends Manifests {
  readonly choices: SecurityChoices;
  /** Name of the file in the editor. */
  readonly active: string | undefined;
  /** The sample that the files are, as long as nobody changed them. */
  readonly sample: string | undefined;
  /** The sample that the files were at first, changed or not. */
  readonly cameFrom: string | undefined;
  /** Names of files that are being written here: what is typed into them is input, and nothing that is tried. */
  readonly written: readonly string[];
  /** What the present manifests are compared with. */
  readonly before: NamedSet | undefined;
  /** The reader's own manifests, while a sample is looked at. */
  readonly aside: Manifests;
}

export const NO_MANIFESTS: Manifests = { files: [], off: [], input: [] };

export const NO_WORK: Work = {
  ...NO_MANIFESTS,
  choices: NO_CHOICES,
  active: undefined,
  sample: undefined,
  cameFrom: undefined,
  written: [],
  before: undefined,
  aside: NO_MANIFESTS,
};

/** Whether anything is evaluated that is not in the input. */
export function isTried({ files, off, input }: Manifests): boolean {
  return off.length > 0 || !sameFiles(files, input);
}

/** Whether two lists hold the same files in the same order. */
export function sameFiles(one: readonly ManifestFile[], other: readonly ManifestFile[]): boolean {
  return (
    one === other || (one.length === other.length && one.every((file, at) => file.name === other[at]?.name && file.text === other[at].text))
  );
}

/** What an older version of the page has stored may lack what came later. */
export function wholeWork(stored: Partial<Omit<Work, 'aside'>> & { readonly aside?: unknown }): Work {
  const files = Array.isArray(stored.files) ? stored.files : [];
  return { ...NO_WORK, ...stored, files, input: stored.input ?? files, aside: wholeManifests(stored.aside) };
}

function wholeManifests(stored: unknown): Manifests {
  if (Array.isArray(stored)) return { files: stored as ManifestFile[], off: [], input: stored as ManifestFile[] };
  return typeof stored === 'object' && stored !== null ? { ...NO_MANIFESTS, ...stored } : NO_MANIFESTS;
}
