import { type MouseEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FlipKind } from '#engine/compare/comparison.ts';
import { announce } from '#state/announcer.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import { AccessCells, GroupButtons } from './access-cells.tsx';
import { CellSprites } from './cell-sprites.ts';
import { CellTip } from './cell-tip.tsx';
import { cellWords } from './cell-words.ts';
import { cursorPlace, placeAt, placeId, scrollInto, type WalkedTo, walkedTo, withPlace } from './cursor-place.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import { onGridKey } from './grid-keys.ts';
import type { GridPlace } from './grid-walk.ts';
import { placeOfSelection, placesOf, selectionAt } from './matrix-places.ts';
import { extentOf, type MatrixScene } from './matrix-scene.ts';
import styles from './matrix.module.css';
import type { ShownCells } from './shown-cells.ts';
import { useBrushes } from './use-brushes.ts';
import type { AnsweredMatrix } from './use-matrix.ts';
import { type LaidScene, useLaidScene } from './use-matrix-scene.ts';
import { usePainting } from './use-painting.ts';
import { useRoom } from './use-room.ts';

export interface MatrixSurfaceProps extends AnsweredMatrix {
  readonly shown: ShownCells;
  readonly rows: readonly NamedEnd[];
  readonly columns: readonly NamedEnd[];
  /** Rows follow each other by namespace. */
  readonly grouped: boolean;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (namespaces: readonly string[]) => void;
  readonly onClose: (namespace: string) => void;
  /** Position in `CELL_SIZES`; undefined: what fits. */
  readonly zoom: number | undefined;
  readonly onZoom: (step: 1 | -1 | undefined) => void;
  readonly onSize: (size: number) => void;
  readonly flips: ReadonlyMap<number, FlipKind>;
  readonly simulated: boolean;
  readonly busy: boolean;
}

/** Rows that send and columns that receive: painted on a canvas, with a grid of unseen elements over it for readers and the keyboard. */
export function MatrixSurface(props: MatrixSurfaceProps) {
  const {
    matrix,
    picture,
    shown,
    rows,
    columns,
    grouped,
    selection,
    onSelect,
    onOpen,
    onClose,
    zoom,
    onZoom,
    onSize,
    flips,
    simulated,
    busy,
  } = props;
  const words = useWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const brushes = useBrushes(scroller, words.matrix);
  const laid = useLaidScene({ matrix, rows, columns }, grouped, zoom, room.width, brushes);
  const places = useMemo(() => placesOf(matrix, picture), [matrix, picture]);
  const selected = useMemo(() => placeOfSelection(selection, places), [selection, places]);
  const [hover, setHover] = useState<{ readonly place: GridPlace; readonly scroll: { readonly left: number; readonly top: number } }>();
  const [focused, setFocused] = useState(false);
  const [walked, setWalked] = useState<WalkedTo>();
  const cursor = cursorPlace(walked, selection, selected, places);
  const hasCells = matrix.rows.length > 0 && matrix.columns.length > 0;
  const ratio = globalThis.devicePixelRatio || 1;

  const sprites = useMemo(
    () => (brushes && laid ? new CellSprites(shown.looks, laid.size, ratio, brushes) : undefined),
    [shown.looks, laid, ratio, brushes],
  );
  const still = useMemo(() => {
    const ring = selection.kind === 'connection' ? selected : undefined;
    return laid ? { matrix, shown, rows, columns, ...laid, selected, ring, flips, simulated } : undefined;
  }, [matrix, shown, rows, columns, laid, selection, selected, flips, simulated]);
  const scene: MatrixScene | undefined = still && { ...still, hovered: hover?.place, cursor: focused && hasCells ? cursor : undefined };
  const seen = usePainting(canvas, scroller, scene && brushes && sprites ? { scene, brushes, sprites, room, ratio } : undefined);
  const made = useMemo(
    () => ({
      rows: withPlace(seen.rows, cursor.row, matrix.rows.length),
      columns: withPlace(seen.columns, cursor.column, matrix.columns.length),
    }),
    [seen, cursor.row, cursor.column, matrix],
  );
  const sizeIndex = laid?.sizeIndex;
  useEffect(() => {
    if (sizeIndex !== undefined) onSize(sizeIndex);
  }, [sizeIndex, onSize]);

  const reveal = useCallback(
    ({ row, column }: GridPlace) => {
      const target = scroller.current;
      if (!target || !laid) return;
      const { rowAxis, columnAxis, headers } = laid;
      if (row >= 0) target.scrollTop = scrollInto(target.scrollTop, rowAxis.starts[row]!, rowAxis.size, room.height - headers.height);
      if (column >= 0)
        target.scrollLeft = scrollInto(target.scrollLeft, columnAxis.starts[column]!, columnAxis.size, room.width - headers.width);
    },
    [laid, room],
  );
  const followed = useRef<{ readonly selection?: Selection; readonly laid?: LaidScene }>({});
  useEffect(() => {
    // Once for each selection and arrangement: scrolling on must not pull the matrix back.
    const before = followed.current;
    if (!laid || !selected || (before.selection === selection && before.laid === laid)) return;
    followed.current = { selection, laid };
    if (before.selection !== selection) setWalked(undefined);
    reveal(selected);
  }, [laid, selected, selection, reveal]);

  const open = (place: GridPlace) => {
    const [from, to] = [matrix.rows[place.row], matrix.columns[place.column]];
    const closed = [from, to].flatMap((end) => (end?.kind === 'namespace' ? [end.namespace] : []));
    const next = selectionAt(matrix, place);
    if (closed.length > 0) onOpen([...new Set(closed)]);
    else if (next) onSelect(next);
    else if (from && to) announce(cellWords(shown.looks[matrix.cells[place.row * matrix.columns.length + place.column]!]!, words.matrix));
  };
  const walkTo = (place: GridPlace) => {
    setWalked(walkedTo(matrix, place));
    reveal(place);
  };
  const onClick = (event: MouseEvent) => {
    const place = laid && scroller.current ? placeAt(event, scroller.current, laid) : undefined;
    if (!place) return;
    grid.current?.focus({ preventScroll: true });
    setWalked(walkedTo(matrix, place));
    open(place);
  };
  const onPointerMove = (event: MouseEvent) => {
    const target = scroller.current;
    const place = laid && target ? placeAt(event, target, laid) : undefined;
    setHover((before) => {
      if (!place || !target) return undefined;
      const same = before?.place.row === place.row && before.place.column === place.column;
      return same ? before : { place, scroll: { left: target.scrollLeft, top: target.scrollTop } };
    });
  };

  const extent = laid ? extentOf(laid) : { width: 0, height: 0 };
  return (
    <div className={`${styles.surface} ${busy ? styles.busy : ''}`}>
      <div ref={scroller} className={styles.scroller} onScroll={() => setHover(undefined)}>
        <div className={styles.content} style={extent}>
          <div className={styles.stage}>
            <canvas ref={canvas} aria-hidden="true" style={{ width: room.width, height: room.height }} />
          </div>
          <div
            ref={grid}
            role="grid"
            tabIndex={0}
            aria-label={words.matrix.label}
            aria-rowcount={matrix.rows.length + 1}
            aria-colcount={matrix.columns.length + 1}
            aria-activedescendant={placeId(id, cursor)}
            aria-busy={busy}
            data-cell-width={laid?.size.width}
            className={styles.grid}
            style={extent}
            onPointerMove={onPointerMove}
            onPointerLeave={() => setHover(undefined)}
            onClick={onClick}
            onKeyDown={(event) => {
              if (!laid) return;
              const page = Math.floor((room.height - laid.headers.height) / (laid.size.height + laid.size.gap)) - 1;
              onGridKey(event, { matrix, cursor, page, walkTo, open, onClose, onZoom, onSelect });
            }}
            onFocus={() => setFocused(grid.current?.matches(':focus-visible') === true)}
            onBlur={() => setFocused(false)}
          >
            {still && <AccessCells scene={still} made={made} id={id} words={words.matrix} graphWords={words.graph} />}
          </div>
          {laid && laid.headers.groupWidth > 0 && <GroupButtons laid={laid} seen={seen} words={words.matrix} onClose={onClose} />}
        </div>
      </div>
      {scene && hover && hover.place.row >= 0 && hover.place.column >= 0 && (
        <CellTip scene={scene} place={hover.place} scroll={hover.scroll} room={room} words={words.matrix} />
      )}
    </div>
  );
}
