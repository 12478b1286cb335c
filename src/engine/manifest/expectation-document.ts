import { entryValue, type YamlNode } from './yaml-node.ts';

/**
 * Whether a document says what traffic somebody expects: a map with an `expect` key that is no Kubernetes object.
 * The cluster is read without it; `engine/expectations` reads it.
 */
export function isExpectationDocument(root: YamlNode): boolean {
  return entryValue(root, 'expect') !== undefined && !entryValue(root, 'apiVersion') && !entryValue(root, 'kind');
}
