import { useState } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { ConnectionLine } from '#views/panel/connection-line.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import type { AccessViewWords } from '#words/en/access-view.ts';
import styles from './access.module.css';

interface PodsThatReachProps {
  readonly picture: Picture;
  readonly endpoint: string;
  readonly texts: AccessViewWords;
  readonly onSelect: (selection: Selection) => void;
}

const LISTED = 6;
const ORDER: Readonly<Record<Connection['verdict'], number>> = { allowed: 0, partial: 1, depends: 2, denied: 3 };

/** Pods come by their egress policies, whatever the endpoints are: how many, and which. */
export function PodsThatReach({ picture, endpoint, texts, onSelect }: PodsThatReachProps) {
  const { panels } = useWords();
  const [all, setAll] = useState(false);
  const pods = picture.connections
    .filter(({ source, destination }) => destination === endpoint && endpointOf(picture, source)?.kind === 'workload')
    .toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  const counted = (...verdicts: readonly Connection['verdict'][]): number =>
    pods.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const perhaps = counted('depends');
  return (
    <PanelSection title={texts.podsTitle} aside={pods.length > 0 ? `${counted('allowed', 'partial')}/${pods.length}` : undefined}>
      {pods.length === 0 ? (
        <p className={panelStyles.text}>{texts.notAskedOfPods}</p>
      ) : (
        <>
          <p className={panelStyles.text}>
            {texts.pods(counted('allowed', 'partial'), perhaps, pods.length)} {perhaps > 0 && texts.perhaps(perhaps)}
          </p>
          <ul className={styles.pods}>
            {(all ? pods : pods.slice(0, LISTED)).map((connection) => (
              <ConnectionLine key={connection.source} show="source" {...{ picture, connection, onSelect }} />
            ))}
          </ul>
          {!all && pods.length > LISTED && (
            <button type="button" className={styles.more} onClick={() => setAll(true)}>
              {panels.summary.more(pods.length - LISTED)}
            </button>
          )}
        </>
      )}
    </PanelSection>
  );
}
