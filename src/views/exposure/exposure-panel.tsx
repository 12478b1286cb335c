import { type KeyboardEvent, useMemo, useState } from 'react';
import { EXPOSED_TO } from '#engine/exposure/exposure.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import headedTable from '#ui/headed-table.module.css';
import { ExposureCell } from './exposure-cell.tsx';
import { useExposureFocus } from './exposure-focus.ts';
import { useExposure } from './exposure-query.ts';
import { type ExposureGroup, exposureGroups } from './exposure-rows.ts';
import styles from './exposure.module.css';

export interface ExposurePanelProps {
  readonly picture: Picture;
  readonly namespaces: readonly string[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** So many workloads are listed before more are asked for. */
const SHOWN = 200;

/** Every workload with what of it is open to the internet, to other namespaces, to its own, and to nodes. */
export function ExposurePanel({ picture, namespaces, selection, onSelect }: ExposurePanelProps) {
  const { exposure: words } = useWords();
  const { order, onlyInternet } = useExposureFocus();
  const { data, isError } = useExposure(picture, true);
  const groups = useMemo(
    () => data && exposureGroups(picture, data, { namespaces, order, onlyInternet }),
    [data, picture, namespaces, order, onlyInternet],
  );
  if (groups === undefined)
    return (
      <p className={styles.note} role="status">
        {isError ? words.failed : words.loading}
      </p>
    );
  if (groups.length === 0)
    return (
      <p className={styles.note}>
        {onlyInternet ? words.noneOpen : words.none}{' '}
        {onlyInternet && (
          <button type="button" className={styles.link} onClick={() => useExposureFocus.setState({ onlyInternet: false })}>
            {words.showAll}
          </button>
        )}
      </p>
    );
  return <ExposureTable {...{ picture, groups, selection, onSelect }} />;
}

interface ExposureTableProps extends Omit<ExposurePanelProps, 'namespaces'> {
  readonly groups: readonly ExposureGroup[];
}

/** One tab stop; arrows walk over workloads and cells, Enter selects. */
function ExposureTable({ picture, groups, selection, onSelect }: ExposureTableProps) {
  const { exposure: words, panels } = useWords();
  const [active, setActive] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const cut = useMemo(() => firstRows(groups, shown), [groups, shown]);
  const [first] = cut[0]?.rows ?? [];
  const stop = cut.some(({ rows }) => rows.some(({ workload }) => active.startsWith(`${workload} `))) ? active : `${first?.workload} name`;
  const selected = selection.kind === 'endpoint' ? selection.id : selection.kind === 'connection' ? selection.destination : undefined;
  return (
    <div className={styles.scroll}>
      <table
        onKeyDown={walk}
        className={classNames(headedTable.table, styles.table)}
        aria-label={words.title}
        onFocus={({ target }) => {
          const cell = target.closest<HTMLElement>('[data-key]')?.dataset['key'];
          if (cell !== undefined) setActive(cell);
        }}
      >
        <thead>
          <tr>
            <th scope="col">{words.workload}</th>
            {EXPOSED_TO.map((to) => (
              <th key={to} scope="col">
                {words.to[to]}
              </th>
            ))}
          </tr>
        </thead>
        {cut.map(({ namespace, rows }) => (
          <tbody key={namespace}>
            {picture.namespaces.length > 1 && (
              <tr>
                <th scope="rowgroup" colSpan={EXPOSED_TO.length + 1} className={styles.namespace}>
                  {namespace}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.workload} className={classNames(styles.row, row.workload === selected && styles.selected)}>
                <th scope="row" data-key={`${row.workload} name`}>
                  <button
                    type="button"
                    data-cell=""
                    tabIndex={stop === `${row.workload} name` ? 0 : -1}
                    className={styles.workload}
                    onClick={() => onSelect({ kind: 'endpoint', id: row.workload })}
                  >
                    <EndpointName picture={picture} id={row.workload} oneLine underNamespace />
                  </button>
                </th>
                {EXPOSED_TO.map((to) => (
                  <td key={to} data-key={`${row.workload} ${to}`} data-to={to}>
                    <ExposureCell
                      picture={picture}
                      exposure={row}
                      to={to}
                      onSelect={onSelect}
                      tabbable={stop === `${row.workload} ${to}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {all > shown && (
        <button type="button" className={classNames(styles.link, styles.more)} onClick={() => setShown(shown + 5 * SHOWN)}>
          {panels.summary.more(all - shown)}
        </button>
      )}
    </div>
  );
}

function firstRows(groups: readonly ExposureGroup[], most: number): readonly ExposureGroup[] {
  let left = most;
  return groups.flatMap(({ namespace, rows }) => {
    if (left <= 0) return [];
    const shown = rows.slice(0, left);
    left -= shown.length;
    return [{ namespace, rows: shown }];
  });
}

/** Arrows move over the cells that can be picked; inside one, its links are walked too. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target instanceof HTMLElement ? event.target : undefined;
  const row = from?.closest('tr');
  if (!from || !row) return;
  const next =
    event.key === 'ArrowDown' || event.key === 'ArrowUp'
      ? cellBelow(event.currentTarget, from, event.key === 'ArrowDown' ? 1 : -1)
      : event.key === 'ArrowRight' || event.key === 'ArrowLeft'
        ? neighbor([...row.querySelectorAll('button')], from, event.key === 'ArrowRight' ? 1 : -1)
        : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function cellBelow(table: HTMLElement, from: HTMLElement, step: number): HTMLElement | undefined {
  const column = from.closest<HTMLTableCellElement>('th, td')?.cellIndex ?? 0;
  const cells = [...table.querySelectorAll<HTMLTableRowElement>('tr')].flatMap(
    (row) => row.cells[column]?.querySelector<HTMLElement>('[data-cell]') ?? [],
  );
  const own = from.closest('th, td')?.querySelector<HTMLElement>('[data-cell]');
  return own ? neighbor(cells, own, step) : undefined;
}

function neighbor(cells: readonly HTMLElement[], from: HTMLElement, step: number): HTMLElement | undefined {
  const at = cells.indexOf(from);
  return at === -1 ? undefined : cells[at + step];
}
