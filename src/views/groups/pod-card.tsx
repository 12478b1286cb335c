import { CARD, type Place } from './ring.ts';
import styles from './groups.module.css';

/** About so many letters fit. */
const MOST_LETTERS = 13;

/** A workload, as small as it can be read. */
export function PodCard({ place, name }: { readonly place: Place; readonly name: string }) {
  const short = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
  return (
    <g transform={`translate(${place.x - CARD.width / 2} ${place.y - CARD.height / 2})`}>
      <title>{name}</title>
      <rect width={CARD.width} height={CARD.height} rx={6} className={styles.card} />
      <text x={CARD.width / 2} y={CARD.height / 2 + 4} textAnchor="middle" className={styles.cardName}>
        {short}
      </text>
    </g>
  );
}
