import type { Connection, Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { Words } from '#words/words.ts';
import { neededCell, portCell, servicesOn, sideCell } from './connection-cells.ts';

/** The widest a column can ask to be, in characters: a long text in one must not starve the others. */
const MOST = 32;
/** A few very long texts do not decide: the cell shortens them and shows them on hover. */
const DECIDING = 0.9;
/** About the width of a character of a name, and what a cell adds at its sides, in pixels. */
const CHARACTER = 6.7;
const WIDE_CHARACTER = 12.5;
const PADDING = 18;
/** From here on Unicode holds the scripts of East Asia. */
const FIRST_WIDE = 0x1100;
/** Up to this width names are kept whole before anything else gets room. */
const WIDEST_WHOLE_NAME = 140;
/** What the mark in front of a verdict adds (its word is set tighter than a name). */
const MARK = 7;
/** What the sign behind a verdict adds. */
const SIGN = 24;

/** The columns as `grid-template-columns`, and the width in pixels below which the table scrolls sideways. */
export interface ColumnTemplate {
  readonly columns: string;
  readonly least: number;
}

/**
 * Shares the width out by what stands in the columns. Names come first: they tell the rows apart.
 *
 * @param needed whether there is a column for who needs the connection
 * @param differs whether some verdicts have a sign behind them
 */
export function columnTemplate(
  rows: readonly Connection[],
  picture: Picture,
  words: Words,
  needed: boolean,
  differs = false,
): ColumnTemplate {
  const heading = words.panels.connections;
  const widthOf = (textOf: (row: Connection) => string, title: string, deciding = DECIDING): number => {
    const widths = rows.map((row) => textWidth(textOf(row))).sort((a, b) => a - b);
    const width = Math.max(widths[Math.ceil((widths.length - 1) * deciding)] ?? 0, textWidth(title));
    return Math.round(Math.min(MOST * CHARACTER, width)) + PADDING;
  };
  const name = (id: string) => {
    const endpoint = endpointOf(picture, id);
    return [endpointTitle(picture, id), endpoint?.wayIn?.service, endpoint?.variant].filter(Boolean).join(' ');
  };
  const from = widthOf((row) => name(row.source), heading.from);
  const through = (row: Connection) => servicesOn(row, picture);
  const to = widthOf((row) => name(row.destination) + (through(row) === '' ? '' : ` ${words.services.via(through(row))}`), heading.to);
  const port = widthOf((row) => portCell(row, words), heading.port, 1);
  const columns: readonly (readonly [least: number, share: number])[] = [
    [Math.min(from, WIDEST_WHOLE_NAME), from],
    [Math.min(to, WIDEST_WHOLE_NAME), to],
    [Math.min(port, 84), port],
    [verdictWidth(words) + (differs ? SIGN : 0), 0],
    [74, widthOf((row) => sideCell(row, 'leaving', words), heading.leaving)],
    [96, widthOf((row) => sideCell(row, 'arriving', words), heading.arriving)],
    ...(needed ? [[84, widthOf(neededCell, heading.neededBy)] as const] : []),
  ];
  return {
    columns: columns.map(([least, share]) => (share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`)).join(' '),
    least: columns.reduce((sum, [least]) => sum + least, 12),
  };
}

/** About how wide a text is, in pixels; letters of Korean are nearly twice as wide as Latin ones. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) >= FIRST_WIDE ? WIDE_CHARACTER : CHARACTER;
  return width;
}

/** Wide enough for every verdict, so that the column does not jump with what is in sight. */
function verdictWidth({ explanation }: Words): number {
  const all = [...Object.values(explanation.verdict), explanation.allowedNoPolicy, explanation.someAddresses];
  return Math.round(Math.max(...all.map(textWidth))) + PADDING + MARK;
}
