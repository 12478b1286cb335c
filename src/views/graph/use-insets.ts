import { type RefObject, useEffect, useState } from 'react';
import type { GraphScene } from './scene.ts';

/** Narrower than this the legend is a button; wide enough for it in both languages. */
const LEGEND_WIDTH = 860;
/** Lower than this there is only room for the picture. */
const CONTROLS_HEIGHT = 130;

/** Keeps the picture clear of the overlays, and says how much of them there is room for. */
export function useInsets(
  root: RefObject<HTMLElement | null>,
  notices: RefObject<HTMLElement | null>,
  scene: GraphScene | undefined,
): { narrow: boolean; tooLow: boolean } {
  const [size, setSize] = useState({ narrow: false, tooLow: false });
  useEffect(() => {
    if (!root.current || !notices.current || !scene) return;
    const element = root.current;
    const above = notices.current;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      const tooLow = clientHeight < CONTROLS_HEIGHT;
      const narrow = clientWidth < LEGEND_WIDTH;
      scene.setInsets(
        tooLow
          ? { top: 8, right: 8, bottom: 8, left: 8 }
          : { top: above.offsetHeight === 0 ? 16 : above.offsetHeight + 22, right: 14, bottom: 52, left: 14 },
      );
      setSize((before) => (before.narrow === narrow && before.tooLow === tooLow ? before : { narrow, tooLow }));
    });
    observer.observe(element);
    observer.observe(above);
    return () => observer.disconnect();
  }, [root, notices, scene]);
  return size;
}
