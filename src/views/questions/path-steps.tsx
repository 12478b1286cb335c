import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { portCell, sideCell, verdictCell } from '#views/connections/connection-cells.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import verdictText from '#views/marks/verdict-text.module.css';
import { useWords } from '#views/words-context.tsx';
import styles from './question-panel.module.css';

interface PathStepsProps {
  readonly picture: Picture;
  readonly path: readonly Connection[];
  readonly label: string;
  readonly onSelect: (selection: Selection) => void;
}

/** A way, step by step in the direction of the traffic; each step leads to the explanation of its connection. */
export function PathSteps({ picture, path, label, onSelect }: PathStepsProps) {
  const words = useWords();
  return (
    <ol className={styles.steps} aria-label={label}>
      {path.map((step, at) => {
        const { source, destination, verdict } = step;
        const ports = portCell(step, words);
        return (
          <li key={`${source} ${destination}`}>
            <button
              type="button"
              className={styles.step}
              data-source={source}
              data-destination={destination}
              onClick={() => onSelect({ kind: 'connection', source, destination })}
            >
              <span className={styles.number} aria-hidden="true">
                {at + 1}
              </span>
              <span className={styles.stepText}>
                <span className={styles.ends}>
                  <ConnectionEnds picture={picture} source={source} destination={destination} />
                </span>
                <span className={styles.reason}>
                  <span className={verdictText[verdict]}>{verdictCell(step, words)}</span>
                  {ports === words.panels.connections.allPorts ? '' : `, ${ports}`}
                  {step.noPolicy ? '' : ` · ${reasonOf(step, words)}`}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The rules (or the lack of policies) at the end that has a say; both where both have. */
function reasonOf(step: Connection, words: ReturnType<typeof useWords>): string {
  const halves = (['leaving', 'arriving'] as const).filter(
    (half) => step[half].isolatedBy.length + step[half].allowedBy.length > 0 || step[half].deniedBy || (half === 'arriving' && step.wayIn),
  );
  return [...new Set((halves.length > 0 ? halves : (['arriving'] as const)).map((half) => sideCell(step, half, words)))].join(' · ');
}
