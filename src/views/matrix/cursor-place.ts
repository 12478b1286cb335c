import type { Matrix } from '#engine/overview/matrix.ts';
import type { Selection } from '#state/selection-type.ts';
import { hit, type Span } from './axis.ts';
import type { GridPlace } from './grid-walk.ts';
import type { MatrixPlaces } from './matrix-places.ts';
import type { LaidScene } from './use-matrix-scene.ts';

/** Where the keyboard walked to, by what stands there: rows and columns may come and go. Undefined: in the headers. */
export interface WalkedTo {
  readonly row: string | undefined;
  readonly column: string | undefined;
}

export function walkedTo({ rows, columns }: Matrix, { row, column }: GridPlace): WalkedTo {
  return { row: rows[row]?.id, column: columns[column]?.id };
}

/** Where the keyboard is: where it walked to, else at the selection, else at the first cell. */
export function cursorPlace(
  walked: WalkedTo | undefined,
  selection: Selection,
  selected: GridPlace | undefined,
  places: MatrixPlaces,
): GridPlace {
  const place = walked
    ? {
        row: walked.row === undefined ? -1 : places.row(walked.row),
        column: walked.column === undefined ? -1 : places.column(walked.column),
      }
    : selected;
  if (!place || (place.row === -1 && place.column === -1)) return { row: 0, column: 0 };
  // A selected workload is a row and a column: its row header stands for it.
  return !walked && selection.kind !== 'connection' && place.row >= 0 ? { row: place.row, column: -1 } : place;
}

/** What lies under the pointer; undefined between two cells, in the corner, and at the names of namespaces. */
export function placeAt(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  scroller: HTMLElement,
  { headers, rowAxis, columnAxis }: LaidScene,
): GridPlace | undefined {
  const box = scroller.getBoundingClientRect();
  const [x, y] = [clientX - box.left, clientY - box.top];
  const overColumns = y < headers.height;
  const besideRows = x < headers.width;
  const row = overColumns ? -1 : hit(rowAxis, y - headers.height + scroller.scrollTop);
  const column = besideRows ? -1 : hit(columnAxis, x - headers.width + scroller.scrollLeft);
  if (overColumns && (besideRows || y < headers.groupHeight)) return undefined;
  if (besideRows && x < headers.groupWidth) return undefined;
  return (overColumns || row >= 0) && (besideRows || column >= 0) ? { row, column } : undefined;
}

/** The scroll position that has a cell in sight, as near to the present one as can be. */
export function scrollInto(scroll: number, start: number, size: number, room: number): number {
  const margin = 12;
  if (start - margin < scroll) return Math.max(0, start - margin);
  return start + size + margin > scroll + room ? start + size + margin - room : scroll;
}

/** The places in sight, and the one where the keyboard is. */
export function withPlace({ first, last }: Span, place: number, count: number): readonly number[] {
  const list = Array.from({ length: Math.max(0, Math.min(last, count - 1) - first + 1) }, (_, at) => first + at);
  return place < 0 || place >= count || list.includes(place) ? list : [...list, place].sort((a, b) => a - b);
}

/** The id of the element of a place. */
export function placeId(id: string, { row, column }: GridPlace): string {
  return `${id}-${row < 0 ? 'h' : row}-${column < 0 ? 'h' : column}`;
}
