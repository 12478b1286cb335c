import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { plainScalarValue } from '#engine/manifest/plain-scalar.ts';
import { flowText } from './block-style.ts';
import type { PlainValue } from './plain-value.ts';
import { keyOf, pairsOf, readYamlText, splice, startOf, visitNodes, type YamlText } from './yaml-text.ts';

/** Aliases become the values that they stand for, so that what they point at can be changed or taken away for itself. */
export function writeOutAliases(text: string, concerns: (name: string, offset: number) => boolean): string {
  let current = text;
  // From the last to the first: what stands before keeps its place.
  for (let limit = text.length; ;) {
    const yaml = readYamlText(current);
    if (!yaml) return current;
    const alias = lastAlias(yaml.root, (name, offset) => offset < limit && concerns(name, offset));
    if (!alias) return current;
    const [start, end] = alias.node.range ?? [0, 0];
    current = splice(current, start, end, flowText(valueOf(alias.target, yaml), yaml.flowStyle));
    limit = start;
  }
}

interface FoundAlias {
  readonly node: Node;
  readonly target: Node;
}

function lastAlias(root: Node | null, concerns: (name: string, offset: number) => boolean): FoundAlias | undefined {
  const anchors = new Map<string, Node>();
  let found: FoundAlias | undefined;
  visitNodes(root, (node) => {
    if (!isAlias(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      return;
    }
    const target = anchors.get(node.source);
    if (target && concerns(node.source, startOf(node))) found = { node, target };
  });
  return found;
}

/** So many nodes may an alias stand for: a few lines can mean billions. */
const MOST_NODES = 20_000;

/**
 * The value of a node as kubectl reads it, aliases and merges followed. What contains itself, or means more than anybody
 * writes, ends in `null` there: whoever edits with it finds that the outcome is not what was wanted.
 */
export function valueOf(node: Node, yaml: YamlText): PlainValue {
  const anchors = new Map<string, Node>();
  visitNodes(yaml.root, (each) => {
    if (!isAlias(each) && each.anchor !== undefined && startOf(each) <= startOf(node)) anchors.set(each.anchor, each);
  });
  const open = new Set<Node>();
  let left = MOST_NODES;
  const follow = (target: Node | undefined): PlainValue => {
    if (target === undefined || open.has(target)) return null;
    open.add(target);
    const value = read(target);
    open.delete(target);
    return value;
  };
  const read = (each: Node | null): PlainValue => {
    if (left-- <= 0) return null;
    if (isAlias(each)) return follow(anchors.get(each.source));
    if (isScalar(each)) return scalarValue(each);
    if (isSeq(each)) return (each.items as readonly Node[]).map(read);
    if (!isMap(each)) return null;
    const own = pairsOf(each).filter((pair) => keyOf(pair) !== '<<');
    const merged = pairsOf(each).flatMap((pair) => (keyOf(pair) === '<<' ? [read(pair.value)].flat() : []));
    return Object.assign({}, ...merged.toReversed(), Object.fromEntries(own.map((pair) => [keyOf(pair), read(pair.value)]))) as PlainValue;
  };
  return read(node);
}

function scalarValue(node: Scalar): PlainValue {
  const text = typeof node.value === 'string' ? node.value : '';
  return node.type === 'PLAIN' || node.type === undefined ? plainScalarValue(text) : text;
}
