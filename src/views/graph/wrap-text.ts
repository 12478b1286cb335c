import type { FontName } from './fonts.ts';
import type { MeasureText } from './measure.ts';

/** A sentence in lines of at most this width; a word that is longer stands alone. */
export function wrapText(text: string, font: FontName, width: number, measure: MeasureText): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
