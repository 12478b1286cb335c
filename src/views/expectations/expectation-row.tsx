import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { ExpectationResult } from '#engine/expectations/expectation.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { placeText } from '#words/explain-phrases.ts';
import styles from './expectations.module.css';
import { StatusMark } from './status-mark.tsx';
import { WrongPairs } from './wrong-pairs.tsx';

interface ExpectationRowProps {
  readonly result: ExpectationResult;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly tabbable: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** One line of an expectation file: what is expected, what came of it and, opened, the connections that are otherwise. */
export function ExpectationRow({ result, picture, selection, open, onToggle, tabbable, onSelect, revealOrigin }: ExpectationRowProps) {
  const words = useWords().expectations;
  const pairs = useId();
  const { expectation, status, wrong } = result;
  const { from, to, ports, verdict, comment, origin } = expectation;
  const opens = wrong.length > 0;
  return (
    <li className={classNames(styles.row, status !== 'passed' && styles.failing)} data-status={status} data-line={origin.line}>
      <span className={styles.mark}>
        <StatusMark status={status} />
      </span>
      <div className={styles.text}>
        <button
          type="button"
          className={styles.title}
          data-open
          tabIndex={tabbable ? 0 : -1}
          onClick={opens ? onToggle : () => revealOrigin(origin)}
          {...(opens ? { 'aria-expanded': open, 'aria-controls': pairs } : {})}
        >
          <VisuallyHidden>{words.status[status]}: </VisuallyHidden>
          <span className={styles.ends}>
            {from.text}
            <span className={styles.arrow} aria-hidden="true">
              {' → '}
            </span>
            <VisuallyHidden> {words.to} </VisuallyHidden>
            {to.text}
          </span>
          {ports && <span className={styles.ports}>{ports.text}</span>}
          <span className={styles.verdict}>
            <VerdictMark kind={verdict} width={22} />
            {words.expected[verdict]}
          </span>
          {status === 'passed' && <span className={styles.holds}>{words.holds(result.pairs)}</span>}
          {opens && <ChevronRight size={14} aria-hidden="true" className={classNames(styles.chevron, open && styles.opened)} />}
        </button>
        {(status !== 'passed' || comment !== undefined) && (
          <p className={styles.summary}>
            {status !== 'passed' && summaryOf(result, words)}
            {comment !== undefined && <span className={styles.comment}> {comment}</span>}
          </p>
        )}
        {opens && (
          <div id={pairs} hidden={!open}>
            {open && <WrongPairs result={result} picture={picture} selection={selection} onSelect={onSelect} />}
          </div>
        )}
      </div>
      <div className={styles.place}>
        <OriginLink text={placeText(origin)} origin={origin} revealOrigin={revealOrigin} fixedWidth />
      </div>
    </li>
  );
}

/** Why a line is not met. */
function summaryOf(result: ExpectationResult, words: ReturnType<typeof useWords>['expectations']): string {
  const { expectation, status, unmatched = 'pairs', nearest, pairs, failures } = result;
  if (status === 'failed') return words.otherwise(failures, pairs);
  const written =
    unmatched === 'from' || unmatched === 'to'
      ? expectation[unmatched].text
      : (expectation.ports?.names.map(({ name }) => name).join(', ') ?? '');
  return `${words.unmatched(unmatched, written)}${nearest === undefined ? '' : ` ${words.nearest(nearest)}`}`;
}
