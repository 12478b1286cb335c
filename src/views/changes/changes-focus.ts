import { create } from 'zustand';
import type { FlipOrder } from '#views/flips/sorted-flips.ts';

/** What of a comparison the reader looks at: the flips of one object, and in which order. */
interface ChangesFocus {
  /** An object by its key; absent: all. */
  readonly object: string | undefined;
  readonly order: FlipOrder;
}

export const useChangesFocus = create<ChangesFocus>(() => ({ object: undefined, order: 'risk' }));

/** Looks at the flips of one object, or, pressed again, at all. */
export function focusObject(object: string | undefined): void {
  useChangesFocus.setState(({ object: before }) => ({ object: object === before ? undefined : object }));
}

export function orderFlips(order: FlipOrder): void {
  useChangesFocus.setState({ order });
}
