import { EXPOSED_TO, type WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { exposureGroups, internetCounts } from '#views/exposure/exposure-rows.ts';
import { exposureText } from '#views/exposure/exposure-text.ts';
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
  readonly exposure: readonly WorkloadExposure[];
}

/** More than so many workloads are counted. */
const MOST_NAMED = 30;

/** What leads in from outside, and who may leave to the internet. */
export function ReportExposure({ picture, toInternet, exposure }: ReportExposureProps) {
  const { report, exposure: words } = useWords();
  return (
    <ReportSection title={report.exposure}>
      <ReportPart title={report.waysIn}>
        <WaysInTable picture={picture} />
      </ReportPart>
      {exposure.length > 0 && (
        <ReportPart title={words.openTo}>
          <ExposureTable picture={picture} exposure={exposure} />
        </ReportPart>
      )}
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
    <ReportTable columns={[report.wayIn, report.ports, report.leadsTo, report.verdict, report.because]}>
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

/** What of each workload is open; where they are many, of those that are open to the internet. */
function ExposureTable({ picture, exposure }: Pick<ReportExposureProps, 'picture' | 'exposure'>) {
  const words = useWords();
  const { open, perhaps } = internetCounts(exposure);
  const onlyInternet = exposure.length > MOST_NAMED;
  const groups = exposureGroups(picture, exposure, { namespaces: [], order: 'exposed', onlyInternet });
  return (
    <>
      <p className={styles.text}>
        {words.exposure.open(open, exposure.length)} {perhaps > 0 && words.exposure.perhaps(perhaps)}
      </p>
      {groups.length > 0 && (
        <ReportTable columns={[words.exposure.workload, ...EXPOSED_TO.map((to) => words.exposure.to[to])]}>
          {groups.flatMap(({ rows }) =>
            rows.map((row) => (
              <tr key={row.workload}>
                <th scope="row">{endpointTitle(picture, row.workload)}</th>
                {EXPOSED_TO.map((to) => (
                  <td key={to}>{exposureText(picture, row, to, words)}</td>
                ))}
              </tr>
            )),
          )}
        </ReportTable>
      )}
    </>
  );
}

function ToInternet({ picture, toInternet }: Pick<ReportExposureProps, 'picture' | 'toInternet'>) {
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
