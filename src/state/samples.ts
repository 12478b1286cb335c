import type { ManifestFile } from '#engine/model/origin.ts';
import type { Language } from '#words/language.ts';

/** An example cluster of `public/samples`, as its index describes it. */
export interface Sample {
  /** `eks-lab`: what `#sample=` asks for. */
  readonly name: string;
  /** Paths below `public/samples`, in the order of the tabs. */
  readonly files: readonly string[];
  readonly title: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
  readonly kind: 'example' | 'trap';
}

const ROOT = '/public/samples/';

// Bundled, not fetched: the page as a single file on a disk cannot fetch, and the site then makes no request for a sample either.
const TEXTS = import.meta.glob<string>('/public/samples/**/*.{yaml,yml,json,jsonl}', { query: '?raw', import: 'default' });
const INDEX = import.meta.glob<readonly Sample[]>('/public/samples/index.json', { eager: true, import: 'default' });

export const SAMPLES: readonly Sample[] = INDEX[`${ROOT}index.json`] ?? [];

/** The files of a sample by its name in the index, or of a file or folder below `public/samples`; undefined where there is none. */
export async function loadSample(name: string): Promise<readonly ManifestFile[] | undefined> {
  const paths = pathsOf(name);
  if (paths.length === 0) return undefined;
  const texts = await Promise.all(paths.map((path) => TEXTS[ROOT + path]?.() ?? ''));
  return paths.map((path, index) => ({ name: path.startsWith(`${name}/`) ? path.slice(name.length + 1) : path, text: texts[index] ?? '' }));
}

function pathsOf(name: string): readonly string[] {
  const known = SAMPLES.find((sample) => sample.name === name);
  if (known !== undefined) return known.files.filter((path) => ROOT + path in TEXTS);
  const all = Object.keys(TEXTS)
    .map((path) => path.slice(ROOT.length))
    .filter((path) => path !== 'index.json');
  const [file] = [name, `${name}.yaml`].filter((path) => all.includes(path));
  return file === undefined ? all.filter((path) => path.startsWith(`${name}/`)) : [file];
}
