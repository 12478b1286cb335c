import { useSelection } from '#state/selection.ts';
import { NOTHING_SELECTED } from '#state/selection-type.ts';

let askedLast: string | undefined;

/**
 * Shows what a question in the find box is about, and nothing that was selected before. While it was typed, the address
 * was only replaced; now it gets a place of its own, so that the back button leads to the page as it was before.
 */
export function askInFindBox(text: string): void {
  const { change, selection, findText } = useSelection.getState();
  const settled = { findText: text, selection: NOTHING_SELECTED, question: undefined };
  if (text === askedLast && text === findText && selection.kind === 'none') return;
  change({ findText: '' }, 'quiet');
  change(settled);
  askedLast = text;
}

/** Follows what is typed. Only where a question that was shown is cleared, the back button leads to it again. */
export function typeInFindBox(text: string): void {
  const { change, findText } = useSelection.getState();
  change({ findText: text }, text === '' && findText !== '' && findText === askedLast ? 'step' : 'quiet');
}
