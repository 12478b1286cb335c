import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import verdictText from '#views/marks/verdict-text.module.css';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { ClientRoutes, RouteRow } from './routes.ts';
import styles from './service-panel.module.css';

interface RouteTableProps {
  readonly clients: readonly ClientRoutes[];
  /** One workload stands behind the Service: rows are named by the client. */
  readonly oneBackend?: boolean;
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Client by client: each backend with its port and what becomes of it; a row leads to the reasons. */
export function RouteTable({ clients, oneBackend = false, picture, onSelect, revealOrigin }: RouteTableProps) {
  const { services, explanation } = useWords();
  return (
    <table className={styles.routes}>
      <caption>
        <VisuallyHidden>{services.tableCaption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{oneBackend ? services.client : services.backend}</th>
          <th scope="col">{services.port}</th>
          <th scope="col">{services.verdict}</th>
        </tr>
      </thead>
      {clients.map((client) => (
        <tbody key={client.client}>
          {!oneBackend && (
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.client}>
                <EndpointName picture={picture} id={client.client} />
              </th>
              <td className={styles.clientVerdict}>
                {client.verdict === 'partial' && client.backends.open > 0
                  ? services.graph.someBackends(client.backends.open, client.backends.all)
                  : client.routes.length > 1
                    ? explanation.verdict[client.verdict]
                    : ''}
              </td>
            </tr>
          )}
          {client.routes.map((route) => (
            <Route
              key={`${route.backend} ${route.ports}`}
              client={client.client}
              {...{ route, oneBackend, picture, onSelect, revealOrigin }}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface RouteProps extends Omit<RouteTableProps, 'clients' | 'oneBackend'> {
  readonly oneBackend: boolean;
  readonly client: string;
  readonly route: RouteRow;
}

function Route({ client, route, oneBackend, picture, onSelect, revealOrigin }: RouteProps) {
  const { services, explanation } = useWords();
  const { backend, ports, verdict, trap, stoppedAt } = route;
  const isItself = client === backend;
  const kind = verdict === 'allowed' && isUnpoliced(picture, client, backend) ? 'no-policy' : verdict;
  return (
    <>
      <tr className={oneBackend ? styles.only : styles.route}>
        <td>
          {isItself ? (
            services.itself
          ) : (
            <button
              type="button"
              className={styles.backend}
              title={services.explain(endpointTitle(picture, client), endpointTitle(picture, backend))}
              onClick={() => onSelect({ kind: 'connection', source: client, destination: backend })}
            >
              <EndpointName picture={picture} id={oneBackend ? client : backend} />
            </button>
          )}
        </td>
        <td className={styles.ports}>{ports}</td>
        <td>
          {verdict === undefined ? (
            <span className={styles.quiet}>{services.nameOnNoContainer}</span>
          ) : (
            <span className={`${styles.verdict} ${verdictText[verdict]}`}>
              <VerdictMark kind={kind ?? verdict} width={20} />
              {kind === 'no-policy' ? explanation.allowedNoPolicy : explanation.verdict[verdict]}
            </span>
          )}
        </td>
      </tr>
      {stoppedAt && (
        <tr className={oneBackend ? styles.only : styles.route}>
          <td colSpan={3} className={styles.trap}>
            <PhraseText
              phrase={services.stoppedAtService(stoppedAt.port, stoppedAt.podPort, verdict === 'denied')}
              revealOrigin={revealOrigin}
            />
          </td>
        </tr>
      )}
      {trap && (
        <tr className={oneBackend ? styles.only : styles.route}>
          <td colSpan={3} className={styles.trap}>
            <PhraseText phrase={services.trap(trap.port, trap.podPort)} revealOrigin={revealOrigin} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Allowed because no policy has a say, as the graph and the table show it. */
function isUnpoliced({ connections }: Picture, client: string, backend: string): boolean {
  return connections.some(({ source, destination, noPolicy }) => noPolicy && source === client && destination === backend);
}
