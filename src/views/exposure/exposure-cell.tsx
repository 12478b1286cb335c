import type { ExposedTo, WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import verdictText from '#views/marks/verdict-text.module.css';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { exposureTo, isOpen } from './exposure-rows.ts';
import styles from './exposure.module.css';
import { throughOf } from './through.ts';

interface ExposureCellProps {
  readonly picture: Picture;
  readonly exposure: WorkloadExposure;
  readonly to: ExposedTo;
  readonly onSelect: (selection: Selection) => void;
  /** In a table with one tab stop: whether it is on this cell. */
  readonly tabbable?: boolean;
}

/** So many names stand in a cell. */
const MOST = 2;

/** What of a workload is open from one place: the verdict with its ports, how many get in, and links to what they come through. */
export function ExposureCell({ picture, exposure, to, onSelect, tabbable = true }: ExposureCellProps) {
  const words = useWords();
  const { explanation, exposure: said } = words;
  const found = exposureTo(exposure, to);
  const tabIndex = tabbable ? 0 : -1;
  const beside = to === 'internet' && <Beside picture={picture} exposure={exposure} reached={found !== undefined} onSelect={onSelect} />;
  if (found === undefined)
    return (
      <span className={styles.cellText}>
        <span className={styles.nobody}>{said.nobody[to]}</span>
        {beside}
      </span>
    );
  const { verdict, openPorts, open, of, someAddresses } = found;
  const through = found.through.map((id) => throughOf(picture, exposure.workload, id));
  const ports = isOpen(found) ? openPorts || said.allPorts : '';
  const first: Selection = through[0]?.selection.kind === 'connection' ? through[0].selection : { kind: 'endpoint', id: exposure.workload };
  return (
    <span className={styles.cellText}>
      <button type="button" className={styles.verdict} tabIndex={tabIndex} data-cell="" onClick={() => onSelect(first)}>
        <VerdictMark kind={verdict} width={20} />
        <span className={classNames(styles.word, verdictText[verdict])}>
          {someAddresses ? explanation.someAddresses : explanation.verdict[verdict]}
        </span>
        {ports !== '' && (
          <span className={styles.ports} title={ports}>
            {ports}
          </span>
        )}
      </button>
      {(of > 1 || through.length > 0) && (
        <span className={styles.through}>
          {of > 1 && said.some(open, of)}
          {of > 1 && through.length > 0 && ': '}
          {through.slice(0, MOST).map(({ name, selection }, at) => (
            <span key={`${name} ${at}`}>
              {at > 0 && ', '}
              <button type="button" className={styles.link} tabIndex={-1} onClick={() => onSelect(selection)}>
                {name}
              </button>
            </span>
          ))}
          {through.length > MOST && `, ${said.more(through.length - MOST)}`}
        </span>
      )}
      {beside}
    </span>
  );
}

interface BesideProps extends Pick<ExposureCellProps, 'picture' | 'exposure' | 'onSelect'> {
  /** Something leads here from the internet. */
  readonly reached: boolean;
}

/** What else there is to say of the outside: ways in for the private network; and what policies let in although nothing leads here. */
function Beside({ picture, exposure: { workload, privateWaysIn, admits }, reached, onSelect }: BesideProps) {
  const { exposure: said } = useWords();
  // Where no policy isolates, that every address would be let in goes without saying.
  const isIsolated = (endpointOf(picture, workload)?.isolatedBy.ingress.length ?? 0) > 0;
  const privately = privateWaysIn.map((id) => throughOf(picture, workload, id));
  return (
    <>
      {privately.length > 0 && (
        <span className={styles.through}>
          {said.privately}{' '}
          {privately.slice(0, MOST).map(({ name, selection }, at) => (
            <span key={name}>
              {at > 0 && ', '}
              <button type="button" className={styles.link} tabIndex={-1} onClick={() => onSelect(selection)}>
                {name}
              </button>
            </span>
          ))}
        </span>
      )}
      {!reached && isIsolated && admits.length > 0 && (
        <span className={styles.through}>{said.admits(listed(picture, admits, said.more))}</span>
      )}
    </>
  );
}

function listed(picture: Picture, ids: readonly string[], more: (count: number) => string): string {
  const names = ids.slice(0, MOST).map((id) => endpointTitle(picture, id));
  return [...names, ...(ids.length > MOST ? [more(ids.length - MOST)] : [])].join(', ');
}
