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
const waiting = new Set<(picture: ShownPicture) => void>();

/** Makes the picture known while it is on the screen; returns the way to withdraw it. */
export function offerPicture(picture: ShownPicture): () => void {
  shown = picture;
  for (const take of waiting) take(picture);
  waiting.clear();
  return () => {
    if (shown === picture) shown = undefined;
  };
}

/** The picture, or the one that is being laid out; undefined where none comes within `patience` milliseconds. */
export function shownPicture(patience: number): Promise<ShownPicture | undefined> {
  if (shown !== undefined) return Promise.resolve(shown);
  return new Promise((resolve) => {
    waiting.add(resolve);
    setTimeout(() => {
      waiting.delete(resolve);
      resolve(undefined);
    }, patience);
  });
}
