import type { MatrixEnd } from '#engine/overview/matrix.ts';
import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import type { MatrixWords } from '#words/en/matrix.ts';

/** A row or column as its header shows it. */
export interface NamedEnd {
  readonly end: MatrixEnd;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly note: string;
  /** As a sentence names it: `shop/web`. */
  readonly title: string;
  /** Isolation in the direction of the axis; absent where it makes no sense, or where a closed namespace holds both. */
  readonly isolated?: boolean;
}

/** Names rows (`egress`) or columns (`ingress`). `full`: with the namespace, where rows do not lie by namespace. */
export function nameEnds(
  ends: readonly MatrixEnd[],
  direction: 'ingress' | 'egress',
  full: boolean,
  picture: Picture,
  words: MatrixWords,
): readonly NamedEnd[] {
  const several = severalOfAName(picture);
  return ends.map((end): NamedEnd => {
    if (end.kind === 'namespace') {
      const isolated = isolationOf(picture, end.namespace, direction);
      const name = end.namespace;
      return {
        end,
        name,
        note: String(end.workloads),
        title: `${name} (${words.workloads(end.workloads)})`,
        ...(isolated === undefined ? {} : { isolated }),
      };
    }
    const endpoint = endpointOf(picture, end.id);
    if (!endpoint) return { end, name: end.id, note: '', title: end.id };
    if (end.kind === 'endpoint') {
      const whole = `${endpoint.namespace}/${endpoint.name}`;
      const kind = several.has(whole) ? endpoint.workloadKind : undefined;
      const note = [kind, endpoint.variant].filter(Boolean).join(' ');
      const title = (picture.namespaces.length > 1 ? whole : endpoint.name) + (note && ` ${note}`);
      return { end, name: full ? whole : endpoint.name, note, title, isolated: endpoint.isolatedBy[direction].length > 0 };
    }
    return { end, ...outsideName(endpoint, end.also ?? [], words) };
  });
}

function outsideName(endpoint: EndpointSummary, also: readonly string[], words: MatrixWords): Omit<NamedEnd, 'end'> {
  if (endpoint.wayIn) {
    const { service, isInternal } = endpoint.wayIn;
    const name = isInternal ? words.privateNetwork : words.internet;
    return { name, note: service, title: `${name} ${service}` };
  }
  const others = also.map((id) => id.slice('external:'.length));
  if (endpoint.meaning !== 'rest-of-world') return { name: endpoint.name, note: '', title: endpoint.name };
  const family = endpoint.name.includes(':') ? words.family[6] : words.family[4];
  const both = also.includes('external:::/0');
  const listed = others.filter((name) => name !== '::/0');
  const name = both ? words.internet : `${words.internet} ${family}`;
  return { name, note: '', title: listed.length === 0 ? name : `${name}, ${words.with(listed)}` };
}

/** `namespace/name` of workloads that only their kind tells apart. */
function severalOfAName(picture: Picture): ReadonlySet<string> {
  const kinds = new Map<string, string>();
  const several = new Set<string>();
  for (const { kind, namespace, name, workloadKind = '' } of picture.endpoints) {
    if (kind !== 'workload') continue;
    const whole = `${namespace}/${name}`;
    if ((kinds.get(whole) ?? workloadKind) !== workloadKind) several.add(whole);
    kinds.set(whole, workloadKind);
  }
  return several;
}

function isolationOf(picture: Picture, namespace: string, direction: 'ingress' | 'egress'): boolean | undefined {
  const all = picture.endpoints.filter((each) => each.kind === 'workload' && each.namespace === namespace);
  const isolated = all.filter((each) => each.isolatedBy[direction].length > 0).length;
  return isolated === 0 ? false : isolated === all.length ? true : undefined;
}
