import type { KeyboardEvent } from 'react';
import type { Matrix } from '#engine/overview/matrix.ts';
import type { Selection } from '#state/selection-type.ts';
import { type GridPlace, walkGrid } from './grid-walk.ts';
import { selectionAt } from './matrix-places.ts';

interface GridActions {
  readonly matrix: Matrix;
  readonly cursor: GridPlace;
  /** How many rows are in sight. */
  readonly page: number;
  readonly walkTo: (place: GridPlace) => void;
  readonly open: (place: GridPlace) => void;
  readonly onClose: (namespace: string) => void;
  readonly onZoom: (step: 1 | -1 | undefined) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** Arrows, Home, End and pages walk, Enter opens, Backspace closes the namespace, + − 0 size the cells; what the page means by `g` is done for this cell. */
export function onGridKey(event: KeyboardEvent, { matrix, cursor, page, walkTo, open, onClose, onZoom, onSelect }: GridActions): void {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (altKey || metaKey) return;
  const next = walkGrid(key, ctrlKey, cursor, { rows: matrix.rows.length, columns: matrix.columns.length, page: Math.max(1, page) });
  const namespace = matrix.rows[cursor.row]?.namespace ?? matrix.columns[cursor.column]?.namespace;
  if (next) walkTo(next);
  else if (ctrlKey) return;
  else if (key === 'Enter' || key === ' ') open(cursor);
  else if (key === 'Backspace' && namespace !== undefined) onClose(namespace);
  else if (key === '+' || key === '=') onZoom(1);
  else if (key === '-') onZoom(-1);
  else if (key === '0' || key === 'f') onZoom(undefined);
  else {
    // The page goes to the graph by this key, and shows there what is selected.
    const here = key === 'g' ? selectionAt(matrix, cursor) : undefined;
    if (here) onSelect(here);
    return;
  }
  event.preventDefault();
}
