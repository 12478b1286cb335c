import type { Connection } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { NOTHING_SELECTED, type Selection } from '#state/selection-type.ts';

let askedLast: string | undefined;

/**
 * Shows what a question in the find box is about, and nothing that was selected before. While it was typed, the address
 * was only replaced; now it gets a place of its own, so that the back button leads to the page as it was before.
 * @param only the one pair that fits: it is selected, so that its explanation is the answer
 */
export function askInFindBox(text: string, only?: Connection): void {
  const { change, selection, findText } = useSelection.getState();
  const answer: Selection = only ? { kind: 'connection', source: only.source, destination: only.destination } : NOTHING_SELECTED;
  const settled = { findText: text, selection: answer, question: undefined };
  if (text === askedLast && text === findText && selection.kind === answer.kind) return;
  change({ findText: '' }, 'quiet');
  change(settled);
  askedLast = text;
}

/** Follows what is typed. Only where a question that was shown is cleared, the back button leads to it again. */
export function typeInFindBox(text: string): void {
  const { change, findText } = useSelection.getState();
  change({ findText: text }, text === '' && findText !== '' && findText === askedLast ? 'step' : 'quiet');
}
