import { analyze } from '#engine/analyze.ts';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import { unpack } from '#engine/manifest/unpack.ts';
import { findConnections } from '#engine/paths/find-connections.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { pictureOf } from '#engine/ask.ts';
import { changedFilesZip } from '#export/changed-files-zip.ts';
import { formatFragment, parseFragment, VERDICTS } from '#state/fragment.ts';
import { decodeLink, encodeLink } from '#state/share-link.ts';
import { mutateText } from '#engine/testing/mutated-text.ts';
import { seededRandom } from '#engine/testing/seeded-random.ts';
import { ENGLISH } from '#words/english.ts';
import { KOREAN } from '#words/korean.ts';
import { KEPT_AFTER, KEPT_BEFORE } from './kept-manifests.ts';
import { within } from './within.ts';

const files = [{ name: 'kept.yaml', text: `${KEPT_BEFORE}---\n${KEPT_AFTER}` }];
const analysis = analyze(files);
const known = pictureOf(analysis).endpoints;

/** The address of a view, from anybody: it is read, and what is written again reads as the same. */
export function checkAddress(text: string): void {
  within('address', () => {
    const once = formatFragment(parseFragment(text));
    const twice = formatFragment(parseFragment(once));
    if (once !== twice) throw new Error(`reads as ${once}, then as ${twice}`);
  });
}

/** What stands in the find box. */
export function checkQuestion(text: string): void {
  within('question', () => {
    const query = parseFindQuery(text);
    findConnections(analysis, query, { verdicts: new Set(VERDICTS), inScope: () => true }, 0, 50);
    if (known.length === 0) throw new Error('the kept picture is empty');
  });
}

export function checkTypedLines(text: string): void {
  within('typed lines', () => {
    const outcome = applyEdit({ files, off: [] }, { kind: 'kubectl', text });
    if (outcome.kind === 'refused') for (const words of [ENGLISH, KOREAN]) for (const each of outcome.diagnostics) words.diagnostic(each);
    else analyze(outcome.set.files, undefined, outcome.set.off);
  });
}

export function checkExpectationFile(text: string): void {
  within('expectations', () => {
    const report = checkExpectations([...files, { name: 'expectations.yaml', text }], analysis);
    for (const words of [ENGLISH, KOREAN]) for (const each of report.diagnostics) words.diagnostic(each);
  });
}

/** A shared link that was made of a text and then damaged, and one that carries the damaged text whole. */
export async function checkLink(text: string): Promise<void> {
  const work = { files: [{ name: 'a.yaml', text }], off: [], input: [], before: undefined, view: text.slice(0, 200) };
  const link = await encodeLink(work);
  const opened = await decodeLink(link);
  if (opened.kind !== 'work') throw new Error('a link of our own was refused');
  const random = seededRandom(text.length);
  for (let damage = 0; damage < 5; damage++) await decodeLink(mutateText(link, random));
}

/** A zip archive that was damaged on its way. */
export function checkArchive(text: string): void {
  within('archive', () => {
    const zip = changedFilesZip([], { files: [{ name: 'a.yaml', text }], off: [] });
    const random = seededRandom(text.length);
    for (let damage = 0; damage < 5; damage++) {
      const bytes = Uint8Array.from(zip);
      for (let left = random.between(0, 8); left > 0; left--) bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
      const cut = bytes.slice(0, random.chance(0.3) ? random.between(0, bytes.length) : bytes.length);
      for (const name of ['a.zip', 'a.tar.gz', 'a.yaml'])
        unpack([
          { name, bytes: cut },
          { name: 'kept.yaml', bytes: new TextEncoder().encode(KEPT_BEFORE) },
        ]);
    }
  });
}
