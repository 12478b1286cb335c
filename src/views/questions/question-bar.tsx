import { ChevronRight, X } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import type { PathQuestion, PathQuestionKind } from '#engine/paths/path-question.ts';
import { useSelection } from '#state/selection.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { questionsAbout } from './questions-about.ts';
import styles from './question-bar.module.css';

export interface QuestionBarProps {
  readonly picture: Picture;
  readonly question: PathQuestion;
}

/** Over the graph, the table and the matrix while something is asked: of what, which question, and the way out. */
export function QuestionBar({ picture, question }: QuestionBarProps) {
  const { questions } = useWords();
  const { change } = useSelection();
  const endpoint = endpointOf(picture, question.of);
  const leave = () => change({ question: undefined });
  return (
    <div className={styles.bar} role="group" aria-label={questions.bar}>
      <span className={styles.crumbs}>
        <button type="button" className={styles.whole} onClick={leave}>
          {questions.whole}
        </button>
        <ChevronRight size={13} aria-hidden="true" />
        <strong className={styles.name} title={endpointTitle(picture, question.of)}>
          {endpointTitle(picture, question.of)}
        </strong>
      </span>
      {endpoint && (
        <span className={styles.kinds}>
          <SegmentedControl<PathQuestionKind>
            label={questions.title}
            size="small"
            value={question.kind}
            onChange={(kind) => change({ question: { kind, of: question.of } })}
            choices={questionsAbout(endpoint).map((kind) => ({ value: kind, label: questions.short[kind] }))}
          />
        </span>
      )}
      <button type="button" className={styles.leave} onClick={leave}>
        <X size={14} aria-hidden="true" />
        <span className={styles.leaveWord}>{questions.leave}</span>
        <KeyCap>Esc</KeyCap>
      </button>
    </div>
  );
}
