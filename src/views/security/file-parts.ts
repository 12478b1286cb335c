import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { RecognizedFile } from '#engine/security/security-inputs.ts';
import type { SecurityWords } from '#words/en/security.ts';

/** What a file was recognized as, a sentence for each kind of thing in it. */
export function fileParts(file: RecognizedFile, { reports }: SecurityPicture, words: SecurityWords): readonly string[] {
  return file.parts.map((part) =>
    words.part(
      part,
      reports.filter(({ origin, source }) => origin.file === file.file && source === part.source).map(({ image }) => image.title),
    ),
  );
}
