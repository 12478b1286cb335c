import { Check as Tick, X } from 'lucide-react';
import type { Check, NearestRule } from '#engine/explain/explanation.ts';
import type { Origin } from '#engine/model/origin.ts';
import { OriginLink, PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import type { ExplainedEnds } from '#words/explain-phrases.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './nearest-rule-box.module.css';

interface NearestRuleBoxProps {
  readonly nearest: NearestRule;
  readonly ends: ExplainedEnds;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The rule that came nearest: each of its requirements held against this pair, and what would have to be otherwise. */
export function NearestRuleBox({ nearest, ends, revealOrigin }: NearestRuleBoxProps) {
  const words = useWords();
  const { rule, checks } = nearest;
  // "If its address were another" helps nobody where nothing else fits either.
  const comesNear = checks.some(({ passed }) => passed) || checks.every(({ what }) => what !== 'address');
  return (
    <>
      <div className={styles.box}>
        <div className={styles.head}>
          <span className={styles.rule}>
            <OriginLink text={rule.policyName} origin={rule.origin} revealOrigin={revealOrigin} /> {rule.direction} {rule.rule}
          </span>
          <span className={styles.lines}>{words.panels.explanation.line(rule.origin.line, rule.origin.endLine)}</span>
        </div>
        <ul className={styles.checks}>
          {checks.map((check, at) => (
            <CheckLine key={at} check={check} revealOrigin={revealOrigin} />
          ))}
        </ul>
      </div>
      {comesNear && (
        <p className={styles.wish}>
          <PhraseText phrase={words.explanation.nearest(nearest, ends)} revealOrigin={revealOrigin} />
        </p>
      )}
    </>
  );
}

function CheckLine({ check, revealOrigin }: { readonly check: Check; readonly revealOrigin: (origin: Origin) => void }) {
  const words = useWords();
  return (
    <li className={`${styles.check} ${check.passed ? '' : styles.failed}`} data-passed={check.passed}>
      {check.passed ? <Tick size={14} aria-hidden="true" /> : <X size={14} aria-hidden="true" />}
      <VisuallyHidden>{check.passed ? words.panels.explanation.passed : words.panels.explanation.failedCheck}: </VisuallyHidden>
      <span className={styles.what}>
        {!check.notAPod && `${words.explanation.check[check.what]} `}
        <button
          type="button"
          className={styles.requirement}
          title={`${check.origin.file}:${check.origin.line}`}
          onClick={() => revealOrigin(check.origin)}
        >
          {check.notAPod ? words.explanation.mustBe[check.notAPod] : check.requirement}
        </button>
      </span>
      <span className={styles.matches}>{words.explanation.matches(check)}</span>
    </li>
  );
}
