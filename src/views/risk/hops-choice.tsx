import { Waypoints } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { Button } from '#ui/button.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { useRiskFocus } from './risk-focus.ts';
import styles from './risk.module.css';
import { SubjectChoice } from './subject-choice.tsx';

interface HopsChoiceProps {
  readonly picture: Picture;
  readonly subject: string | undefined;
  readonly texts: RiskWords;
}

/** Whose reach, how far, and the way to see it in the graph. */
export function HopsChoice({ picture, subject, texts }: HopsChoiceProps) {
  const hops = useRiskFocus((state) => state.hops);
  const { question, change } = useSelection();
  const isShown = question?.kind === 'taken' && question.of === subject;
  return (
    <>
      <SubjectChoice {...{ picture, subject, texts }} />
      <SegmentedControl
        label={texts.hops}
        size="small"
        value={hops}
        choices={[
          { value: 'one', label: texts.oneHop },
          { value: 'all', label: texts.allHops },
        ]}
        onChange={(next) => useRiskFocus.setState({ hops: next })}
      />
      {subject !== undefined && (
        <Button
          className={styles.choice}
          aria-pressed={isShown}
          onClick={() =>
            change({ question: isShown ? undefined : { kind: 'taken', of: subject }, selection: { kind: 'endpoint', id: subject } })
          }
        >
          <Waypoints size={13} aria-hidden="true" />
          {texts.inGraph}
        </Button>
      )}
    </>
  );
}
