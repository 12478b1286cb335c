import { cssFont, type FontFamilies, type FontName } from './fonts.ts';

/** The width of a text in pixels at zoom 1. */
export type MeasureText = (text: string, font: FontName) => number;

/** Measures with a canvas and remembers. Ask for it when the fonts are loaded. */
export function canvasMeasure(families: FontFamilies): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = cssFont(font, families);
      width = context?.measureText(text).width ?? text.length * 6;
      known.set(key, width);
    }
    return width;
  };
}

/** The text, or as much of its beginning as fits into `width` with an ellipsis behind it. */
export function shorten(text: string, font: FontName, width: number, measure: MeasureText): string {
  if (measure(text, font) <= width) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${text.slice(0, middle).trimEnd()}…`, font) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${text.slice(0, low).trimEnd()}…`;
}
