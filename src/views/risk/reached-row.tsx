import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { portCell, verdictCell } from '#views/connections/connection-cells.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import verdictText from '#views/marks/verdict-text.module.css';
import { useWords } from '#views/words-context.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import { classNames } from '#ui/class-names.ts';
import { FindingCounts } from './finding-counts.tsx';
import type { ReachedPlace } from './reached-rows.ts';
import styles from './risk.module.css';
import { StepReason } from './step-reason.tsx';

interface ReachedRowProps {
  readonly picture: Picture;
  readonly row: ReachedPlace;
  readonly selection: Selection;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** One place that is reached: on which port, why, and what was found in the image there. */
export function ReachedRow({ picture, row: { path, last, landmark, port }, selection, texts, onSelect, revealOrigin }: ReachedRowProps) {
  const words = useWords();
  const { source, destination, verdict } = last;
  const kind = markKindOf(last);
  const ports = portCell(last, words);
  const isSelected = selection.kind === 'connection' && selection.source === source && selection.destination === destination;
  const via = path.slice(1).map((step) => endpointOf(picture, step.source)?.name ?? step.source);
  return (
    <tr className={classNames(styles.row, isSelected && styles.selected)} data-source={source} data-destination={destination}>
      <th scope="row">
        <button type="button" className={styles.name} onClick={() => onSelect({ kind: 'connection', source, destination })}>
          {landmark === undefined ? (
            <EndpointName picture={picture} id={destination} />
          ) : (
            <span className={styles.landmark}>{texts.landmarks[landmark]}</span>
          )}
        </button>
        {path.length > 1 && <span className={styles.beside}>{texts.overSteps(path.length, via.join(', '))}</span>}
      </th>
      <td className={styles.code}>{port ?? (ports === words.panels.connections.allPorts ? texts.allPorts : ports)}</td>
      <td>
        <span className={styles.verdict}>
          <VerdictMark kind={kind} deniedAt={last.deniedAt} width={20} />
          <span className={verdictText[verdict]}>{verdictCell(last, words)}</span>
        </span>
      </td>
      <td>
        <StepReason step={last} revealOrigin={revealOrigin} />
      </td>
      <td>
        <FindingsThere {...{ picture, texts }} id={destination} />
      </td>
    </tr>
  );
}

function FindingsThere({ picture, id, texts }: { readonly picture: Picture; readonly id: string; readonly texts: RiskWords }) {
  if (endpointOf(picture, id)?.kind !== 'workload') return <span className={styles.nobody}>{texts.noImage}</span>;
  const counts = picture.security?.endpoints[id]?.counts;
  return counts ? <FindingCounts counts={counts} texts={texts} /> : <span className={styles.nobody}>{texts.noReport}</span>;
}
