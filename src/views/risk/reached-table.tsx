import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { BlastAnswer } from '#engine/risk/risk.ts';
import type { Selection } from '#state/selection-type.ts';
import { classNames } from '#ui/class-names.ts';
import headedTable from '#ui/headed-table.module.css';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { HeldRows } from './held-rows.tsx';
import { ObservedRows } from './observed-rows.tsx';
import { ReachedRow } from './reached-row.tsx';
import { reachedRows } from './reached-rows.ts';
import { useRiskFocus } from './risk-focus.ts';
import { useBlast } from './risk-query.ts';
import styles from './risk.module.css';

interface ReachedTableProps {
  readonly picture: Picture;
  readonly subject: string | undefined;
  readonly selection: Selection;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** What somebody reaches who has taken a workload: ports, why, and what was found in the image there. */
export function ReachedTable({ picture, subject, texts, ...props }: ReachedTableProps) {
  const { data, isError } = useBlast(picture, subject);
  if (subject === undefined) return <p className={styles.note}>{texts.chooseWorkload}.</p>;
  if (!data)
    return (
      <p className={styles.note} role="status">
        {isError ? texts.failed : texts.loading}
      </p>
    );
  return <Reached {...{ picture, texts, answer: data, ...props }} />;
}

function Reached({
  picture,
  answer,
  selection,
  texts,
  onSelect,
  revealOrigin,
}: Omit<ReachedTableProps, 'subject'> & { readonly answer: BlastAnswer }) {
  const hops = useRiskFocus((state) => state.hops);
  const rows = reachedRows(answer, hops);
  const name = endpointTitle(picture, answer.question.of);
  const workloads = answer.found.filter(({ endpoint }) => endpointOf(picture, endpoint)?.kind === 'workload');
  const directly = workloads.filter((each) => each.hops === 1).length;
  return (
    <div className={styles.scroll}>
      <p className={styles.summary}>
        <strong>{texts.reachedTitle(name)}</strong>
        {': '}
        {answer.found.length === 0 ? texts.reachedNothing(name) : texts.reachedSummary(directly, workloads.length - directly)}
      </p>
      <table className={classNames(headedTable.table, styles.table)} aria-label={texts.reachedTitle(name)}>
        <thead>
          <tr>
            <th scope="col" className={styles.workloadColumn}>
              {texts.to}
            </th>
            <th scope="col" className={styles.portColumn}>
              {texts.port}
            </th>
            <th scope="col" className={styles.verdictColumn}>
              {texts.verdict}
            </th>
            <th scope="col">{texts.because}</th>
            <th scope="col" className={styles.countsColumn}>
              {texts.imageFindings}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ReachedRow key={row.key} {...{ picture, row, selection, texts, onSelect, revealOrigin }} />
          ))}
        </tbody>
        <ObservedRows {...{ picture, texts }} observed={answer.observed} />
        <HeldRows {...{ picture, texts, onSelect, revealOrigin }} held={answer.heldBack} />
      </table>
    </div>
  );
}
