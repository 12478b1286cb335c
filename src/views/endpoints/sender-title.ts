import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Words } from '#words/english.ts';
import { endpointOf, endpointTitle } from './endpoint-lookup.ts';

/** Who sends, as the sentences name it: behind an Ingress or a route it is the pod at the edge, and not the client. */
export function senderTitle(picture: Picture, source: string, connection: Connection | undefined, words: Words): string {
  const wayIn = connection?.wayIn;
  if (wayIn?.kind !== 'ingress-controller') return endpointTitle(picture, source);
  return wayIn.controller === undefined ? words.explanation.unknownController : endpointTitle(picture, wayIn.controller);
}

/** An end in a line of its own: a way in with the name of what opens it, since there may be several. */
export function endTitle(picture: Picture, id: string): string {
  const opener = endpointOf(picture, id)?.wayIn?.service;
  return opener === undefined ? endpointTitle(picture, id) : `${endpointTitle(picture, id)} ${opener}`;
}
