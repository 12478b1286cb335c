import type { AxisGroup } from './axis.ts';
import type { CellSize } from './cell-sizes.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import type { Families, TextFitter } from './text-fitter.ts';

/** The faces of headers. */
export interface HeaderFonts {
  readonly name: string;
  readonly strong: string;
  readonly note: string;
  readonly group: string;
}

export function headerFonts({ text }: Families): HeaderFonts {
  return { name: `500 11.5px ${text}`, strong: `650 11.5px ${text}`, note: `400 10px ${text}`, group: `600 11.5px ${text}` };
}

/** How much room the headers take, and how the names of columns stand in it. */
export interface HeaderLayout {
  /** Of the row headers. */
  readonly width: number;
  /** Of the column headers. */
  readonly height: number;
  /** Of the names of namespaces before the rows; 0: none. */
  readonly groupWidth: number;
  /** Of the names of namespaces over the columns; 0: none. */
  readonly groupHeight: number;
  /** Names of columns stand upright, in narrow columns. */
  readonly upright: boolean;
}

export const PADLOCK_ROOM = 20;
/** Left of the bar of a namespace, and right of it. */
export const BAR_ROOM = 16;
export const EDGE = 10;
const GROUP_HEIGHT = 26;
/** Columns from this width on carry their names lying. */
const LYING_FROM = 50;
const LONGEST = 190;
const LONGEST_UPRIGHT = 140;
const LONGEST_GROUP = 110;

interface HeaderInput {
  readonly rows: readonly NamedEnd[];
  readonly columns: readonly NamedEnd[];
  readonly rowGroups: readonly AxisGroup[];
  readonly columnGroups: readonly AxisGroup[];
  readonly groupName: (group: AxisGroup) => string;
  readonly size: CellSize;
  /** Width that is there for all of it. */
  readonly room: number;
}

/** Gives names the room that they ask for, within reason. */
export function layHeaders(input: HeaderInput, fonts: HeaderFonts, fitter: TextFitter): HeaderLayout {
  const { rows, columns, rowGroups, columnGroups, groupName, size, room } = input;
  const widest = (texts: readonly string[], font: string): number =>
    texts.reduce((most, text) => Math.max(most, fitter.width(text, font)), 0);
  const groupWidth = rowGroups.length === 0 ? 0 : Math.ceil(Math.min(LONGEST_GROUP, widest(rowGroups.map(groupName), fonts.group) + 14));
  const names = Math.ceil(Math.min(LONGEST, widest(rows.map(wholeName), fonts.strong))) + 4;
  const least = EDGE + (groupWidth === 0 ? 0 : groupWidth + BAR_ROOM) + PADLOCK_ROOM + EDGE;
  const upright = size.width < LYING_FROM;
  const lines = columns.some(({ name, note }) => note !== '' || fitter.width(name, fonts.strong) > size.width - 4) ? 2 : 1;
  const nameHeight = upright
    ? Math.ceil(
        Math.min(
          LONGEST_UPRIGHT,
          widest(
            columns.map(({ name }) => name),
            fonts.strong,
          ),
        ),
      ) + 10
    : 8 + lines * 14;
  const groupHeight = columnGroups.length === 0 ? 0 : GROUP_HEIGHT;
  return {
    width: Math.min(least + names, Math.max(least + 60, Math.floor(room * 0.4))),
    height: EDGE + groupHeight + nameHeight + PADLOCK_ROOM,
    groupWidth,
    groupHeight,
    upright,
  };
}

function wholeName({ name, note }: NamedEnd): string {
  return note === '' ? name : `${name} ${note}`;
}
