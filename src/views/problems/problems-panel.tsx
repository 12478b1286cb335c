import { useEffect, useState } from 'react';
import type { Diagnostic, Severity } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import { PlainRows } from './plain-rows.tsx';
import { SeverityFilter } from './severity-filter.tsx';
import { VirtualRows } from './virtual-rows.tsx';
import styles from './problems.module.css';

/** More rows than this are made only as they come into sight. */
const MOST_PLAIN_ROWS = 200;
/** With fewer problems than this a filter would only take room. */
const FEWEST_TO_FILTER = 6;

interface ProblemsPanelProps {
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the manifests silence: listed on demand. */
  readonly silenced: readonly Diagnostic[];
  /** It stays in the page while something else is shown in its place. */
  readonly shown: boolean;
  /** The problem that was stepped to last, by its place in `diagnostics`. */
  readonly active?: number | undefined;
  readonly onActivate: (index: number) => void;
  readonly revealOrigin: (origin: Origin) => void;
  readonly onSelect: (selection: Selection) => void;
}

/** What is wrong with the input, or remarkable about it: each with its line, its advice and the edges that it concerns. */
export function ProblemsPanel({ diagnostics, silenced, shown, active, onActivate, revealOrigin, onSelect }: ProblemsPanelProps) {
  const words = useWords();
  const { problems } = words.panels;
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  // A state, not a ref: rows that are made as they come into sight need it, and are there before it.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [listsSilenced, setListsSilenced] = useState(false);
  const listed = [
    ...diagnostics.map((diagnostic, index) => ({ diagnostic, index, silenced: false })),
    ...(listsSilenced ? silenced.map((diagnostic, at) => ({ diagnostic, index: diagnostics.length + at, silenced: true })) : []),
  ];
  const rows = listed.filter(({ diagnostic }) => !hidden.has(diagnostic.severity));
  const severities = new Set(diagnostics.map(({ severity }) => severity));
  const filterable = (diagnostics.length >= FEWEST_TO_FILTER && severities.size > 1) || silenced.length > 0;

  useEffect(() => {
    scroller?.querySelector(`[data-problem="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, scroller, shown]);

  const open = (index: number) => {
    const diagnostic = listed[index]?.diagnostic;
    if (!diagnostic) return;
    onActivate(index);
    const [edge] = diagnostic.edges ?? [];
    if (edge) onSelect({ kind: 'connection', source: edge[0], destination: edge[1] });
    // Last, so that the lines of the problem are what the editor shows.
    revealOrigin(diagnostic.origin);
  };

  const Rows = rows.length > MOST_PLAIN_ROWS ? VirtualRows : PlainRows;
  return (
    <section ref={setScroller} className={styles.panel} aria-label={problems.region}>
      {filterable && (
        <SeverityFilter
          diagnostics={diagnostics}
          silenced={silenced.length}
          listsSilenced={listsSilenced}
          onListSilenced={setListsSilenced}
          hidden={hidden}
          onChange={setHidden}
        />
      )}
      {rows.length > 0 ? (
        <Rows rows={rows} active={active} open={open} revealOrigin={revealOrigin} scroller={scroller} />
      ) : (
        <div className={styles.empty} role="status">
          <p>{diagnostics.length === 0 ? problems.empty : problems.emptyFilter}</p>
          {diagnostics.length > 0 && (
            <button type="button" className={styles.wayBack} onClick={() => setHidden(new Set())}>
              {problems.showAll}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
