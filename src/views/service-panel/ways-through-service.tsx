import type { Origin } from '#engine/model/origin.ts';
import type { EndpointSummary, Picture, ServiceSummary } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { RouteTable } from './route-table.tsx';
import { routesToWorkload } from './routes.ts';

export interface WaysThroughServiceProps {
  readonly picture: Picture;
  readonly endpoint: EndpointSummary;
  readonly service: ServiceSummary;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Who needs a workload through one of its Services, and what becomes of it. Nothing where nobody does. */
export function WaysThroughService({ picture, endpoint, service, onSelect, revealOrigin }: WaysThroughServiceProps) {
  const clients = routesToWorkload(picture, endpoint.id, `${endpoint.namespace}/${service.name}`);
  return clients.length === 0 ? null : <RouteTable oneBackend {...{ clients, picture, onSelect, revealOrigin }} />;
}
