import { Search, X } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { showsAllPairs } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { typeInFindBox } from '#views/top-bar/ask-in-find-box.ts';
import { useNamespacesInView } from '#views/top-bar/namespaces-in-view.ts';
import { useWords } from '#views/words-context.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import styles from './question-bar.module.css';
import { unmetText } from './unmet-text.ts';
import { useFoundPairs } from './use-found-pairs.ts';

export interface FindBarProps {
  readonly picture: Picture;
}

/** Over the graph, the table and the matrix while they show what the find box asks for: the question, how many pairs, the way out. */
export function FindBar({ picture }: FindBarProps) {
  const { questions } = useWords();
  const { findText, namespaces: chosen, view, change } = useSelection();
  const found = useFoundPairs(picture, findText, useNamespacesInView(picture.namespaces, chosen));
  if (!found) return null;
  const { shown, total, unmet } = found;
  const countText = (): string => {
    if (total === undefined) return questions.find.counting;
    return showsAllPairs(view) || shown.length >= total ? questions.found.pairs(total) : questions.found.of(shown.length, total);
  };
  return (
    <div className={styles.bar} role="group" aria-label={questions.bar}>
      <span className={styles.crumbs}>
        <Search size={13} aria-hidden="true" />
        <code className={styles.text}>{findText.trim()}</code>
      </span>
      <span className={styles.count} role="status">
        {unmet ? unmetText(unmet, questions.find) : countText()}
      </span>
      {!showsAllPairs(view) && total !== undefined && total > shown.length && (
        <button type="button" className={styles.link} onClick={() => change({ view: 'table' })}>
          {questions.found.table}
        </button>
      )}
      <button type="button" className={styles.leave} onClick={() => typeInFindBox('')}>
        <X size={14} aria-hidden="true" />
        <span className={styles.leaveWord}>{questions.found.clear}</span>
        <KeyCap>Esc</KeyCap>
      </button>
    </div>
  );
}
