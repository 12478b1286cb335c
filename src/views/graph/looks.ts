import type { EdgeLook } from './graph-model.ts';
import type { Token } from './palette.ts';

/** Opacity of what a selection is not about. */
export const FADED_CARD = 0.58;
export const FADED_EDGE = 0.28;
export const FADED_BOX = 0.8;

/** The same on a screen, where it depends on who looks. */
export interface Fading {
  readonly card: number;
  readonly edge: number;
}

const DESK: Fading = { card: FADED_CARD, edge: FADED_EDGE };
/** A projector shows no fainter line than this, and no finer difference between cards. */
const PROJECTOR: Fading = { card: 0.4, edge: 0.4 };

export function fadingFor(presented: boolean): Fading {
  return presented ? PROJECTOR : DESK;
}

/** Opacity of what the shown state does not have. */
export const GONE = 0.5;

/** The hue of an edge and of its chip. */
export function lookColor(look: EdgeLook): Token {
  if (look === 'denied') return 'deny';
  return look === 'depends' ? 'depends' : 'allow';
}
