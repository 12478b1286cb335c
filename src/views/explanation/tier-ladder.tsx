import { CornerDownRight, CircleDashed } from 'lucide-react';
import type { Rung, TierWalk } from '#engine/explain/explanation.ts';
import type { Origin } from '#engine/model/origin.ts';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { type ExplainedEnds, toldReasons } from '#words/explain-phrases.ts';
import { type Phrase, phraseText } from '#words/phrase.ts';
import { StepMark } from './step-mark.tsx';
import styles from './tier-ladder.module.css';

interface TierLadderProps {
  readonly walks: readonly TierWalk[];
  readonly ends: ExplainedEnds;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The tiers in the order in which they are asked, the deciding one among those that did not; one ladder for each way that ports go. */
export function TierLadder({ walks, ends, revealOrigin }: TierLadderProps) {
  const words = useWords();
  return walks.map(({ ports, rungs }, at) => (
    <div key={at} className={styles.walk}>
      {walks.length > 1 && <p className={styles.ports}>{words.explanation.onPorts(ports).replace(/: $/, '')}</p>}
      <ol className={styles.ladder} aria-label={words.explanation.ladder}>
        {rungs
          .filter(({ step }) => step !== 'not-reached')
          .map((rung) => (
            <RungLine key={rung.tier} rung={rung} ends={ends} revealOrigin={revealOrigin} />
          ))}
        <RungsBehind rungs={rungs.filter(isBehind)} ends={ends} />
      </ol>
    </div>
  ));
}

interface RungLineProps extends Omit<TierLadderProps, 'walks'> {
  readonly rung: Rung;
}

function RungLine({ rung, ends, revealOrigin }: RungLineProps) {
  const words = useWords();
  const verdict = rung.step === 'decides' ? verdictOf(rung) : undefined;
  return (
    <li className={styles.rung} data-step={rung.step} data-verdict={verdict} aria-current={verdict ? 'step' : undefined}>
      {verdict ? <StepMark verdict={verdict} /> : <SkippedMark step={rung.step} />}
      <div className={styles.body}>
        <span className={styles.tier}>{words.explanation.tier[rung.tier]}</span>
        {sentences().map((sentence, at) => (
          <p key={at} className={styles.sentence}>
            <PhraseText phrase={sentence} revealOrigin={revealOrigin} />
          </p>
        ))}
      </div>
    </li>
  );

  function sentences(): readonly Phrase[] {
    const { explanation } = words;
    if (rung.step !== 'decides' && rung.step !== 'perhaps') return [explanation.rung(rung, ends)];
    const told =
      rung.tier === 'default' ? [[explanation.defaultAllows]] : toldReasons(rung.reasons).map((each) => explanation.reason(each, ends));
    return rung.step === 'decides' ? told : told.map((each) => [explanation.ifNotDecided, ...each]);
  }
}

type RungBehind = Extract<Rung, { step: 'not-reached' }>;

function isBehind(rung: Rung): rung is RungBehind {
  return rung.step === 'not-reached';
}

/** The tiers behind the one that decides are one line: nobody asks them. */
function RungsBehind({ rungs, ends }: { readonly rungs: readonly RungBehind[]; readonly ends: ExplainedEnds }) {
  const { explanation } = useWords();
  const [first] = rungs;
  if (!first) return null;
  return (
    <li className={styles.rung} data-step="not-reached">
      <SkippedMark step="not-reached" />
      <div className={styles.body}>
        <span className={styles.tier}>{rungs.map(({ tier }) => explanation.tier[tier]).join(', ')}</span>
        <p className={styles.sentence}>{phraseText(explanation.rung(first, ends))}</p>
      </div>
    </li>
  );
}

function SkippedMark({ step }: { readonly step: Rung['step'] }) {
  const Mark = step === 'passes' ? CornerDownRight : CircleDashed;
  return <Mark className={styles.skipped} size={15} strokeWidth={1.4} aria-hidden="true" />;
}

/** What the deciding tier says of these ports. */
function verdictOf({ reasons }: Extract<Rung, { step: 'decides' }>): 'allowed' | 'denied' | 'depends' {
  const [reason] = reasons;
  switch (reason?.kind) {
    case 'depends':
      return 'depends';
    case 'isolated':
    case 'unselected':
      return 'denied';
    case 'rule':
      return reason.action === 'deny' ? 'denied' : 'allowed';
    default:
      return 'allowed';
  }
}
