import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';

export interface Through {
  readonly name: string;
  /** What is selected when it is picked. */
  readonly selection: Selection;
}

/** Through what a workload is reached: an end of a connection to it, or a namespace. */
export function throughOf(picture: Picture, workload: string, id: string): Through {
  const endpoint = endpointOf(picture, id);
  if (endpoint === undefined) return { name: id, selection: { kind: 'namespace', name: id } };
  const service = endpoint.kind === 'way-in' ? endpoint.wayIn?.service : undefined;
  return {
    name: service === undefined ? endpointTitle(picture, id) : `${endpoint.wayIn?.type} ${service}`,
    selection: { kind: 'connection', source: id, destination: workload },
  };
}
