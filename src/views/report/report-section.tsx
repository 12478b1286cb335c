import { type ReactNode, useId } from 'react';
import styles from './report.module.css';

interface ReportSectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A chapter of the report. */
export function ReportSection({ title, aside, children }: ReportSectionProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.sectionTitle}>
        {title}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}

/** A part of a chapter. */
export function ReportPart({ title, children }: Pick<ReportSectionProps, 'title' | 'children'>) {
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </div>
  );
}
