import { useEffect } from 'react';
import { useSelection } from '#state/selection.ts';
import type { Selection } from '#state/selection-type.ts';
import { openActionMenu } from './action-menu.tsx';
import { takesText } from './command-keys.ts';

/**
 * The right button, a long press and the menu key ask for the actions of what they are on: a row, a cell, a name, a card.
 * Such things say what they are by `data-source` and `data-destination`, or by `data-endpoint`.
 */
export function useContextMenu(): void {
  useEffect(() => {
    const onContextMenu = (event: MouseEvent) => {
      if (event.defaultPrevented || !(event.target instanceof Element) || takesText(event.target)) return;
      const selection = selectionAt(event.target);
      if (selection === undefined) return;
      event.preventDefault();
      useSelection.getState().select(selection);
      const { x, y } = pointOf(event, event.target);
      openActionMenu(x, y);
    };
    addEventListener('contextmenu', onContextMenu);
    return () => removeEventListener('contextmenu', onContextMenu);
  }, []);
}

function selectionAt(target: Element): Selection | undefined {
  const { source, destination, endpoint } = target.closest<HTMLElement>('[data-source][data-destination], [data-endpoint]')?.dataset ?? {};
  if (source !== undefined && destination !== undefined) return { kind: 'connection', source, destination };
  return endpoint === undefined ? undefined : { kind: 'endpoint', id: endpoint };
}

/** The menu key has no point: then below the thing itself. */
function pointOf(event: MouseEvent, target: Element): { readonly x: number; readonly y: number } {
  if (event.clientX !== 0 || event.clientY !== 0) return { x: event.clientX, y: event.clientY };
  const { left, bottom } = target.getBoundingClientRect();
  return { x: left + 12, y: bottom };
}
