import type { Severity } from '#engine/model/diagnostic.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import type { Selection } from '#state/selection-type.ts';
import { useSelection } from '#state/selection.ts';
import { lateChangesPanel, lateSelectedFlip } from '#views/changes/late-changes.ts';
import { ExplanationPanel } from '#views/explanation/explanation-panel.tsx';
import { QuestionAside } from '#views/questions/question-aside.tsx';
import { SummaryPanel } from '#views/summary/summary-panel.tsx';
import { lateWhatIfPanel } from '#views/what-if/late-what-if.ts';
import type { Comparing } from './use-comparing.ts';

interface RightPanelProps {
  readonly picture: Picture;
  readonly comparing: Comparing;
  /** The selection as the present picture has it. */
  readonly shown: Selection;
  readonly onShowFlips: (endpoints: readonly string[]) => void;
  readonly onShowProblems: (severity?: Severity) => void;
  readonly onShowExposure: () => void;
}

/** What is to be read: the answer to a question, and beside it or else what is selected, or what all of it comes to. */
export function RightPanel(props: RightPanelProps) {
  const { selection, question, select } = useSelection();
  const told = <Told {...props} />;
  if (question === undefined) return told;
  return (
    <QuestionAside picture={props.picture} question={question} selection={selection} revealOrigin={revealOrigin} onSelect={select}>
      {told}
    </QuestionAside>
  );
}

function Told({ picture, comparing, shown, onShowFlips, onShowProblems, onShowExposure }: RightPanelProps) {
  const { selection, select } = useSelection();
  const { compared, changing, framed, trial, flips, failed } = comparing;
  if (selection.kind !== 'none')
    return (changing || trial !== undefined) && compared !== undefined ? (
      <lateSelectedFlip.View picture={picture} compared={compared} selection={selection} onSelect={select} />
    ) : (
      <ExplanationPanel picture={picture} selection={shown} onSelect={select} client={engine} revealOrigin={revealOrigin} />
    );
  if (changing) return <lateChangesPanel.View picture={picture} compared={compared} comparing={flips} failed={failed} onSelect={select} />;
  if (framed)
    return <lateWhatIfPanel.View picture={picture} compared={trial} failed={failed} onSelect={select} onShowFlips={onShowFlips} />;
  return (
    <SummaryPanel
      picture={picture}
      onSelect={select}
      revealOrigin={revealOrigin}
      onShowProblems={onShowProblems}
      onShowExposure={onShowExposure}
    />
  );
}
