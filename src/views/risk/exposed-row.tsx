import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { ExposedWorkload, WorstFinding } from '#engine/risk/risk.ts';
import type { Selection } from '#state/selection-type.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { classNames } from '#ui/class-names.ts';
import { FindingCounts } from './finding-counts.tsx';
import { PathStepList } from './path-step-list.tsx';
import styles from './risk.module.css';

interface ExposedRowProps {
  readonly picture: Picture;
  readonly workload: ExposedWorkload;
  readonly isSelected: boolean;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** So many findings are named. */
const MOST_NAMED = 2;

/** One workload: what was found in its image, and the steps by which somebody gets to it. */
export function ExposedRow({ picture, workload, isSelected, texts, onSelect, revealOrigin }: ExposedRowProps) {
  const { endpoint, counts, worst, path, exposedButDenied, otherImage } = workload;
  return (
    <tr className={classNames(styles.row, isSelected && styles.selected)} data-endpoint={endpoint}>
      <th scope="row">
        <button type="button" className={styles.name} onClick={() => onSelect({ kind: 'endpoint', id: endpoint })}>
          <EndpointName picture={picture} id={endpoint} />
        </button>
        {path.length > 0 && <span className={styles.beside}>{texts.steps(path.length)}</span>}
      </th>
      <td>
        <FindingCounts counts={counts} texts={texts} short={false} />
      </td>
      <td>
        {worst.slice(0, MOST_NAMED).map((finding) => (
          <Worst key={`${finding.report} ${finding.id} ${finding.package}`} {...{ finding, texts }} />
        ))}
        {otherImage && <span className={styles.beside}>{texts.otherImage}</span>}
      </td>
      <td>
        {path.length === 0 ? (
          <span className={styles.nobody}>{exposedButDenied ? texts.exposedButDenied : texts.noWay}</span>
        ) : (
          <>
            <PathStepList
              {...{ picture, path, texts, onSelect, revealOrigin }}
              label={`${texts.pathLabel}: ${endpointTitle(picture, endpoint)}`}
            />
            {exposedButDenied && <span className={styles.beside}>{texts.exposedButDenied}</span>}
          </>
        )}
      </td>
    </tr>
  );
}

function Worst({ finding: { id, package: name, fixed }, texts }: { readonly finding: WorstFinding; readonly texts: RiskWords }) {
  return (
    <span className={styles.worst}>
      <code className={styles.code}>{id}</code> {name}
      <span className={styles.fix}>{fixed === undefined ? texts.noFix : texts.fixedIn(fixed)}</span>
    </span>
  );
}
