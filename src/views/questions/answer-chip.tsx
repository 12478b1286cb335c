import { X } from 'lucide-react';
import type { PathQuestion } from '#engine/paths/path-question.ts';
import { useSelection } from '#state/selection.ts';
import connectionStyles from '#views/connections/connections.module.css';
import { useWords } from '#views/words-context.tsx';

/** Says that a table shows the steps of an answer alone, and takes that away. */
export function AnswerChip({ question }: { readonly question: PathQuestion }) {
  const { questions } = useWords();
  const change = useSelection((state) => state.change);
  return (
    <button type="button" className={connectionStyles.chip} title={questions.clearAnswer} onClick={() => change({ question: undefined })}>
      <span className={connectionStyles.chipText}>{questions.onlyAnswer(questions.ask[question.kind])}</span>
      <X size={13} aria-hidden="true" />
    </button>
  );
}
