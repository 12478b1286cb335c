import { parseCidr, parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { EndSelector } from './expectation.ts';

const TERM = /^(ns|label|nslabel):(.+)$/;
const NAME = /^(?:([a-z0-9*-]+)\/)?([a-z0-9*.-]+)(?:\[([A-Za-z]+)\])?(?: \{(.+)\})?$/;
const NAMESPACE = /^[a-z0-9*-]+$/;
const EXTERNAL = 'external:';

/**
 * Reads an end that is written as one text: `*`, `internet`, `shop/web`, `shop/*`, `shop/web[Deployment]`, `ns:shop`,
 * `label:tier=db ns:shop`, `10.0.0.0/8`, `203.0.113.7`, and every id of an endpoint. Undefined: it is none of these.
 */
export function parseEnd(written: string): EndSelector | undefined {
  const text = written.trim();
  if (text === '*') return { text, kind: 'any' };
  if (text === 'internet') return { text, kind: 'internet' };
  if (text.startsWith(EXTERNAL)) {
    const cidr = text.slice(EXTERNAL.length);
    return parseCidr(cidr) ? { text, kind: 'cidr', cidr, rest: true } : undefined;
  }
  if (parseCidr(text) ?? parseIpAddress(text)) return { text, kind: 'cidr', cidr: text };
  if (/(?:^|\s)\w+:/.test(text)) return parseTerms(text);
  // What looks like an address and is none names nothing.
  if (/^[\d.]+(?:\/\d*)?$/.test(text)) return undefined;
  const [, namespace = 'default', name, workloadKind, variant] = NAME.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { text, kind: 'name', namespace, name, ...(workloadKind ? { workloadKind } : {}), ...(variant ? { variant } : {}) };
}

/** `ns:shop`, `label:tier=db,app=web ns:shop nslabel:team=data`. */
function parseTerms(text: string): EndSelector | undefined {
  let namespace: string | undefined;
  const labels = new Map<string, string>();
  const namespaceLabels = new Map<string, string>();
  for (const term of text.split(/\s+/)) {
    const [, key, value = ''] = TERM.exec(term) ?? [];
    if (key === undefined) return undefined;
    if (key === 'ns') {
      if (namespace !== undefined) return undefined;
      namespace = value;
    } else if (!addLabels(value, key === 'label' ? labels : namespaceLabels)) return undefined;
  }
  return endOf(text, namespace, labels, namespaceLabels);
}

function addLabels(text: string, into: Map<string, string>): boolean {
  return text.split(',').every((pair) => {
    const equals = pair.indexOf('=');
    if (equals < 1) return false;
    into.set(pair.slice(0, equals), pair.slice(equals + 1));
    return true;
  });
}

/** The selector that a namespace and labels make; a namespace alone means every workload in it. */
export function endOf(
  text: string,
  namespace: string | undefined,
  labels: ReadonlyMap<string, string>,
  namespaceLabels: ReadonlyMap<string, string>,
): EndSelector | undefined {
  if (namespace !== undefined && !NAMESPACE.test(namespace)) return undefined;
  if (labels.size === 0 && namespaceLabels.size === 0)
    return namespace === undefined ? undefined : { text, kind: 'name', namespace, name: '*' };
  return {
    text,
    kind: 'labels',
    ...(namespace === undefined ? {} : { namespace }),
    ...(namespaceLabels.size === 0 ? {} : { namespaceLabels: Object.fromEntries(namespaceLabels) }),
    labels: Object.fromEntries(labels),
  };
}
