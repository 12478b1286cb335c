import { useSyncExternalStore } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { useSelection } from '#state/selection.ts';
import { lateFindBar, lateQuestionBar } from './late-questions.ts';

/** What is asked, over what shows the answer; nothing where nothing is, and while it is still typed. */
export function AskedBar({ picture }: { readonly picture: Picture }) {
  const question = useSelection((state) => state.question);
  const findText = useSelection((state) => state.findText);
  const typing = useSyncExternalStore(onFocusMove, isTyping);
  if (question) return <lateQuestionBar.View picture={picture} question={question} />;
  return !typing && parseFindQuery(findText).isQuestion && <lateFindBar.View picture={picture} />;
}

function onFocusMove(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  document.addEventListener('focusout', listener);
  return () => {
    document.removeEventListener('focusin', listener);
    document.removeEventListener('focusout', listener);
  };
}

function isTyping(): boolean {
  return document.activeElement?.getAttribute('role') === 'combobox';
}
