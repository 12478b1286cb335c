import type { EndpointSummary } from './picture.ts';

/** What only pods have, for endpoints that are none: an address outside, a way in. */
export const NOT_A_POD = {
  replicas: 1,
  labels: {},
  isolatedBy: { ingress: [], egress: [] },
  hostNetwork: false,
  finished: false,
  services: [],
  declaredPorts: [],
} satisfies Partial<EndpointSummary>;
