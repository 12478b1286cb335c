import { type RefObject, useEffect, useState } from 'react';
import type { GraphScene } from './scene.ts';

/** Narrower than this the legend is a button; wide enough for it in both languages. */
const LEGEND_WIDTH = 860;
/** What more it takes where marks of flips, edges with a ≠, Services with cards of their own are on the picture. */
const MORE_WIDTH = { flips: 330, differs: 115, services: 130 } as const;
/** Lower than this there is only room for the picture. */
const CONTROLS_HEIGHT = 130;

/** What a bar over the upper edge hides. */
const BAR_HEIGHT = 48;

/** Keeps the picture clear of the overlays, and says how much of them there is room for. */
export function useInsets(
  root: RefObject<HTMLElement | null>,
  notices: RefObject<HTMLElement | null>,
  scene: GraphScene | undefined,
  {
    barred,
    scans,
    flips,
    differs,
    services,
  }: { readonly barred: boolean; readonly scans: boolean } & { readonly [Part in keyof typeof MORE_WIDTH]: boolean },
): { narrow: boolean; tooLow: boolean } {
  const [size, setSize] = useState({ narrow: false, tooLow: false });
  const wanted = LEGEND_WIDTH + (flips ? MORE_WIDTH.flips : 0) + (differs ? MORE_WIDTH.differs : 0) + (services ? MORE_WIDTH.services : 0);
  useEffect(() => {
    if (!root.current || !notices.current || !scene) return;
    const element = root.current;
    const above = notices.current;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      const tooLow = clientHeight < CONTROLS_HEIGHT;
      const narrow = clientWidth < wanted;
      const head = barred ? BAR_HEIGHT : above.offsetHeight === 0 ? 16 : above.offsetHeight + 22;
      scene.setInsets(
        tooLow
          ? { top: barred ? BAR_HEIGHT : 8, right: 8, bottom: 8, left: 8 }
          : { top: head, right: 14, bottom: scans ? 88 : 52, left: 14 },
        // The bar comes and goes with what is tried: the picture stays where it is, unless it is hidden.
        barred ? 'keep' : 'fit',
      );
      setSize((before) => (before.narrow === narrow && before.tooLow === tooLow ? before : { narrow, tooLow }));
    });
    observer.observe(element);
    observer.observe(above);
    return () => observer.disconnect();
  }, [root, notices, scene, barred, scans, wanted]);
  return size;
}
