import type { Origin } from '#engine/model/origin.ts';
import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { verdictCell } from '#views/connections/connection-cells.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { policiesNamed } from '#views/endpoints/policy-lookup.ts';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { linkPolicies } from '#views/phrases/link-policies.ts';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import verdictText from '#views/marks/verdict-text.module.css';
import { useWords } from '#views/words-context.tsx';
import { LongList } from './long-list.tsx';
import styles from './summary.module.css';

interface WaysInProps {
  readonly picture: Picture;
  readonly waysIn: readonly Connection[];
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Which Services open a way in from outside, and what becomes of who comes that way. */
export function WaysIn({ picture, waysIn, ...rest }: WaysInProps) {
  const { summary } = useWords().panels;
  return (
    <PanelSection title={summary.waysIn} aside={waysIn.length > 1 ? waysIn.length : undefined}>
      {waysIn.length === 0 ? (
        <p className={panelStyles.text}>{summary.noWaysIn}</p>
      ) : (
        <LongList
          items={waysIn}
          item={(connection) => <WayIn key={`${connection.source} ${connection.destination}`} {...{ picture, connection }} {...rest} />}
        />
      )}
    </PanelSection>
  );
}

function WayIn({ picture, connection, onSelect, revealOrigin }: Omit<WaysInProps, 'waysIn'> & { readonly connection: Connection }) {
  const words = useWords();
  const { source, destination } = connection;
  const kind = markKindOf(connection);
  const wayIn = endpointOf(picture, source)?.wayIn;
  const isolating = policiesNamed(picture, connection.arriving.isolatedBy, endpointOf(picture, destination)?.namespace);
  return (
    <li className={styles.wayIn}>
      <button type="button" className={styles.wayInButton} onClick={() => onSelect({ kind: 'connection', source, destination })}>
        <span className={styles.wayInName}>{wayIn?.service ?? endpointTitle(picture, source)}</span>
        {wayIn && <span className={styles.badge}>{wayInBadge(wayIn)}</span>}
        <span className={styles.wayInVerdict}>
          <VerdictMark kind={kind} deniedAt={connection.deniedAt} width={22} />
          <span className={verdictText[kind]}>{verdictCell(connection, words)}</span>
          <span className={styles.wayInTarget}>→ {endpointTitle(picture, destination)}</span>
        </span>
      </button>
      {connection.wayIn && (
        <p className={panelStyles.text}>
          <PhraseText phrase={linkPolicies(words.wayIn(connection.wayIn), isolating)} revealOrigin={revealOrigin} />
        </p>
      )}
    </li>
  );
}

const SHORT_TYPES: Readonly<Record<string, string>> = { LoadBalancer: 'LB', NodePort: 'NP', ExternalName: 'EXT' };

/** `LB 8080`. */
function wayInBadge({ type, ports }: NonNullable<EndpointSummary['wayIn']>): string {
  return `${SHORT_TYPES[type] ?? type} ${ports.map(({ port }) => port).join(', ')}`;
}
