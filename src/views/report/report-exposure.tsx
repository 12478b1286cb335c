import type { Connection, Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import { PlainPhrase } from './plain-phrase.tsx';
import { ReportPart, ReportSection } from './report-section.tsx';
import styles from './report.module.css';
import { VerdictWord } from './verdict-word.tsx';

interface ReportExposureProps {
  readonly picture: Picture;
  readonly toInternet: readonly Connection[];
}

/** More than so many workloads are counted. */
const MOST_NAMED = 60;

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
    <table className={styles.table}>
      <thead>
        <tr>
          {[report.service, report.ports, report.leadsTo, report.verdict, report.because].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
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
              <td>{ports?.join(', ')}</td>
              <td>{endpointTitle(picture, destination)}</td>
              <td>
                <VerdictWord connection={connection} />
              </td>
              <td>{connection.wayIn && <PlainPhrase phrase={words.wayIn(connection.wayIn)} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ToInternet({ picture, toInternet }: ReportExposureProps) {
  const { report } = useWords();
  const workloads = picture.endpoints.filter(({ kind, finished }) => kind === 'workload' && !finished).length;
  if (toInternet.length === 0) return <p className={styles.text}>{report.noWorkload}</p>;
  if (toInternet.length === workloads && toInternet.every(({ verdict }) => verdict === 'allowed'))
    return <p className={styles.text}>{report.everyWorkload(workloads)}</p>;
  const names = toInternet.slice(0, MOST_NAMED).map(({ source, verdict, openPorts }) => {
    const limit = verdict === 'partial' ? ` ${report.onlyPorts(openPorts)}` : verdict === 'depends' ? ` ${report.cannotSay}` : '';
    return `${endpointTitle(picture, source)}${limit}`;
  });
  const more = toInternet.length - names.length;
  return (
    <p className={styles.text}>
      {report.someWorkloads(toInternet.length, workloads)} {names.join(', ')}
      {more > 0 && ` ${report.more(more)}`}.
    </p>
  );
}
