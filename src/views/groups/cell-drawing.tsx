import styles from './groups.module.css';
import type { PairState, PodPairs } from './pod-pairs.ts';

interface CellDrawingProps {
  readonly pods: PodPairs;
  readonly nameOf: (id: string) => string;
  readonly label: string;
  /** What a group sees: all of it is open, whatever the pods are. */
  readonly allOpen?: boolean;
}

const NAMES = 104;
const SIDE = 300;
/** Names of more rows than this would lie over each other. */
const MOST_NAMES = 20;
const MOST_LETTERS = 17;

const CELLS: Readonly<Record<PairState, string | undefined>> = {
  open: styles.openCell,
  closed: styles.closedCell,
  perhaps: styles.perhapsCell,
  mixed: styles.mixedCell,
};

/** Every pair as a cell: rows send, columns receive. */
export function CellDrawing({ pods, nameOf, label, allOpen = false }: CellDrawingProps) {
  const count = pods.ends.length;
  const names = count <= MOST_NAMES ? NAMES : 0;
  const step = SIDE / Math.max(1, count);
  const gap = step > 8 ? 1.5 : 0.5;
  return (
    <svg className={styles.cells} viewBox={`0 0 ${names + SIDE} ${SIDE}`} role="img" aria-label={label}>
      {names > 0 &&
        pods.ends.map((id, row) => (
          <text key={id} x={names - 8} y={(row + 0.5) * step + 4} textAnchor="end" className={styles.rowName}>
            {shortened(nameOf(id))}
          </text>
        ))}
      {pods.pairs.flatMap((row, from) =>
        row.map((pair, to) => {
          const place = { x: names + to * step, y: from * step, width: step - gap, height: step - gap };
          const state = from === to ? undefined : allOpen ? 'open' : pair?.state;
          return (
            <g key={`${from} ${to}`}>
              <rect {...place} rx={Math.min(3, step / 5)} className={state ? CELLS[state] : styles.noCell} />
              {state === 'closed' && step > 9 && (
                <path
                  d={`M${place.x + step * 0.3} ${place.y + step * 0.65}L${place.x + step * 0.65} ${place.y + step * 0.3}`}
                  className={styles.cellMark}
                />
              )}
            </g>
          );
        }),
      )}
    </svg>
  );
}

function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}
