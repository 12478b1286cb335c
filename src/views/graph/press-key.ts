import type { KeyboardEvent } from 'react';
import type { GraphScene } from './scene.ts';
import { ZOOM_STEP } from './zoom-controls.tsx';

/** Zooms and fits by key; Escape is the page's. */
export function pressKey(event: KeyboardEvent, scene: GraphScene | undefined): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts: Readonly<Record<string, () => void>> = {
    '+': () => scene?.zoomBy(ZOOM_STEP),
    '=': () => scene?.zoomBy(ZOOM_STEP),
    '-': () => scene?.zoomBy(1 / ZOOM_STEP),
    '0': () => scene?.zoomTo(1),
    f: () => scene?.fit(),
  };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}
