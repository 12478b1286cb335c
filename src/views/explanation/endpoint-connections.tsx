import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Connection, EndpointSummary } from '#engine/overview/picture.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { ConnectionLine } from '#views/panel/connection-line.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { splitConnections } from './split-connections.ts';
import type { PanelContext } from './panel-context.ts';
import styles from './endpoint-details.module.css';

/** How many connections are asked for, and how many of a kind are listed; the table holds the rest. */
const ASKED = 400;
const LISTED = 20;

interface EndpointConnectionsProps extends PanelContext {
  readonly endpoint: EndpointSummary;
}

/** Who reaches the endpoint and whom it reaches; the refused ones on demand, the needed ones among them always. */
export function EndpointConnections({ endpoint, picture, client, onSelect }: EndpointConnectionsProps) {
  const { explanation } = useWords().panels;
  const answer = useQuery({
    queryKey: ['connectionsOf', pictureKey(picture), endpoint.id],
    queryFn: () => client.connectionsOf(endpoint.id, ASKED),
    staleTime: Infinity,
    placeholderData: (previous, query) => (query?.queryKey[2] === endpoint.id ? previous : undefined),
  });
  if (!answer.data) {
    return (
      <PanelSection>
        <p className={panelStyles.text} role="status">
          {answer.isError ? explanation.failed : explanation.loading}
        </p>
      </PanelSection>
    );
  }
  const { rows, total } = answer.data;
  const { reachedBy, canReach } = splitConnections(rows, endpoint.id);
  const unseen = total - rows.length;
  return (
    <>
      {endpoint.kind !== 'way-in' && (
        <ConnectionGroup
          title={explanation.reachedBy}
          none={explanation.nobodyReaches}
          show="source"
          lists={reachedBy}
          {...{ picture, onSelect }}
        />
      )}
      <ConnectionGroup
        title={explanation.canReach}
        none={explanation.reachesNobody}
        show="destination"
        lists={canReach}
        {...{ picture, onSelect }}
      />
      {unseen > 0 && (
        <PanelSection>
          <p className={panelStyles.text}>{explanation.moreInTable(unseen)}</p>
        </PanelSection>
      )}
    </>
  );
}

interface ConnectionGroupProps extends Pick<PanelContext, 'picture' | 'onSelect'> {
  readonly title: string;
  readonly none: string;
  readonly show: 'source' | 'destination';
  readonly lists: { readonly open: readonly Connection[]; readonly refused: readonly Connection[] };
}

function ConnectionGroup({ title, none, show, lists, picture, onSelect }: ConnectionGroupProps) {
  const { explanation } = useWords().panels;
  const [showRefused, setShowRefused] = useState(false);
  const { open, refused } = lists;
  const lines = showRefused ? [...open, ...refused] : open;
  return (
    <PanelSection title={title} aside={open.length}>
      {open.length === 0 && <p className={panelStyles.text}>{none}</p>}
      <ul>
        {lines.slice(0, showRefused ? lines.length : LISTED).map((connection) => (
          <ConnectionLine
            key={`${connection.source} ${connection.destination}`}
            picture={picture}
            connection={connection}
            show={show}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {!showRefused && open.length > LISTED && <p className={panelStyles.text}>{explanation.moreInTable(open.length - LISTED)}</p>}
      {refused.length > 0 && (
        <button type="button" className={styles.refused} aria-expanded={showRefused} onClick={() => setShowRefused(!showRefused)}>
          {showRefused ? explanation.hideRefused : explanation.showRefused} ({refused.length})
        </button>
      )}
    </PanelSection>
  );
}
