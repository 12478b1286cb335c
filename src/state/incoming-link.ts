import { create } from 'zustand';
import { linkData } from './link-data.ts';
import { useSelection } from './selection.ts';

/** The data of the link that the page was opened with, until the reader has decided about it. */
export const useIncomingLink = create<{ readonly data: string | undefined }>(() => ({
  data: typeof location === 'undefined' ? undefined : linkData(location.hash),
}));

/** Notices a link that is pasted into the address of the open page; returns the way to stop. */
export function followIncomingLinks(): () => void {
  const follow = () => {
    const data = linkData(location.hash);
    if (data !== undefined) useIncomingLink.setState({ data });
  };
  addEventListener('hashchange', follow);
  return () => removeEventListener('hashchange', follow);
}

/** The reader has decided: the address is that of the view again, so that a reload does not ask once more. */
export function settleIncomingLink(): void {
  useIncomingLink.setState({ data: undefined });
  useSelection.getState().change({}, 'quiet');
}
