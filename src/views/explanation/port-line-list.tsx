import type { Connection, EndpointSummary } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { portLines } from './port-lines.ts';
import styles from './port-line-list.module.css';

/** More than these are counted, not listed: the endpoint's own panel lists them all. */
const MOST_LINES = 4;

interface PortLineListProps {
  readonly connection: Connection;
  readonly source: EndpointSummary | undefined;
  readonly destination: EndpointSummary | undefined;
}

/** `TCP 5432 via Service postgres 5432 → 5432`, a line for each port that the connection is about. */
export function PortLineList({ connection, source, destination }: PortLineListProps) {
  const words = useWords();
  const lines = portLines(connection, source, destination);
  if (lines.length === 0) {
    const { everyPort, noPortDeclared } = words.panels.explanation;
    return <p className={styles.line}>{destination?.kind === 'workload' ? noPortDeclared : everyPort}</p>;
  }
  return (
    <ul>
      {lines.slice(0, MOST_LINES).map(({ protocol, port, service }) => {
        const via = service && words.panels.explanation.via(service.kind, service.name, service.port, service.target);
        return (
          <li key={`${protocol} ${port} ${service?.name} ${service?.port}`} className={styles.line}>
            <code>
              {protocol} {port}
            </code>
            {via && (
              <>
                {' '}
                {via.before} <code>{via.service}</code> <code>{via.map}</code>
              </>
            )}
          </li>
        );
      })}
      {lines.length > MOST_LINES && <li className={styles.line}>{words.screen.common.more(lines.length - MOST_LINES)}</li>}
    </ul>
  );
}
