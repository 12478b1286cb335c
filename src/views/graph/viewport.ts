import type { Rect } from './layout-model.ts';

/** Room that the overlays on the canvas take, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export const MIN_ZOOM = 0.1;
export const MAX_ZOOM = 2.5;
/** A small picture is not blown up beyond this. */
const MAX_FIT = 1.25;

/** The zoom and pan that show `bounds` in the middle of what the overlays leave free. */
export function fitView(bounds: Rect, size: Size, insets: Insets): { zoom: number; pan: { x: number; y: number } } {
  const width = Math.max(40, size.width - insets.left - insets.right);
  const height = Math.max(40, size.height - insets.top - insets.bottom);
  const zoom = Math.min(MAX_FIT, Math.max(MIN_ZOOM, Math.min(width / bounds.width, height / bounds.height)));
  return {
    zoom,
    pan: {
      x: insets.left + width / 2 - (bounds.x + bounds.width / 2) * zoom,
      y: insets.top + height / 2 - (bounds.y + bounds.height / 2) * zoom,
    },
  };
}

/**
 * How far the view must move to show a place between the overlays; where it does not fit, `first` alone. Places are those
 * on the canvas, in CSS pixels.
 */
export function panToReveal(whole: Rect, first: Rect, { width, height }: Size, insets: Insets): { x: number; y: number } {
  const { top, right, bottom, left } = insets;
  const place = whole.width <= width - left - right && whole.height <= height - top - bottom ? whole : first;
  return {
    x: Math.max(left - place.x, 0) || Math.min(width - right - place.x - place.width, 0),
    y: Math.max(top - place.y, 0) || Math.min(height - bottom - place.y - place.height, 0),
  };
}

/** How much one turn of the wheel zooms, whatever unit the device counts in; a pinch on a touchpad counts more. */
export function wheelFactor(event: { readonly deltaY: number; readonly deltaMode: number; readonly ctrlKey: boolean }): number {
  const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1);
  const limited = Math.max(-240, Math.min(240, pixels));
  return Math.exp(-limited * (event.ctrlKey ? 0.008 : 0.0016));
}

const BUTTON_HEIGHT = 26;
const BUTTON_GAP = 6;

/**
 * Where a small button goes that belongs to a card or a namespace: above it, below it where the overlays leave no room
 * above, and never under them. The middle of its upper edge, in CSS pixels.
 */
export function buttonPlace(place: Rect, size: Size, insets: Pick<Insets, 'top' | 'bottom'>): { x: number; y: number } {
  const above = place.y - BUTTON_HEIGHT - BUTTON_GAP;
  const below = place.y + place.height + BUTTON_GAP;
  const highest = insets.top - BUTTON_GAP;
  const lowest = size.height - insets.bottom - BUTTON_HEIGHT;
  const wanted = above >= highest ? above : below;
  return {
    x: Math.min(size.width - 60, Math.max(60, place.x + place.width / 2)),
    y: Math.max(highest, Math.min(lowest, wanted)),
  };
}
