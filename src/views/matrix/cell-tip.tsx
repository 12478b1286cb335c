import { PORTS_FROM } from './cell-sizes.ts';
import { cellWords } from './cell-words.ts';
import type { GridPlace } from './grid-walk.ts';
import type { MatrixScene } from './matrix-scene.ts';
import type { MatrixWords } from '#words/en/matrix.ts';
import type { Room } from './use-room.ts';
import styles from './matrix.module.css';

interface CellTipProps {
  readonly scene: MatrixScene;
  readonly place: GridPlace;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly room: Room;
  readonly words: MatrixWords;
}

/** Beside the pointer: which cell it is, and what it says. Readers have it as the name of the cell. */
export function CellTip({ scene, place: { row, column }, scroll, room, words }: CellTipProps) {
  const { matrix, shown, rows, columns, headers, rowAxis, columnAxis, size, flips } = scene;
  const cell = row * matrix.columns.length + column;
  const look = shown.looks[matrix.cells[cell] ?? 0];
  const [from, to] = [rows[row], columns[column]];
  if (!look || !from || !to || look.kind === 'none' || look.kind === 'self') return null;
  const x = headers.width + columnAxis.starts[column]! - scroll.left;
  const y = headers.height + rowAxis.starts[row]! - scroll.top;
  const below = y < room.height * 0.6;
  const leftward = x > room.width * 0.6;
  const flip = flips.get(cell);
  return (
    <div
      aria-hidden="true"
      className={`${styles.tip} ${size.width < PORTS_FROM ? '' : styles.later}`}
      style={{
        left: leftward ? x + size.width : x,
        top: below ? y + size.height + 6 : y - 6,
        transform: `translate(${leftward ? '-100%' : '0'}, ${below ? '0' : '-100%'})`,
      }}
    >
      <span className={styles.tipEnds}>
        {from.title} → {to.title}
      </span>
      <span>{cellWords(look, words)}</span>
      {flip !== undefined && <span>{words.flips[flip]}</span>}
    </div>
  );
}
