import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture, ServiceRoute } from '#engine/overview/picture.ts';
import { findInPicture } from '#engine/paths/find-in-picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf, endpointTitle, serviceOf } from '#views/endpoints/endpoint-lookup.ts';
import type { ConnectionQuery } from '#worker/engine-api.ts';

/** What the reader has switched off or narrowed down. */
export interface ConnectionFilter {
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  /** Empty: all. */
  readonly namespaces: readonly string[];
  readonly findText: string;
  /** An endpoint or a namespace narrows the table to what touches it; a connection does not: the rows stay where they are. */
  readonly selection: Selection;
  /** The connections that an answer is about: these instead of all, whatever of them is selected. */
  readonly only?: readonly Connection[] | undefined;
}

const VERDICTS: readonly Verdict[] = ['allowed', 'partial', 'denied', 'depends'];

/** The drawn connections (or those of an answer) that pass the filter, in their order, as the find box asks for them. */
export function shownConnections(picture: Picture, filter: ConnectionFilter): readonly Connection[] {
  const { only, hiddenVerdicts, namespaces, selection } = filter;
  const passes = (connection: Connection): boolean =>
    !hiddenVerdicts.has(connection.verdict) &&
    (only !== undefined || touchesSelection(picture, connection, selection)) &&
    (namespaces.length === 0 || ends(connection).some((id) => namespaces.includes(namespaceOf(picture, id) ?? '')));
  return askedConnections(picture, only ?? picture.connections, filter.findText).filter(passes);
}

/** Parts of names are looked for in what stands in the table; a question is answered. */
function askedConnections(picture: Picture, connections: readonly Connection[], findText: string): readonly Connection[] {
  const text = findText.trim();
  if (text === '') return connections;
  const query = parseFindQuery(text);
  if (!query.isQuestion) {
    const part = text.toLowerCase();
    return connections.filter((each) => ends(each).some((id) => endpointTitle(picture, id).toLowerCase().includes(part)));
  }
  const find = findInPicture(picture, query);
  return connections.flatMap((each) => find.connection(each) ?? []);
}

/** The same filter as a question to the engine, about all pairs. */
export function connectionQueryOf(filter: ConnectionFilter): Omit<ConnectionQuery, 'offset' | 'limit'> {
  const { selection } = filter;
  const text = filter.findText.trim();
  return {
    verdicts: VERDICTS.filter((verdict) => !filter.hiddenVerdicts.has(verdict)),
    namespaces: selection.kind === 'namespace' ? [selection.name] : filter.namespaces,
    ...(selection.kind === 'endpoint' ? { endpoint: selection.id } : {}),
    ...(text === '' ? {} : { text }),
  };
}

function touchesSelection(picture: Picture, connection: Connection, selection: Selection): boolean {
  if (selection.kind === 'endpoint') {
    const service = serviceOf(picture, selection.id);
    if (service) return service.clients.some(({ source, routes }) => connection.source === source && leadsTo(routes, connection));
    return ends(connection).includes(selection.id);
  }
  if (selection.kind === 'namespace') return ends(connection).some((id) => namespaceOf(picture, id) === selection.name);
  return true;
}

function leadsTo(routes: readonly ServiceRoute[], { destination }: Connection): boolean {
  return routes.some((route) => route.destination === destination);
}

function namespaceOf(picture: Picture, id: string): string | undefined {
  return endpointOf(picture, id)?.namespace;
}

function ends(connection: Connection): readonly string[] {
  return [connection.source, connection.destination];
}
