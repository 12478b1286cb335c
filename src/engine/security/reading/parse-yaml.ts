import type { DocumentPlace } from '#engine/manifest/place.ts';
import type { YamlNode } from '#engine/manifest/yaml-node.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { pathText } from './value-path.ts';

/** A document of YAML as plain data. */
export function yamlDocument(place: DocumentPlace, root: YamlNode): SourceDocument {
  return {
    file: place.file,
    index: place.index,
    form: 'yaml',
    value: plainValue(root),
    origin: (path = []) => {
      const { node, start, length } = follow(root, path);
      return place.origin(start, Math.max(node.end, start + 1), pathText(path.slice(0, length)));
    },
  };
}

/** The node at a path, or the last one on the way that is there. */
function follow(root: YamlNode, path: ValuePath): { readonly node: YamlNode; readonly start: number; readonly length: number } {
  let node = root;
  let start = root.start;
  let length = 0;
  for (const step of path) {
    if (node.kind === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (!item) break;
      node = item;
      start = item.start;
    } else if (node.kind === 'map') {
      const entry = node.entries.find(({ key }) => key === step);
      if (!entry) break;
      node = entry.value;
      start = entry.keyStart;
    } else break;
    length++;
  }
  return { node, start, length };
}

/** As `JSON.parse` would give it; short forms of CloudFormation in their long form, `{"Ref": "Vpc"}`. */
function plainValue(node: YamlNode): unknown {
  const value =
    node.kind === 'scalar'
      ? node.value
      : node.kind === 'list'
        ? node.items.map(plainValue)
        : // Not by assignment: a key may be `__proto__`.
          Object.fromEntries(node.entries.map(({ key, value: each }) => [key, plainValue(each)]));
  return node.tag === undefined ? value : longForm(node.tag.slice(1), value);
}

function longForm(name: string, value: unknown): unknown {
  if (name === 'Ref' || name === 'Condition') return { [name]: value };
  if (name !== 'GetAtt' || typeof value !== 'string') return { [`Fn::${name}`]: value };
  const dot = value.indexOf('.');
  return { 'Fn::GetAtt': dot === -1 ? [value] : [value.slice(0, dot), value.slice(dot + 1)] };
}
