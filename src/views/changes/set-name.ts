import type { ManifestFile } from '#engine/model/origin.ts';
import { SAMPLES } from '#state/samples.ts';
import type { Language } from '#words/language.ts';

/** What a set of files is called: its folder where there is one around all of them, or its only file; otherwise `fallback`. */
export function setName(files: readonly ManifestFile[], fallback: string): string {
  const [first, ...others] = files;
  if (first === undefined) return fallback;
  if (others.length === 0) return first.name.replace(/\.(ya?ml|json)$/i, '');
  const parts = first.name.split('/').slice(0, -1);
  for (let length = parts.length; length > 0; length--) {
    const folder = `${parts.slice(0, length).join('/')}/`;
    if (others.every(({ name }) => name.startsWith(folder))) return folder.slice(0, -1);
  }
  return fallback;
}

/** The same; a sample is called by its title. */
export function nameOf(files: readonly ManifestFile[], sample: string | undefined, language: Language, fallback: string): string {
  return SAMPLES.find(({ name }) => name === sample)?.title[language] ?? setName(files, fallback);
}
