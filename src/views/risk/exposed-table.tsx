import { useState } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { ExposedWorkload } from '#engine/risk/risk.ts';
import type { Selection } from '#state/selection-type.ts';
import { classNames } from '#ui/class-names.ts';
import headedTable from '#ui/headed-table.module.css';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import { ExposedRow } from './exposed-row.tsx';
import { firstOf, type RiskGroup, riskGroups } from './risk-groups.ts';
import { useRiskFocus } from './risk-focus.ts';
import { useRisk } from './risk-query.ts';
import styles from './risk.module.css';

interface ExposedTableProps {
  readonly picture: Picture;
  readonly namespaces: readonly string[];
  readonly selection: Selection;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** So many workloads are listed before more are asked for. */
const SHOWN = 100;

/** Workloads with findings that count: those that are reached from the internet first, by the fewest steps, each with its way. */
export function ExposedTable({ picture, namespaces, texts, ...props }: ExposedTableProps) {
  const { severity, fixable } = useRiskFocus();
  const { data, isError } = useRisk(picture, { severity, fixable });
  if (data === undefined)
    return (
      <p className={styles.note} role="status">
        {isError ? texts.failed : texts.loading}
      </p>
    );
  const inScope = ({ endpoint }: ExposedWorkload): boolean =>
    namespaces.length === 0 || namespaces.includes(endpointOf(picture, endpoint)?.namespace ?? '');
  const groups = riskGroups(data, inScope);
  if (groups.length === 0) return <NoneListed {...{ picture, texts }} />;
  return <Listed {...{ picture, texts, groups, ...props }} />;
}

function NoneListed({ picture, texts }: Pick<ExposedTableProps, 'picture' | 'texts'>) {
  const { severity, fixable } = useRiskFocus();
  if ((picture.security?.reports.length ?? 0) === 0) return <p className={styles.note}>{texts.noReports}</p>;
  const what = [texts.atLeast[severity], ...(fixable ? [texts.fixable] : [])].join(', ');
  return (
    <p className={styles.note}>
      {texts.none(what)}{' '}
      {(fixable || severity !== 'negligible') && (
        <button type="button" className={styles.link} onClick={() => useRiskFocus.setState({ severity: 'negligible', fixable: false })}>
          {texts.showAll}
        </button>
      )}
    </p>
  );
}

interface ListedProps extends Omit<ExposedTableProps, 'namespaces'> {
  readonly groups: readonly RiskGroup[];
}

function Listed({ picture, groups, selection, texts, onSelect, revealOrigin }: ListedProps) {
  const { panels } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const all = groups.reduce((sum, { workloads }) => sum + workloads.length, 0);
  const selected = selection.kind === 'endpoint' ? selection.id : selection.kind === 'connection' ? selection.destination : undefined;
  return (
    <div className={styles.scroll}>
      <table className={classNames(headedTable.table, styles.table)} aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col" className={styles.workloadColumn}>
              {texts.workload}
            </th>
            <th scope="col" className={styles.countsColumn}>
              {texts.findings}
            </th>
            <th scope="col">{texts.worst}</th>
            <th scope="col" className={styles.wayColumn}>
              {texts.way}
            </th>
          </tr>
        </thead>
        {firstOf(groups, shown).map(({ kind, workloads, all: count }) => (
          <tbody key={kind}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.group}>
                {texts[kind]}
                <span className={styles.groupCount}> {count}</span>
              </th>
            </tr>
            {workloads.map((workload) => (
              <ExposedRow
                key={workload.endpoint}
                isSelected={workload.endpoint === selected}
                {...{ picture, workload, texts, onSelect, revealOrigin }}
              />
            ))}
          </tbody>
        ))}
      </table>
      {all > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 5 * SHOWN)}>
          {panels.summary.more(all - shown)}
        </button>
      )}
    </div>
  );
}
