import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { isLoud } from './elements.ts';

/** The next connection that is needed and denied, after the selected one; the first at the end. */
export function nextNeededDenied(picture: Picture, selection: Selection): Selection | undefined {
  const loud = picture.connections.filter(isLoud);
  const at = loud.findIndex(
    (each) => selection.kind === 'connection' && each.source === selection.source && each.destination === selection.destination,
  );
  const next = loud[(at + 1) % loud.length];
  return next && { kind: 'connection', source: next.source, destination: next.destination };
}
