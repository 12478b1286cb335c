import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { PodAccess } from '#engine/overview/security-picture.ts';
import { engine } from '#state/engine.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { ConnectionLine } from '#views/panel/connection-line.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import type { AccessViewWords } from '#words/en/access-view.ts';
import styles from './access.module.css';

interface PodsThatReachProps {
  readonly picture: Picture;
  readonly endpoint: string;
  readonly counts: PodAccess;
  readonly texts: AccessViewWords;
  readonly onSelect: (selection: Selection) => void;
}

const LISTED = 6;
const MOST = 500;
const ORDER: Readonly<Record<Connection['verdict'], number>> = { allowed: 0, partial: 1, depends: 2, denied: 3 };

/** Pods come by their egress policies, whatever the endpoints are: how many, and which. */
export function PodsThatReach({ picture, endpoint, counts, texts, onSelect }: PodsThatReachProps) {
  const { panels } = useWords();
  const [all, setAll] = useState(false);
  // Of many pods only those are drawn that are unlike most.
  const { data } = useQuery({
    queryKey: ['to-api-server', pictureKey(picture), endpoint],
    queryFn: async () => (await engine.connectionsOf(endpoint, MOST)).rows,
    staleTime: Infinity,
  });
  const pods = (data ?? picture.connections)
    .filter(({ source, destination }) => destination === endpoint && endpointOf(picture, source)?.kind === 'workload')
    .toSorted((a, b) => ORDER[a.verdict] - ORDER[b.verdict]);
  return (
    <PanelSection title={texts.podsTitle} aside={counts.all > 0 ? `${counts.allowed}/${counts.all}` : undefined}>
      {counts.all === 0 ? (
        <p className={panelStyles.text}>{texts.notAskedOfPods}</p>
      ) : (
        <>
          <p className={panelStyles.text}>
            {texts.pods(counts.allowed, counts.depends, counts.all)} {counts.depends > 0 && texts.perhaps(counts.depends)}
          </p>
          {!counts.addressesKnown && <p className={styles.note}>{texts.addressesUnknown}</p>}
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
