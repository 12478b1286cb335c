import type { Origin } from '#engine/model/origin.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { portCell, verdictCell } from '#views/connections/connection-cells.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import verdictText from '#views/marks/verdict-text.module.css';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import styles from './risk.module.css';
import { StepReason } from './step-reason.tsx';

interface PathStepListProps {
  readonly picture: Picture;
  readonly path: readonly Connection[];
  readonly label: string;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** A way in the direction of the traffic: each step with its number as in the graph, its verdict, and the rule that lets it through with its line. */
export function PathStepList({ picture, path, label, texts, onSelect, revealOrigin }: PathStepListProps) {
  const words = useWords();
  return (
    <ol className={styles.steps} aria-label={label}>
      {path.map((step, at) => {
        const { source, destination, verdict } = step;
        const ports = portCell(step, words);
        return (
          <li key={`${source} ${destination}`} className={styles.step}>
            <span className={styles.number} aria-hidden="true">
              {at + 1}
            </span>
            <span className={styles.stepText}>
              <button
                type="button"
                className={styles.ends}
                data-source={source}
                data-destination={destination}
                onClick={() => onSelect({ kind: 'connection', source, destination })}
              >
                <VisuallyHidden>{texts.step(at + 1)}: </VisuallyHidden>
                <ConnectionEnds picture={picture} source={source} destination={destination} />
                {ports !== words.panels.connections.allPorts && <span className={styles.ports}>, {ports}</span>}
              </button>
              <span className={styles.reason}>
                <span className={verdictText[verdict]}>{verdictCell(step, words)}</span>
                {!step.noPolicy && (
                  <>
                    {' · '}
                    <StepReason step={step} revealOrigin={revealOrigin} />
                  </>
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
