import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { ConnectionQuery } from '#worker/engine-api.ts';

/** What the reader has switched off or narrowed down. */
export interface ConnectionFilter {
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  /** Empty: all. */
  readonly namespaces: readonly string[];
  readonly findText: string;
  /** An endpoint or a namespace narrows the table to what touches it; a connection does not: the rows stay where they are. */
  readonly selection: Selection;
}

const VERDICTS: readonly Verdict[] = ['allowed', 'partial', 'denied', 'depends'];

/** The drawn connections that pass the filter, in their order (the most important first). */
export function shownConnections(picture: Picture, filter: ConnectionFilter): readonly Connection[] {
  const text = filter.findText.trim().toLowerCase();
  return picture.connections.filter(
    (connection) =>
      !filter.hiddenVerdicts.has(connection.verdict) &&
      touchesSelection(picture, connection, filter.selection) &&
      (filter.namespaces.length === 0 || ends(connection).some((id) => filter.namespaces.includes(namespaceOf(picture, id) ?? ''))) &&
      (text === '' || ends(connection).some((id) => endpointTitle(picture, id).toLowerCase().includes(text))),
  );
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
  if (selection.kind === 'endpoint') return ends(connection).includes(selection.id);
  if (selection.kind === 'namespace') return ends(connection).some((id) => namespaceOf(picture, id) === selection.name);
  return true;
}

function namespaceOf(picture: Picture, id: string): string | undefined {
  return endpointOf(picture, id)?.namespace;
}

function ends(connection: Connection): readonly string[] {
  return [connection.source, connection.destination];
}
