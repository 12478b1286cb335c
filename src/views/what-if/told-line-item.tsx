import type { FlipKind } from '#engine/compare/comparison.ts';
import type { EditEffect } from '#engine/edit/manifest-edit.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './kubectl.module.css';
import type { ToldLine } from './told-lines.ts';

/** Of many objects that one line concerns, so many are named. */
const NAMED = 6;

interface ToldLineItemProps {
  readonly told: ToldLine;
  readonly onGoTo: (line: number, endLine: number) => void;
}

/** What one typed line does, with the way back to it. */
export function ToldLineItem({ told, onGoTo }: ToldLineItemProps) {
  const { kubectl: words } = useWords().whatIf;
  const { line, endLine, effects, ignored, diagnostics } = told;
  return (
    <li className={styles.item}>
      <button type="button" className={styles.place} aria-label={words.line(line, endLine)} onClick={() => onGoTo(line, endLine)}>
        {line === endLine ? line : `${line}–${endLine}`}
      </button>
      <div className={styles.effects}>
        {effects.slice(0, NAMED).map((effect, at) => (
          <EffectLine key={at} effect={effect} />
        ))}
        {effects.length > NAMED && <span className={styles.more}>{words.moreEffects(effects.length - NAMED)}</span>}
        {ignored !== undefined && <span className={styles.ignored}>{words.ignored[ignored]}</span>}
        {diagnostics.map((diagnostic, at) => (
          <Problem key={at} diagnostic={diagnostic} />
        ))}
      </div>
    </li>
  );
}

const nowhere = () => undefined;

function Problem({ diagnostic }: { readonly diagnostic: Diagnostic }) {
  const { title, advice } = useWords().diagnostic(diagnostic);
  return (
    <div className={styles.effect}>
      <SeverityMark severity="error" />
      <span>
        <PhraseText phrase={title} revealOrigin={nowhere} />
        <span className={styles.advice}>
          <PhraseText phrase={advice} revealOrigin={nowhere} />
        </span>
      </span>
    </div>
  );
}

function EffectLine({ effect }: { readonly effect: EditEffect }) {
  const { kubectl: words } = useWords().whatIf;
  const { before, object, after } = useEffectSentence(effect);
  return (
    <div className={styles.effect}>
      <FlipMark kind={MARKS[effect.kind]} tried size={15} />
      <span>
        {before}
        <span className={styles.object}>{object}</span>
        {after}
        {effect.kind === 'labeled' && effect.podsKeep && <span className={styles.advice}>{words.podsKeep}</span>}
      </span>
    </div>
  );
}

const MARKS: Readonly<Record<EditEffect['kind'], FlipKind>> = {
  added: 'added',
  restored: 'added',
  removed: 'removed',
  replaced: 'changed',
  labeled: 'changed',
  scaled: 'changed',
  namespace: 'changed',
};

function useEffectSentence(effect: EditEffect) {
  const { kubectl: words } = useWords().whatIf;
  switch (effect.kind) {
    case 'labeled': {
      const given = Object.entries(effect.labels).flatMap(([key, value]) => (value === null ? [] : `${key}=${value}`));
      const gone = Object.entries(effect.labels).flatMap(([key, value]) => (value === null ? key : []));
      if (given.length === 0) return words.unlabeled(effect.object, gone.join(', '));
      return words.labeled(effect.object, gone.length === 0 ? given.join(', ') : words.labelsBoth(given.join(', '), gone.join(', ')));
    }
    case 'scaled':
      return words.scaled(effect.object, effect.replicas);
    case 'namespace':
      return words.namespace(effect.namespace);
    default:
      return words[effect.kind](effect.object, effect.file);
  }
}
