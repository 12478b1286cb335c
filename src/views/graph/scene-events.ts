import type { Core, EventObject } from 'cytoscape';

export interface SceneEvents {
  tapped(what: Tapped): void;
  opened(what: Tapped): void;
  hovered(what: Tapped): void;
  /** What can be done with it is asked for (right button, long press), at a point of the window. */
  asked(what: Tapped, at: { readonly x: number; readonly y: number }): void;
  /** In the frame in which the view has changed. */
  viewChanged(): void;
  /** The view has rested for a moment. */
  rested(): void;
  /** The first frame after `show` is painted. */
  painted(revision: number): void;
}

/** A card, a namespace box or an edge by id, or the ground. */
export interface Tapped {
  readonly kind: 'card' | 'box' | 'edge' | 'ground';
  readonly id: string;
}

/** Milliseconds within which a second tap on the same thing makes a double one. */
const DOUBLE_TAP = 350;

/** Tells what is tapped, tapped twice and hovered. */
export function listenForPointer(cy: Core, container: HTMLElement, events: SceneEvents): void {
  const whatOf = (event: EventObject): Tapped => {
    const target = event.target as { id?(): string; hasClass?(name: string): boolean; isEdge?(): boolean };
    if (event.target === cy || !target.id) return { kind: 'ground', id: '' };
    return { kind: target.isEdge?.() ? 'edge' : target.hasClass?.('box') ? 'box' : 'card', id: target.id() };
  };
  // Cytoscape's own double tap also means two quick taps on different things.
  let last = { id: '', time: -Infinity };
  cy.on('tap', (event) => {
    const what = whatOf(event);
    const twice = what.id !== '' && what.id === last.id && event.timeStamp - last.time < DOUBLE_TAP;
    last = { id: twice ? '' : what.id, time: event.timeStamp };
    if (twice) events.opened(what);
    else events.tapped(what);
  });
  cy.on('cxttap taphold', (event) => {
    const point = pointOf(event.originalEvent);
    if (point) events.asked(whatOf(event), point);
  });
  container.addEventListener('contextmenu', (event) => event.preventDefault());
  cy.on('mouseover', 'node, edge', (event) => {
    container.style.cursor = 'pointer';
    events.hovered(whatOf(event));
  });
  cy.on('mouseout', 'node, edge', () => {
    container.style.cursor = '';
    events.hovered({ kind: 'ground', id: '' });
  });
}

/** Of a mouse, or of the first finger. */
function pointOf(event: Event | undefined): { readonly x: number; readonly y: number } | undefined {
  if (event instanceof MouseEvent) return { x: event.clientX, y: event.clientY };
  const touch =
    typeof TouchEvent !== 'undefined' && event instanceof TouchEvent ? (event.touches[0] ?? event.changedTouches[0]) : undefined;
  return touch && { x: touch.clientX, y: touch.clientY };
}
