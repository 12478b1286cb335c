import type { PathQuestion } from '#engine/paths/path-question.ts';
import { useSelection } from '#state/selection.ts';

/** The region that holds the answer. */
export const ANSWER_ID = 'answer';

/** Frames to wait for the answer: its code may come later than the first question. */
const PATIENCE = 90;

/** Asks about an endpoint, which is selected with it, and leads the keyboard to the answer: the button that was pressed is gone then. */
export function askAndRead(question: PathQuestion): void {
  useSelection.getState().change({ selection: { kind: 'endpoint', id: question.of }, question });
  focusAnswer(PATIENCE);
}

function focusAnswer(patience: number): void {
  requestAnimationFrame(() => {
    const answer = document.getElementById(ANSWER_ID);
    // Whoever has gone on in the meantime is left where they are.
    if (answer && document.activeElement === document.body) answer.focus({ preventScroll: true });
    else if (!answer && patience > 0) focusAnswer(patience - 1);
  });
}
