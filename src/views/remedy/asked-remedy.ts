import { create } from 'zustand';
import type { Wish } from '#engine/remedy/remedy.ts';

/** The wish that was asked about last, by a button of the panel, the palette or a menu. */
export const useAskedRemedy = create<{ readonly wish: Wish | undefined }>(() => ({ wish: undefined }));

/** Asks for the smallest changes that allow or deny a connection; they are told beside its explanation. */
export function askForRemedy(wish: Wish): void {
  useAskedRemedy.setState({ wish });
}
