import { useEffect, useRef, useState } from 'react';
import type { Tapped } from './scene-events.ts';

/** Milliseconds on a card before the rest fades, so that passing over cards does not flicker. */
const HOVER_DELAY = 140;

/** What the pointer is on, and what to call when that changes. A card counts only when the pointer stays on it. */
export function useHovered(): readonly [Tapped | undefined, (what: Tapped) => void] {
  const [hovered, setHovered] = useState<Tapped>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hover = (what: Tapped) => {
    clearTimeout(timer.current);
    if (what.kind === 'card') timer.current = setTimeout(() => setHovered(what), HOVER_DELAY);
    else setHovered(what.kind === 'ground' ? undefined : what);
  };
  return [hovered, hover];
}
