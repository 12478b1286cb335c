import { type RefObject, useEffect, useState } from 'react';
import type { GraphScene } from './scene.ts';

/** Narrower than this the legend is a button; wide enough for it in both languages. */
const LEGEND_WIDTH = 860;
/** What the marks of flips take beside it. */
const FLIPS_WIDTH = 330;
/** Lower than this there is only room for the picture. */
const CONTROLS_HEIGHT = 130;

/** What a bar over the upper edge hides. */
const BAR_HEIGHT = 48;

/** Keeps the picture clear of the overlays, and says how much of them there is room for. */
export function useInsets(
  root: RefObject<HTMLElement | null>,
  notices: RefObject<HTMLElement | null>,
  scene: GraphScene | undefined,
  { barred, flips }: { readonly barred: boolean; readonly flips: boolean },
): { narrow: boolean; tooLow: boolean } {
  const [size, setSize] = useState({ narrow: false, tooLow: false });
  useEffect(() => {
    if (!root.current || !notices.current || !scene) return;
    const element = root.current;
    const above = notices.current;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      const tooLow = clientHeight < CONTROLS_HEIGHT;
      const narrow = clientWidth < LEGEND_WIDTH + (flips ? FLIPS_WIDTH : 0);
      const head = barred ? BAR_HEIGHT : above.offsetHeight === 0 ? 16 : above.offsetHeight + 22;
      scene.setInsets(
        tooLow ? { top: barred ? BAR_HEIGHT : 8, right: 8, bottom: 8, left: 8 } : { top: head, right: 14, bottom: 52, left: 14 },
        // The bar comes and goes with what is tried: the picture stays where it is, unless it is hidden.
        barred ? 'keep' : 'fit',
      );
      setSize((before) => (before.narrow === narrow && before.tooLow === tooLow ? before : { narrow, tooLow }));
    });
    observer.observe(element);
    observer.observe(above);
    return () => observer.disconnect();
  }, [root, notices, scene, barred, flips]);
  return size;
}
