import type { Picture } from '#engine/overview/picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { useWords } from '#views/words-context.tsx';
import { filterText } from './filter-chip.tsx';
import type { ConnectionFilter } from './shown-connections.ts';
import styles from './connections.module.css';

interface EmptyConnectionsProps {
  readonly mode: 'drawn' | 'all';
  readonly picture: Picture;
  readonly filter: ConnectionFilter;
  readonly failed: boolean;
  readonly retry: () => void;
  readonly showAll: () => void;
}

/** Why there is no row, and the way back. */
export function EmptyConnections({ mode, picture, filter, failed, retry, showAll }: EmptyConnectionsProps) {
  const words = useWords();
  const { connections } = words.panels;
  const text = filter.findText.trim();
  const narrowed = filter.only ? undefined : filterText(picture, filter.selection, words);
  const filtered =
    narrowed !== undefined || filter.only !== undefined || text !== '' || filter.hiddenVerdicts.size > 0 || filter.namespaces.length > 0;
  if (failed) {
    return (
      <div className={styles.empty} role="status">
        <p>{connections.failed}</p>
        <button type="button" className={styles.wayBack} onClick={retry}>
          {connections.retry}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.empty} role="status">
      <p>{reasonWhyEmpty()}</p>
      {filtered && (
        <button type="button" className={styles.wayBack} onClick={showAll}>
          {connections.showAll}
        </button>
      )}
    </div>
  );

  function reasonWhyEmpty(): string {
    if (filter.hiddenVerdicts.size === 4) return connections.emptyVerdicts;
    if (filter.only?.length === 0) return words.questions.noSteps;
    if (narrowed !== undefined) return connections.emptyFilter(narrowed);
    if (text !== '') {
      return connections.emptyFilter(parseFindQuery(text).isQuestion ? words.questions.answering(text) : connections.named(text));
    }
    if (filtered) return connections.emptyScope;
    return mode === 'drawn' && picture.totals.pairs > 0 ? connections.emptyDrawn(picture.totals.pairs) : connections.emptyInput;
  }
}
