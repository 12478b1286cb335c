import { create } from 'zustand';

/** A sentence that shows for a while, perhaps with something to do about it. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** It is written nowhere else, so it stays until it is closed or another one comes. */
  readonly stays?: boolean;
}

const SHOWN_FOR = 8_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useNotice = create<{ readonly notice: Notice | undefined }>(() => ({ notice: undefined }));

/** Shows a sentence at the foot of the page for some seconds; or until it is closed; a newer one takes its place. */
export function notify(notice: Notice): void {
  clearTimeout(timer);
  useNotice.setState({ notice });
  if (notice.stays !== true) timer = setTimeout(dismissNotice, SHOWN_FOR);
}

/** Takes the notice away. */
export function dismissNotice(): void {
  clearTimeout(timer);
  useNotice.setState({ notice: undefined });
}
