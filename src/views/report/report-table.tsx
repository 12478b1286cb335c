import type { ReactNode } from 'react';
import styles from './report.module.css';

interface ReportTableProps {
  readonly columns: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A table on paper. */
export function ReportTable({ columns, children }: ReportTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
