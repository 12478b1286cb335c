import { useEffect } from 'react';
import { useSelection } from '#state/selection.ts';
import type { Selection } from '#state/selection-type.ts';
import { openActionMenu } from './action-menu.tsx';
import { takesText } from './command-keys.ts';

/** Milliseconds that a finger rests until it means the menu, and how far it may tremble, in pixels. */
const LONG_PRESS = { time: 550, reach: 10 };
const NAMED = '[data-source][data-destination], [data-endpoint], [data-namespace], [data-row], [data-column]';

/**
 * The right button, a long press and the menu key ask for the actions of what they are on: a row, a cell, a name, a card.
 * Such things say what they are by `data-source` and `data-destination`, by `data-endpoint`, or by `data-namespace`.
 */
export function useContextMenu(): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start: Point = { x: 0, y: 0 };
    /** The finger that is down has asked for the menu. */
    let pressed = false;
    const rest = () => clearTimeout(timer);
    const ask = (target: Element, point: Point | undefined): boolean => {
      rest();
      const named = namedAt(target);
      const selection = named && selectionOf(named);
      if (selection === undefined) return false;
      useSelection.getState().select(selection);
      const { x, y } = point ?? below(named ?? target);
      openActionMenu(x, y);
      return true;
    };
    const onContextMenu = (event: MouseEvent) => {
      rest();
      if (pressed) event.preventDefault();
      if (event.defaultPrevented || !(event.target instanceof Element) || takesText(event.target)) return;
      if (ask(event.target, pointOf(event))) event.preventDefault();
    };
    // Where a long press means nothing to the browser itself.
    const onTouchStart = ({ target, touches }: TouchEvent) => {
      rest();
      pressed = false;
      const [finger] = touches;
      if (finger === undefined || touches.length > 1 || !(target instanceof Element) || takesText(target)) return;
      start = { x: finger.clientX, y: finger.clientY };
      timer = setTimeout(() => {
        pressed = ask(target, start);
      }, LONG_PRESS.time);
    };
    // A finger that is lifted after a long press has pressed nothing.
    const onTouchEnd = (event: TouchEvent) => {
      rest();
      if (pressed && event.cancelable) event.preventDefault();
    };
    const onTouchMove = ({ touches: [finger] }: TouchEvent) => {
      if (finger && Math.hypot(finger.clientX - start.x, finger.clientY - start.y) > LONG_PRESS.reach) rest();
    };
    addEventListener('contextmenu', onContextMenu, { signal });
    addEventListener('touchstart', onTouchStart, { signal, passive: true });
    addEventListener('touchmove', onTouchMove, { signal, passive: true });
    addEventListener('touchend', onTouchEnd, { signal, passive: false });
    for (const end of ['touchcancel', 'scroll'] as const) addEventListener(end, rest, { signal, capture: true });
    return () => {
      rest();
      stop.abort();
    };
  }, []);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the pointer was; undefined for the menu key, which has no point. */
export function pointOf({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point | undefined {
  return clientX === 0 && clientY === 0 ? undefined : { x: clientX, y: clientY };
}

/** Below an element, where a menu about it opens. */
export function below(element: Element): Point {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left + 12, y: bottom };
}

/** The nearest thing that says what it is; of a grid, the cell that the keyboard is on. */
function namedAt(target: Element): HTMLElement | undefined {
  const active = target.getAttribute('aria-activedescendant');
  const at = active === null ? target : document.getElementById(active);
  return at?.closest<HTMLElement>(NAMED) ?? undefined;
}

/** A row or column of the matrix, and an end of its cells, can stand for a whole namespace. */
const NAMESPACE = 'namespace:';
/** Cells that nothing can be said about. */
const EMPTY_CELLS: ReadonlySet<string> = new Set(['none', 'self', 'no-way-in']);

function selectionOf({ dataset }: HTMLElement): Selection | undefined {
  const { source, destination, endpoint, namespace, row, column, verdict } = dataset;
  if (source !== undefined && destination !== undefined) {
    if (verdict !== undefined && EMPTY_CELLS.has(verdict)) return undefined;
    const closed = [source, destination].find((id) => id.startsWith(NAMESPACE));
    return closed === undefined ? { kind: 'connection', source, destination } : { kind: 'namespace', name: closed.slice(NAMESPACE.length) };
  }
  if (namespace !== undefined) return { kind: 'namespace', name: namespace };
  const id = endpoint ?? row ?? column;
  if (id === undefined) return undefined;
  return id.startsWith(NAMESPACE) ? { kind: 'namespace', name: id.slice(NAMESPACE.length) } : { kind: 'endpoint', id };
}
