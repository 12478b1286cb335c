import type { EdgeLook } from './graph-model.ts';
import type { Token } from './palette.ts';

/** Opacity of what a selection is not about. */
export const FADED_CARD = 0.58;
export const FADED_EDGE = 0.28;
export const FADED_BOX = 0.8;

/** Opacity of what the shown state does not have. */
export const GONE = 0.5;

/** The hue of an edge and of its chip. */
export function lookColor(look: EdgeLook): Token {
  if (look === 'denied') return 'deny';
  return look === 'depends' ? 'depends' : 'allow';
}
