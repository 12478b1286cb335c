import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { OriginLink, PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { placeText } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { RowActions } from './row-actions.tsx';
import styles from './problems.module.css';

interface ProblemRowProps {
  readonly diagnostic: Diagnostic;
  /** Its place in the whole list. */
  readonly index: number;
  readonly active: boolean;
  readonly tabbable: boolean;
  readonly open: (index: number) => void;
  readonly revealOrigin: (origin: Origin) => void;
  /** A comment in the manifests silences it. */
  readonly silenced: boolean;
  /** Where it stands, if only some rows are made. */
  readonly place?: {
    readonly measure: (element: Element | null) => void;
    readonly position: number;
    readonly top: number;
    readonly total: number;
  };
}

/** One problem in two lines: what is the matter, and what to do; at the right its place, and the field that is refused. */
export function ProblemRow({ diagnostic, index, active, tabbable, open, revealOrigin, silenced, place }: ProblemRowProps) {
  const words = useWords();
  const { severity, origin, path, reason } = diagnostic;
  const { title, advice } = words.diagnostic(diagnostic);
  return (
    <li
      ref={place?.measure}
      className={`${styles.row} ${active ? styles.active : ''} ${silenced ? styles.silenced : ''}`}
      data-code={diagnostic.code}
      data-severity={severity}
      data-line={origin.line}
      data-problem={index}
      data-index={place?.position}
      aria-current={active ? 'true' : undefined}
      aria-setsize={place?.total}
      aria-posinset={place && place.position + 1}
      style={place && { transform: `translateY(${place.top}px)` }}
    >
      <span className={styles.mark}>
        <SeverityMark severity={severity} size={14} />
      </span>
      <div className={styles.text}>
        <button type="button" className={styles.title} data-open tabIndex={tabbable ? 0 : -1} onClick={() => open(index)}>
          <VisuallyHidden>{words.panels.problems.severity[severity]}: </VisuallyHidden>
          <PhraseText phrase={withoutLinks(title)} revealOrigin={revealOrigin} />
        </button>
        <p className={styles.advice}>
          <PhraseText phrase={advice} revealOrigin={revealOrigin} />
        </p>
      </div>
      <div className={styles.place}>
        <OriginLink text={placeText(origin)} origin={origin} revealOrigin={revealOrigin} fixedWidth />
        <p className={styles.second}>
          {(path !== undefined || reason !== undefined) && (
            <span className={styles.field} title={[path, reason].filter(Boolean).join(': ')}>
              {path} {reason !== undefined && <span className={styles.reason}>{reason}</span>}
            </span>
          )}
          <RowActions diagnostic={diagnostic} silenced={silenced} tabbable={tabbable} />
        </p>
      </div>
    </li>
  );
}

/** The title is a button itself, and a button holds no other. */
function withoutLinks(phrase: Phrase): Phrase {
  return phrase.map((part) => (typeof part !== 'string' && 'link' in part ? part.link : part));
}
