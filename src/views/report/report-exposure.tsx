import type { Connection, Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { ReportWords } from '#words/en/report.ts';
import { useWords } from '#views/words-context.tsx';
import { PlainPhrase } from './plain-phrase.tsx';
import { ReportPart, ReportSection } from './report-section.tsx';
import { ReportTable } from './report-table.tsx';
import styles from './report.module.css';
import { VerdictWord } from './verdict-word.tsx';

interface ReportExposureProps {
  readonly picture: Picture;
  readonly toInternet: readonly Connection[];
}

/** More than so many workloads are counted. */
const MOST_NAMED = 30;

/** What leads in from outside, and who may leave to the internet. */
export function ReportExposure({ picture, toInternet }: ReportExposureProps) {
  const { report } = useWords();
  return (
    <ReportSection title={report.exposure}>
      <ReportPart title={report.waysIn}>
        <WaysInTable picture={picture} />
      </ReportPart>
      <ReportPart title={report.toInternet}>
        <ToInternet picture={picture} toInternet={toInternet} />
      </ReportPart>
    </ReportSection>
  );
}

function WaysInTable({ picture }: Pick<ReportExposureProps, 'picture'>) {
  const words = useWords();
  const { report, panels } = words;
  const waysIn = picture.connections.filter(({ wayIn }) => wayIn !== undefined);
  if (waysIn.length === 0) return <p className={styles.text}>{panels.summary.noWaysIn}</p>;
  return (
    <ReportTable columns={[report.service, report.ports, report.leadsTo, report.verdict, report.because]}>
      {waysIn.map((connection) => {
        const { source, destination } = connection;
        const card = endpointOf(picture, source);
        const ports = card?.wayIn?.ports.map(({ port, resolved }) =>
          resolved === undefined || resolved === port ? port : `${port} → ${resolved}`,
        );
        return (
          <tr key={`${source} ${destination}`}>
            <th scope="row">
              {card?.namespace}/{card?.wayIn?.service} <span className={styles.place}>{card?.wayIn?.type}</span>
            </th>
            <td className={styles.nowrap}>{ports?.join(', ')}</td>
            <td>{endpointTitle(picture, destination)}</td>
            <td>
              <VerdictWord connection={connection} />
            </td>
            <td>{connection.wayIn && <PlainPhrase phrase={words.wayIn(connection.wayIn)} />}</td>
          </tr>
        );
      })}
    </ReportTable>
  );
}

function ToInternet({ picture, toInternet }: ReportExposureProps) {
  const { report } = useWords();
  const workloads = picture.endpoints.filter(({ kind, finished }) => kind === 'workload' && !finished).length;
  if (toInternet.length === 0) return <p className={styles.text}>{report.noWorkload}</p>;
  if (toInternet.length === workloads && toInternet.every(({ verdict }) => verdict === 'allowed'))
    return <p className={styles.text}>{report.everyWorkload(workloads)}</p>;
  return (
    <p className={styles.text}>
      {report.someWorkloads(toInternet.length, workloads)}{' '}
      {(toInternet.length > MOST_NAMED ? byNamespace(picture, toInternet, report) : byName(picture, toInternet, report)).join(', ')}.
    </p>
  );
}

function byName(picture: Picture, connections: readonly Connection[], report: ReportWords): readonly string[] {
  return connections.map((connection) => `${endpointTitle(picture, connection.source)}${limitOf(connection, report)}`);
}

/** How many of each namespace: on paper nobody reads hundreds of names. */
function byNamespace(picture: Picture, connections: readonly Connection[], report: ReportWords): readonly string[] {
  const counts = new Map<string, { readonly namespace: string; readonly limit: string; count: number }>();
  for (const connection of connections) {
    const namespace = endpointOf(picture, connection.source)?.namespace ?? '';
    const limit = limitOf(connection, report);
    const known = counts.get(namespace + limit);
    if (known) known.count += 1;
    else counts.set(namespace + limit, { namespace, limit, count: 1 });
  }
  return [...counts.values()].map(({ namespace, limit, count }) => `${report.ofNamespace(count, namespace)}${limit}`);
}

function limitOf({ verdict, openPorts }: Connection, report: ReportWords): string {
  return verdict === 'partial' ? ` ${report.onlyPorts(openPorts)}` : verdict === 'depends' ? ` ${report.cannotSay}` : '';
}
