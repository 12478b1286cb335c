import { isMap, isSeq } from 'yaml';
import { splitDocuments } from '#engine/manifest/split-documents.ts';
import type { Requirement } from '#engine/model/label-selector.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { type FieldPath, objectNode, textOf, treeOf, valueOf, walk, type YamlListNode, type YamlMapNode } from '#engine/edit/yaml-tree.ts';

/** Where a selector says one of its requirements. */
export interface RequirementPlace {
  readonly kind: 'label' | 'expression';
  readonly selector: FieldPath;
  readonly path: FieldPath;
  /** Nothing else stands beside it. */
  readonly isAlone: boolean;
}

/** Finds a requirement in the text of its selector; undefined where the text cannot be changed there. */
export function requirementPlace(
  files: readonly ManifestFile[],
  object: ObjectReference,
  selector: FieldPath,
  { key, operator }: Requirement,
): RequirementPlace | undefined {
  const node = selectorNode(files, object, selector);
  if (!node) return undefined;
  const labels = valueOf(node, 'matchLabels');
  if (operator === 'In' && isMap(labels) && valueOf(labels as YamlMapNode, key) !== undefined)
    return { kind: 'label', selector, path: [...selector, 'matchLabels', key], isAlone: labels.items.length === 1 };
  const expressions = valueOf(node, 'matchExpressions');
  if (!isSeq(expressions)) return undefined;
  const at = (expressions as YamlListNode).items.findIndex(
    (item) =>
      isMap(item) && textOf(valueOf(item as YamlMapNode, 'key')) === key && textOf(valueOf(item as YamlMapNode, 'operator')) === operator,
  );
  if (at === -1) return undefined;
  return { kind: 'expression', selector, path: [...selector, 'matchExpressions', at], isAlone: expressions.items.length === 1 };
}

function selectorNode(files: readonly ManifestFile[], object: ObjectReference, path: FieldPath): YamlMapNode | undefined {
  const text = files.find(({ name }) => name === object.origin.file)?.text;
  const document = text === undefined ? undefined : splitDocuments(text)[object.origin.document];
  const root = document && treeOf(document.text);
  const found = root && objectNode(root, object);
  const walked = found && walk(found, path);
  return walked && walked.rest.length === 0 && isMap(walked.node) ? (walked.node as YamlMapNode) : undefined;
}
