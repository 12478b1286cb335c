import type { PortSet } from '#engine/model/port-set.ts';
import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { needsSome, onAskedPorts, portPairOf } from './asked-ports.ts';
import { findEndOfSummary } from './find-end.ts';
import { type FindFilter, findFilter } from './find-filter.ts';
import type { FindQuery } from './find-query.ts';

/** A query held against a picture. */
export interface PictureFind {
  readonly filter: FindFilter;
  /** The connection as the query asks for it (on the ports that are asked for); undefined: it is not about it. */
  connection(connection: Connection): Connection | undefined;
  /** Whether the ends of a pair, by their ids, are those that are asked for, whatever becomes of it. */
  joins(source: string, destination: string): boolean;
}

/** Prepares a query for the connections and endpoints of a picture. */
export function findInPicture({ endpoints }: Pick<Picture, 'endpoints'>, query: FindQuery): PictureFind {
  const filter = findFilter(query, endpoints.map(findEndOfSummary));
  const places = placesOf(endpoints);
  return {
    filter,
    joins: (source, destination) => {
      const [from, to] = [places.get(source), places.get(destination)];
      return from !== undefined && to !== undefined && filter.joins(from, to);
    },
    connection: (connection) => {
      const [from, to] = [places.get(connection.source), places.get(connection.destination)];
      if (from === undefined || to === undefined || !filter.joins(from, to)) return undefined;
      const { needed = [] } = connection;
      const ports = filter.portsAt(to);
      if (query.needed && (ports ? !needsSome(needed, ports) : needed.length === 0)) return undefined;
      const answered = ports ? onPorts(connection, ports, to, filter) : connection;
      if (!answered || (query.verdicts.length > 0 && !query.verdicts.includes(answered.verdict))) return undefined;
      return answered;
    },
  };
}

function onPorts(connection: Connection, ports: PortSet, destination: number, filter: FindFilter): Connection | undefined {
  const { needed = [], wayIn } = connection;
  const verdict = filter.verdictOn(ports, destination, portPairOf(connection), (asked) => needsSome(needed, asked));
  if (!verdict) return undefined;
  // A way in is judged on the ports that it leads to, by more than the policies: its verdict stays.
  return wayIn ? connection : onAskedPorts(connection, ports, verdict);
}

const placesBefore = new WeakMap<readonly EndpointSummary[], ReadonlyMap<string, number>>();

function placesOf(endpoints: readonly EndpointSummary[]): ReadonlyMap<string, number> {
  let places = placesBefore.get(endpoints);
  if (!places) placesBefore.set(endpoints, (places = new Map(endpoints.map(({ id }, at) => [id, at]))));
  return places;
}
