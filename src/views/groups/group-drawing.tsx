import type { GroupsWords } from '#words/en/groups.ts';
import { PodCard } from './pod-card.tsx';
import { CellDrawing } from './cell-drawing.tsx';
import type { PodPairs } from './pod-pairs.ts';
import { DRAWING, GROUP_BOX, ringPlaces } from './ring.ts';
import styles from './groups.module.css';

interface GroupDrawingProps {
  readonly group: string;
  readonly pods: PodPairs;
  readonly nameOf: (id: string) => string;
  readonly asRing: boolean;
  readonly texts: GroupsWords;
}

/** One box with every pod in it, and one rule: nothing else is there to be seen. */
export function GroupDrawing({ group, pods, nameOf, asRing, texts }: GroupDrawingProps) {
  const label = texts.groupDrawing(group, pods.ends.length + pods.more);
  if (!asRing) return <CellDrawing pods={pods} nameOf={nameOf} label={label} allOpen />;
  const { x, y, width, height } = GROUP_BOX;
  const right = x + width;
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${DRAWING.width} ${DRAWING.height}`} role="img" aria-label={label}>
      <rect x={x} y={y} width={width} height={height} rx={12} className={styles.groupBox} />
      <text x={x + 12} y={y + 17} className={styles.groupName}>
        {texts.groupLabel(group)}
      </text>
      <path
        d={`M${right - 58} ${y}V${y - 10}Q${right - 58} ${y - 16} ${right - 52} ${y - 16}H${right - 26}Q${right - 20} ${y - 16} ${right - 20} ${y - 10}V${y - 7}`}
        className={styles.openLine}
      />
      <path d={`M${right - 20} ${y}l-4 -8h8z`} className={styles.openTip} />
      <text x={right - 64} y={y - 10} textAnchor="end" className={styles.loopText}>
        {texts.allPorts}
      </text>
      {ringPlaces(pods.ends.length).map((place, at) => (
        <PodCard key={pods.ends[at]} place={place} name={nameOf(pods.ends[at] ?? '')} />
      ))}
    </svg>
  );
}
