import { PortSet } from '#engine/model/port-set.ts';

/** The port of the API server, at both endpoints and behind the Service `default/kubernetes`. */
export const API_SERVER_PORT = { protocol: 'TCP', port: 443 } as const;

export const API_SERVER_PORT_SET = PortSet.single(API_SERVER_PORT.protocol, API_SERVER_PORT.port);
export const API_SERVER_PORTS = API_SERVER_PORT_SET.toRanges();
