import type { Explanation, HalfExplanation } from '#engine/explain/explanation.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { PolicySummary } from '#engine/overview/picture.ts';
import { linkPolicies } from '#views/phrases/link-policies.ts';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { toldReasons } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';
import { StepMark } from './step-mark.tsx';
import { TierLadder } from './tier-ladder.tsx';
import styles from './half-steps.module.css';

interface HalfStepsProps {
  readonly explanation: Explanation;
  readonly names: { readonly source: string; readonly destination: string };
  /** The policies of the picture, for links to them. */
  readonly policies: readonly PolicySummary[];
  readonly revealOrigin: (origin: Origin) => void;
}

/** The two halves, as two steps on the way: leaving the source, arriving at the destination. */
export function HalfSteps({ explanation, names, policies, revealOrigin }: HalfStepsProps) {
  const words = useWords();
  const { wayIn, verdict } = explanation.connection;
  // Some clients get in and others do not, or nobody knows which of them it is: no reason of a single address says that.
  const differs = (verdict === 'partial' && wayIn?.kind === 'client-address') || (verdict === 'depends' && wayIn?.kind === 'load-balancer');
  const byAddress = differs ? linkPolicies(words.wayIn(wayIn), policies) : undefined;
  return (
    <ol>
      {[explanation.egress, explanation.ingress].map((half) => (
        <Step key={half.direction} half={half} names={names} byAddress={byAddress} revealOrigin={revealOrigin} />
      ))}
    </ol>
  );
}

interface StepProps extends Pick<HalfStepsProps, 'names' | 'revealOrigin'> {
  readonly half: HalfExplanation;
  /** Instead of the reasons for arriving, where clients differ by their address. */
  readonly byAddress: Phrase | undefined;
}

function Step({ half, names, byAddress, revealOrigin }: StepProps) {
  const words = useWords();
  const ends = { ...names, direction: half.direction };
  const told = half.direction === 'ingress' ? byAddress : undefined;
  const walks = told ? undefined : half.walks;
  const reasons = told || walks ? [] : toldReasons(half.reasons);
  return (
    <li className={styles.step} data-direction={half.direction} data-verdict={half.verdict}>
      <StepMark verdict={half.verdict} />
      <div className={styles.body}>
        <h3 className={styles.title}>
          {words.explanation.halfTitle(
            ends,
            half.verdict,
            told && half.verdict === 'partial' ? words.explanation.someAddresses : undefined,
          )}
        </h3>
        {told && (
          <p className={styles.reason}>
            <PhraseText phrase={told} revealOrigin={revealOrigin} />
          </p>
        )}
        {walks && <TierLadder walks={walks} ends={ends} revealOrigin={revealOrigin} />}
        {half.overruled && (
          <p className={styles.reason}>
            <PhraseText phrase={words.explanation.overruled(half.overruled, ends)} revealOrigin={revealOrigin} />
          </p>
        )}
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
