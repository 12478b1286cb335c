import { PROTOCOLS } from '#engine/model/cluster.ts';
import { formatRange } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import { type PortRanges, PortSet } from '#engine/model/port-set.ts';
import type { Connection, EndpointSummary } from '#engine/overview/picture.ts';

/** What is to be expected of a connection: that it stays as it is, or one word for all of its judged ports. */
export type ExpectedVerdict = 'as-it-is' | 'allowed' | 'denied';

/**
 * The lines of YAML that expect something of one connection, without the hyphen: `{ from: shop/web, to: shop/db, … }`.
 * Two where some of its ports are open; none where it is to stay as it is and that cannot be said.
 * @param endpoints all of the picture, so that the shortest name that means one end alone can be found
 */
export function expectationLines(
  connection: Connection,
  verdict: ExpectedVerdict,
  endpoints: readonly EndpointSummary[],
): readonly string[] {
  const from = endText(connection.source, endpoints);
  const to = endText(connection.destination, endpoints);
  if (from === undefined || to === undefined) return [];
  const line = (ports: PortSet | undefined, word: string): string =>
    `{ from: ${quoted(from)}, to: ${quoted(to)}, ${ports && !ports.isAll ? `ports: [${portTexts(ports.toRanges()).join(', ')}], ` : ''}verdict: ${word} }`;
  const declared = declaredPorts(connection.destination, endpoints);
  if (verdict !== 'as-it-is') return [line(declared, verdict)];
  switch (connection.verdict) {
    case 'depends':
      return [];
    case 'partial': {
      const judged = declared ?? PortSet.ALL;
      const open = PortSet.ofRanges(connection.ports).intersect(judged);
      return [line(open, 'allowed'), line(judged.subtract(open), 'denied')];
    }
    default:
      return [line(declared, connection.verdict)];
  }
}

/** Undefined: the end is no endpoint that a line can name, such as a way in. */
function endText(id: string, endpoints: readonly EndpointSummary[]): string | undefined {
  const endpoint = endpoints.find((each) => each.id === id);
  if (!endpoint || endpoint.kind === 'way-in') return undefined;
  if (endpoint.kind === 'external') return isWholeBlock(endpoint) ? blockOf(id) : id;
  const { namespace, name } = endpoint;
  const namesakes = endpoints.filter((each) => each.kind === 'workload' && each.namespace === namespace && each.name === name);
  return namesakes.length === 1 ? `${namespace}/${name}` : id;
}

/** Whether no narrower block is cut out of it, so that the block alone means this endpoint. */
function isWholeBlock({ id, ranges = [] }: EndpointSummary): boolean {
  const block = parseCidr(blockOf(id))?.range;
  return block !== undefined && ranges.length === 1 && ranges[0] === formatRange(block);
}

function blockOf(id: string): string {
  return id.slice('external:'.length);
}

function declaredPorts(id: string, endpoints: readonly EndpointSummary[]): PortSet | undefined {
  const ports = endpoints.find((each) => each.id === id)?.declaredPorts ?? [];
  return ports.length === 0 ? undefined : PortSet.ofPorts(ports);
}

/** `TCP/5432`, `UDP/8000-8010`, `SCTP` for all of a protocol. */
export function portTexts(ranges: PortRanges): readonly string[] {
  return PROTOCOLS.flatMap((protocol) =>
    ranges[protocol].map(([low, high]) => {
      if (low === 1 && high === 65535) return protocol;
      return `${protocol}/${low === high ? low : `${low}-${high}`}`;
    }),
  );
}

/** In quotes where YAML would read brackets, braces or a leading colon as its own. */
function quoted(text: string): string {
  return /^[a-z0-9][a-z0-9./-]*$/.test(text) ? text : JSON.stringify(text);
}
