import { create } from 'zustand';

interface Announcement {
  readonly text: string;
  /** Tells equal sentences apart, so that the second is read out too. */
  readonly number: number;
}

export const useAnnouncement = create<Announcement>(() => ({ text: '', number: 0 }));

/** Has a sentence read out by a screen reader, when it next pauses. The page has one live region for this. */
export function announce(text: string): void {
  useAnnouncement.setState((before) => ({ text, number: before.number + 1 }));
}
