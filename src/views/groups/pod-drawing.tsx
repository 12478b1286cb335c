import type { GroupsWords } from '#words/en/groups.ts';
import { CellDrawing } from './cell-drawing.tsx';
import styles from './groups.module.css';
import { PodCard } from './pod-card.tsx';
import type { DrawnPair, PairState, PodPairs } from './pod-pairs.ts';
import { DRAWING, lineBetween, type Place, ringPlaces } from './ring.ts';

interface PodDrawingProps {
  readonly pods: PodPairs;
  readonly nameOf: (id: string) => string;
  readonly asRing: boolean;
  readonly label: string;
  readonly texts: GroupsWords;
}

/** The same pods with what policies make of each pair: a line there, a line back. */
export function PodDrawing({ pods, nameOf, asRing, label }: PodDrawingProps) {
  if (!asRing) return <CellDrawing pods={pods} nameOf={nameOf} label={label} />;
  const places = ringPlaces(pods.ends.length);
  const lines = pods.pairs.flatMap((row, from) =>
    row.flatMap((pair, to) => (pair && from !== to ? [{ pair, from: places[from]!, to: places[to]!, key: `${from} ${to}` }] : [])),
  );
  // What is open lies above what is denied.
  const inOrder = lines.toSorted((a, b) => RANK[a.pair.state] - RANK[b.pair.state]);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`} role="img" aria-label={label}>
      {inOrder.map(({ key, ...line }) => (
        <Line key={key} {...line} />
      ))}
      {places.map((place, at) => (
        <PodCard key={pods.ends[at]} place={place} name={nameOf(pods.ends[at] ?? '')} />
      ))}
    </svg>
  );
}

const RANK: Readonly<Record<PairState, number>> = { closed: 0, mixed: 1, perhaps: 1, open: 2 };
const LINES: Readonly<Record<PairState, string | undefined>> = {
  open: styles.openLine,
  closed: styles.closedLine,
  perhaps: styles.perhapsLine,
  mixed: styles.perhapsLine,
};

function Line({ pair, from, to }: { readonly pair: DrawnPair; readonly from: Place; readonly to: Place }) {
  const line = lineBetween(from, to);
  const angle = (Math.atan2(line.to.y - line.from.y, line.to.x - line.from.x) * 180) / Math.PI;
  const at = (place: Place): string => `translate(${place.x} ${place.y})`;
  return (
    <g>
      <path d={`M${line.from.x} ${line.from.y}L${line.to.x} ${line.to.y}`} className={LINES[pair.state]} />
      <g transform={`${at(line.to)} rotate(${angle})`}>
        {pair.state === 'open' && <path d="M0 0l-8 -3.6v7.2z" className={styles.openTip} />}
        {pair.state === 'closed' && <path d="M0 -4v8" className={styles.closedTip} />}
      </g>
      {pair.ports !== '' && (
        <text x={line.middle.x} y={line.middle.y + 3.5} textAnchor="middle" className={styles.port}>
          {pair.ports}
        </text>
      )}
      {pair.state !== 'open' && pair.state !== 'closed' && (
        <text x={line.middle.x} y={line.middle.y + 3.5} textAnchor="middle" className={styles.query}>
          ?
        </text>
      )}
    </g>
  );
}
