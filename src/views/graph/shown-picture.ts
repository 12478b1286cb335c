import type { SceneContent } from './scene-content.ts';
import type { LoadedFonts } from './use-fonts.ts';

/** The graph as it is on the screen, for whoever wants to draw it again. */
export interface ShownPicture {
  readonly content: SceneContent;
  readonly fonts: LoadedFonts;
  /** Where it is shown: its colors are in force there. */
  readonly surface: HTMLElement;
}

let shown: ShownPicture | undefined;

/** Makes the picture known while it is on the screen; returns the way to withdraw it. */
export function offerPicture(picture: ShownPicture): () => void {
  shown = picture;
  return () => {
    if (shown === picture) shown = undefined;
  };
}

/** Undefined while no graph is on the screen. */
export function shownPicture(): ShownPicture | undefined {
  return shown;
}
