import type { Explanation, HalfExplanation } from '#engine/explain/explanation.ts';
import type { Origin } from '#engine/model/origin.ts';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { toldReasons } from '#words/explain-phrases.ts';
import { StepMark } from './step-mark.tsx';
import styles from './half-steps.module.css';

interface HalfStepsProps {
  readonly explanation: Explanation;
  readonly names: { readonly source: string; readonly destination: string };
  readonly revealOrigin: (origin: Origin) => void;
}

/** The two halves, as two steps on the way: leaving the source, arriving at the destination. */
export function HalfSteps({ explanation, names, revealOrigin }: HalfStepsProps) {
  return (
    <ol className={styles.steps}>
      {[explanation.egress, explanation.ingress].map((half) => (
        <Step key={half.direction} half={half} names={names} revealOrigin={revealOrigin} />
      ))}
    </ol>
  );
}

function Step({ half, names, revealOrigin }: Omit<HalfStepsProps, 'explanation'> & { readonly half: HalfExplanation }) {
  const words = useWords();
  const ends = { ...names, direction: half.direction };
  const reasons = toldReasons(half.reasons);
  return (
    <li className={styles.step} data-direction={half.direction} data-verdict={half.verdict}>
      <StepMark verdict={half.verdict} />
      <div className={styles.body}>
        <h3 className={styles.title}>{words.explanation.halfTitle(ends, half.verdict)}</h3>
        {reasons.map((reason, at) => (
          <p key={at} className={styles.reason}>
            {reasons.length > 1 && <span className={styles.ports}>{words.explanation.onPorts(reason.ports)}</span>}
            <PhraseText phrase={words.explanation.reason(reason, ends)} revealOrigin={revealOrigin} />
          </p>
        ))}
      </div>
    </li>
  );
}
