import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from '#ui/class-names.ts';
import headedTable from '#ui/headed-table.module.css';
import styles from './security.module.css';

export interface DisclosureColumn {
  readonly title: string;
  /** CSS width; absent: what is left. */
  readonly width?: string;
  readonly code?: boolean;
}

export interface DisclosureRow {
  readonly key: string;
  /** The first one is in the button that opens the row. */
  readonly cells: readonly ReactNode[];
  /** What a cell says whole, where it may be cut off. */
  readonly titles?: readonly (string | undefined)[];
}

interface DisclosureTableProps {
  readonly label: string;
  readonly columns: readonly DisclosureColumn[];
  readonly rows: readonly DisclosureRow[];
  /** Narrower than this it is scrolled. */
  readonly least: number;
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  readonly details: (key: string) => ReactNode;
  /** Under the rows: the way to more of them. */
  readonly children?: ReactNode;
}

/** Rows that open: what one of them says in whole stands under it. One tab stop for all; arrows walk, Enter opens and closes. */
export function DisclosureTable({ label, columns, rows, least, open, onOpen, details, children }: DisclosureTableProps) {
  const [active, setActive] = useState('');
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (open === undefined) return;
    const row = table.current?.querySelector(`[data-key="${CSS.escape(open)}"]`);
    row?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    // The row itself rather than the end of what stands under it.
    row?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const stop = rows.some(({ key }) => key === active) ? active : (open ?? rows[0]?.key);
  const known = rows.some(({ key }) => key === stop) ? stop : rows[0]?.key;
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        className={classNames(headedTable.table, styles.table)}
        aria-label={label}
        style={{ minInlineSize: least }}
        onKeyDown={walk}
      >
        <thead>
          <tr>
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" style={width === undefined ? undefined : { inlineSize: width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells, titles }) => {
            const isOpen = key === open;
            const [first, ...others] = cells;
            const toggle = () => {
              setActive(key);
              onOpen(isOpen ? undefined : key);
            };
            return [
              <tr
                key={key}
                className={styles.row}
                data-opens=""
                data-key={key}
                data-open={isOpen || undefined}
                onClick={(event) => isOwn(event) && toggle()}
              >
                <th scope="row" title={titles?.[0]} className={classNames(columns[0]?.code && styles.code)}>
                  <button
                    type="button"
                    data-walk=""
                    className={styles.opener}
                    aria-expanded={isOpen}
                    tabIndex={key === known ? 0 : -1}
                    onFocus={() => setActive(key)}
                    onClick={toggle}
                  >
                    {first}
                  </button>
                </th>
                {others.map((cell, at) => (
                  <td key={columns[at + 1]?.title} title={titles?.[at + 1]} className={classNames(columns[at + 1]?.code && styles.code)}>
                    {cell}
                  </td>
                ))}
              </tr>,
              isOpen && (
                <tr key={`${key} details`} className={styles.details}>
                  <td colSpan={columns.length}>{details(key)}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
      {children}
    </div>
  );
}

/** Not a press on something inside of the row that does something else. */
function isOwn({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('button, a, input') === null && getSelection()?.isCollapsed !== false;
}

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || event.target.dataset['walk'] === undefined) return;
  const openers = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')];
  const next = openers[openers.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
