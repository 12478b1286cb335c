import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { portCell, verdictCell } from '#views/connections/connection-cells.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './panel.module.css';

interface ConnectionLineProps {
  readonly picture: Picture;
  readonly connection: Connection;
  /** Which ends are named: the one that is not the subject of the list, or both. */
  readonly show: 'source' | 'destination' | 'both';
  readonly onSelect: (selection: Selection) => void;
}

/** One connection in a list of a panel: mark, name, port; picking it selects the edge. */
export function ConnectionLine({ picture, connection, show, onSelect }: ConnectionLineProps) {
  const words = useWords();
  const { source, destination } = connection;
  const kind = markKindOf(connection);
  const ports = portCell(connection, words);
  const port = ports === words.panels.connections.allPorts ? words.panels.anyPort : ports;
  const needed = connection.verdict === 'denied' && (connection.needed?.length ?? 0) > 0;
  return (
    <li>
      <button
        type="button"
        className={styles.connection}
        data-source={source}
        data-destination={destination}
        onClick={() => onSelect({ kind: 'connection', source, destination })}
      >
        <VerdictMark kind={kind} deniedAt={connection.deniedAt} width={22} />
        <VisuallyHidden>{verdictCell(connection, words)}: </VisuallyHidden>
        <span className={styles.connectionName}>
          {show === 'both' ? (
            <ConnectionEnds picture={picture} source={source} destination={destination} />
          ) : (
            <EndpointName picture={picture} id={show === 'source' ? source : destination} />
          )}
          {needed && show !== 'both' && <span className={styles.needed}> {words.explanation.butNeeded}</span>}
        </span>
        <span className={styles.port} title={port}>
          {port}
        </span>
      </button>
    </li>
  );
}
