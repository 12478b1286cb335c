import { useState } from 'react';
import type { ExpectationResult } from '#engine/expectations/expectation.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { runCommand } from '#views/commands/use-commands.ts';
import { useEngineStatus } from '#views/frame/engine-status.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { walkItems } from '#ui/walk-items.ts';
import { EmptyExpectations } from './empty-expectations.tsx';
import { ExpectationRow } from './expectation-row.tsx';
import { useExpectations } from './expectations-query.ts';
import styles from './expectations.module.css';

export interface ExpectationsPanelProps {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Every line of the expectation files with what came of it, the failing ones first; without any, what they are for. */
export function ExpectationsPanel({ picture, selection, onSelect, revealOrigin }: ExpectationsPanelProps) {
  const words = useWords().expectations;
  const answer = useExpectations(picture);
  const stopped = useEngineStatus().kind === 'stopped';
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const results = inOrder(answer.data?.results ?? []);
  const unreadable = answer.data?.diagnostics.length ?? 0;
  const firstFailing = results.find(({ wrong }) => wrong.length > 0);
  const toggle = (key: string) => {
    const next = new Set(toggled);
    if (!next.delete(key)) next.add(key);
    setToggled(next);
  };
  const tabbable = results.some((result) => keyOf(result) === current) ? current : results[0] && keyOf(results[0]);

  return (
    <section className={styles.panel} aria-label={words.region}>
      {results.length > 0 ? (
        <>
          {unreadable > 0 && (
            <p className={styles.unreadable} role="status">
              <SeverityMark severity="error" size={14} />
              <button type="button" onClick={() => runCommand('problems')}>
                {words.unreadable(unreadable)}
              </button>
            </p>
          )}
          {/* One tab stop, beside the pairs of what is open. */}
          <ul onKeyDown={(event) => walkItems(event, '[data-open], [data-source]')}>
            {results.map((result) => {
              const key = keyOf(result);
              return (
                <ExpectationRow
                  key={key}
                  result={result}
                  picture={picture}
                  selection={selection}
                  // The first failing line is open until it is closed, every other one closed until it is opened.
                  open={(result === firstFailing) !== toggled.has(key)}
                  onToggle={() => {
                    setCurrent(key);
                    toggle(key);
                  }}
                  tabbable={key === tabbable}
                  onSelect={onSelect}
                  revealOrigin={revealOrigin}
                />
              );
            })}
          </ul>
        </>
      ) : answer.isError ? (
        <div className={styles.notice} role="status">
          <p>{words.failedToCheck}</p>
          {!stopped && <Button onClick={() => void answer.refetch()}>{words.again}</Button>}
        </div>
      ) : answer.isLoading ? (
        <p className={styles.notice} role="status">
          {words.loading}
        </p>
      ) : unreadable > 0 ? (
        <div className={styles.notice} role="status">
          <p>
            {words.unreadable(unreadable)}. {words.unreadableText}
          </p>
          <Button onClick={() => runCommand('problems')}>{words.showProblems}</Button>
        </div>
      ) : (
        <EmptyExpectations picture={picture} />
      )}
    </section>
  );
}

const RANK = { failed: 0, 'no-match': 1, passed: 2 } as const;

function inOrder(results: readonly ExpectationResult[]): readonly ExpectationResult[] {
  return [...results].sort((a, b) => RANK[a.status] - RANK[b.status]);
}

function keyOf({ expectation: { origin } }: ExpectationResult): string {
  return `${origin.file}:${origin.document}:${origin.path}`;
}
