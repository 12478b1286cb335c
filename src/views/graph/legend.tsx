import { useState } from 'react';
import { AlertMark } from '#views/marks/alert-mark.tsx';
import { BugMark } from '#views/marks/bug-mark.tsx';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { Padlock } from '#views/marks/padlock.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import type { GraphWords } from '#words/en/graph.ts';
import styles from './graph.module.css';

interface LegendProps {
  readonly words: GraphWords;
  /** A button that opens it, where there is no room for all of it. */
  readonly narrow: boolean;
  /** What is compared: flips are marked. */
  readonly flips: 'input' | 'before' | undefined;
  /** Some edges other network plugins judge otherwise. */
  readonly differs: boolean;
  /** Services stand between clients and backends. */
  readonly services: boolean;
  /** Cards show what scans found; cards have alerts. */
  readonly scans: { readonly counts: boolean; readonly alerts: boolean };
}

/** What lines and padlocks mean. */
export function Legend({ words, narrow, flips, differs, services, scans }: LegendProps) {
  const [open, setOpen] = useState(false);
  const flipped = flips && (
    <div className={`${styles.legend} ${styles.legendFlips}`}>
      <FlipItems words={words} flips={flips} />
    </div>
  );
  const marks = (scans.counts || scans.alerts) && <ScanItems words={words} scans={scans} />;
  if (!narrow) {
    return (
      <>
        {marks}
        <div className={styles.legend}>
          <LegendItems words={words} differs={differs} services={services} />
        </div>
        {flipped}
      </>
    );
  }
  return (
    <>
      {marks}
      <div className={styles.legendFolded}>
        {open && (
          <div className={styles.legendSheet}>
            <LegendItems words={words} differs={differs} services={services} />
          </div>
        )}
        <button type="button" className={styles.legendButton} aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.legend}
        </button>
      </div>
      {flipped}
    </>
  );
}

function FlipItems({ words, flips }: { readonly words: GraphWords; readonly flips: 'input' | 'before' }) {
  return (
    <ul className={styles.legendItems} aria-label={words.flippedByChange}>
      {flips === 'input' ? (
        <li>
          <span className={styles.halo} aria-hidden="true" />
          {words.flippedByChange}
        </li>
      ) : (
        (['added', 'removed', 'changed'] as const).map((kind) => (
          <li key={kind}>
            <FlipMark kind={kind} />
            {words.flips[kind]}
          </li>
        ))
      )}
    </ul>
  );
}

function ScanItems({ words, scans }: Pick<LegendProps, 'words' | 'scans'>) {
  return (
    <div className={`${styles.legend} ${styles.legendScans}`}>
      <ul className={styles.legendItems}>
        {scans.counts && (
          <li>
            <BugMark />
            {words.scans.legend}
          </li>
        )}
        {scans.alerts && (
          <li>
            <AlertMark />
            {words.scans.alert}
          </li>
        )}
      </ul>
    </div>
  );
}

function LegendItems({ words, differs, services }: Pick<LegendProps, 'words' | 'differs' | 'services'>) {
  return (
    <ul className={styles.legendItems} aria-label={words.legend}>
      {(['allowed', 'no-policy', 'partial', 'denied', 'depends'] as const).map((kind) => (
        <li key={kind}>
          <VerdictMark kind={kind} />
          {words.looks[kind === 'no-policy' ? 'open' : kind]}
        </li>
      ))}
      <li>
        <Padlock closed size={10} />
        {words.isolated}
      </li>
      <li>
        <Padlock closed={false} size={10} />
        {words.notIsolated}
      </li>
      {services && (
        <li>
          <span className={styles.behind} aria-hidden="true" />
          {words.services.legend}
        </li>
      )}
      {differs && (
        <li>
          <span aria-hidden="true">≠</span>
          {words.pluginsDiffer}
        </li>
      )}
    </ul>
  );
}
