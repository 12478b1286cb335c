import { findInPicture } from '#engine/paths/find-in-picture.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { unmetText } from '#views/questions/unmet-text.ts';
import type { FoundPairs } from '#views/questions/use-found-pairs.ts';
import { useWords } from '#views/words-context.tsx';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import styles from './find-box.module.css';

interface FindAnswerProps {
  readonly picture: Picture;
  readonly found: FoundPairs;
}

/** Over the lines under the find box: how many pairs a question is about, and what of it is not understood. */
export function FindAnswer({ picture, found: { query, total } }: FindAnswerProps) {
  const { find } = useWords().questions;
  const { unmet } = findInPicture(picture, query).filter;
  return (
    <div className={styles.answer}>
      {query.problems.map((problem) => (
        <p key={`${problem.code} ${problem.word}`} className={styles.problem}>
          <SeverityMark severity={problem.code === 'no-value' ? 'info' : 'warning'} />
          {find.problem[problem.code]({ nearest: '', ...problem })}
        </p>
      ))}
      {unmet.map((term) => (
        <p key={unmetText(term, find)} className={styles.problem}>
          <SeverityMark severity="info" />
          {unmetText(term, find)}
        </p>
      ))}
      {unmet.length === 0 && <p role="status">{total === undefined ? find.counting : find.found(total)}</p>}
    </div>
  );
}
