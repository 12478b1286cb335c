import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PathQuestion } from '#engine/paths/path-question.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import { lateQuestionPanel } from './late-questions.ts';
import styles from './question-aside.module.css';

interface QuestionAsideProps {
  readonly picture: Picture;
  readonly question: PathQuestion;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
  /** What tells of the selection. */
  readonly children: ReactNode;
}

/** The right side while something is asked: the answer, or what was selected in it, with the way back. */
export function QuestionAside({ picture, question, selection, onSelect, revealOrigin, children }: QuestionAsideProps) {
  const { questions } = useWords();
  if (showsAnswer(question, selection)) return <lateQuestionPanel.View {...{ picture, question, onSelect, revealOrigin }} />;
  return (
    <div className={styles.aside}>
      <button type="button" className={styles.back} onClick={() => onSelect(selectionBehind(question))}>
        <ArrowLeft size={14} aria-hidden="true" />
        <span>{questions.back(questions.ask[question.kind], endpointTitle(picture, question.of))}</span>
      </button>
      <div className={styles.rest}>{children}</div>
    </div>
  );
}

/** Whether the answer itself is read, and nothing that was selected in it. */
export function showsAnswer(question: PathQuestion, selection: Selection): boolean {
  return selection.kind === 'none' || (selection.kind === 'endpoint' && selection.id === question.of);
}

/** What is selected while the answer is read. */
export function selectionBehind(question: PathQuestion): Selection {
  return { kind: 'endpoint', id: question.of };
}
