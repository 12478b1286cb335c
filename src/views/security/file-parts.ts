import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { RecognizedFile } from '#engine/security/security-inputs.ts';
import type { SecurityWords } from '#words/en/security.ts';

/** What a file was recognized as, a sentence for each kind of thing in it. */
export function fileParts(file: RecognizedFile, { reports }: SecurityPicture, words: SecurityWords): readonly string[] {
  return file.parts.map((part) => {
    const own = reports.filter(({ origin, source }) => origin.file === file.file && source === part.source);
    const titles = own.map(({ about, image }) => (about === 'unnamed' ? '' : image.title));
    return words.part(part, titles, READS_SEVERAL.has(part.source) ? own[0]?.tool : undefined);
  });
}

/** Sources of more than one tool: a file is known by the one that wrote it. */
const READS_SEVERAL: ReadonlySet<string> = new Set(['aqua']);
