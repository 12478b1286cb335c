import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { CommandContext, CommandProblem } from './command.ts';

/**
 * The files behind `-f`: of the manifests, or written by an earlier line. A folder means what is in it, `-` what the command
 * is fed with. Nothing is fetched: an address is a problem.
 */
export function filesNamed(names: readonly string[], context: CommandContext): readonly ManifestFile[] | CommandProblem {
  const found: ManifestFile[] = [];
  for (const name of names) {
    const files = filesOf(name, context);
    if (!isList(files)) return files;
    found.push(...files);
  }
  return found;
}

function filesOf(name: string, { set, written, input }: CommandContext): readonly ManifestFile[] | CommandProblem {
  if (name === '-')
    return input === undefined ? { problem: 'no-input', detail: '-f -', meant: 'kubectl apply -f FILE' } : [{ name: '', text: input }];
  if (/^[a-z]+:\/\//i.test(name)) return { problem: 'address', detail: name, meant: '' };
  const path = name.replace(/\/$/, '').replace(/^\.\//, '');
  const text = written.get(path);
  if (text !== undefined) return [{ name: path, text }];
  const exact = set.files.filter((file) => file.name === path);
  if (exact.length > 0) return exact;
  if (path === '.') return set.files;
  if (path.includes('*')) return filesLike(path, set.files);
  const inFolder = set.files.filter((file) => file.name.startsWith(`${path}/`) || file.name.includes(`/${path}/`));
  if (inFolder.length > 0) return inFolder;
  // Lab notes name a file from where they stand, and the manifests by the folder that was opened.
  const base = path.slice(path.lastIndexOf('/') + 1);
  const same = set.files.filter((file) => file.name === base || file.name.endsWith(`/${base}`));
  if (same.length > 0) return same;
  const meant = nearestWord(base, [...written.keys(), ...set.files.map((file) => file.name.slice(file.name.lastIndexOf('/') + 1))]);
  return { problem: 'no-such-file', detail: name, meant };
}

/** The shell puts in what is there: `lab/*.yaml`. */
function filesLike(pattern: string, files: readonly ManifestFile[]): readonly ManifestFile[] | CommandProblem {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const like = new RegExp(`(?:^|/)${parts.join('[^/]*')}$`);
  const found = files.filter((file) => like.test(file.name));
  return found.length > 0 ? found : { problem: 'no-such-file', detail: pattern, meant: '' };
}

function isList(value: readonly ManifestFile[] | CommandProblem): value is readonly ManifestFile[] {
  return Array.isArray(value);
}
