import { entryValue, type YamlNode } from '#engine/manifest/yaml-node.ts';
import { parseDocumentText } from '#engine/manifest/parse-document.ts';
import type { EksAddOn } from '#engine/security/descriptions/eks-cluster.ts';

/** The configuration of an add-on: a text that holds JSON or YAML. */
export function configurationOf(text: string): YamlNode | undefined {
  return parseDocumentText(text).root;
}

/** The scalar at a path of a configuration as text; '' where there is none. */
export function configuredText(values: YamlNode | undefined, ...path: readonly string[]): string {
  const node = path.reduce((around, step) => entryValue(around, step), values);
  return node?.kind === 'scalar' ? String(node.value ?? '') : '';
}

/** What the add-ons `vpc-cni` of descriptions set a variable of its environment to; undefined: none of them does. */
export function addOnEnvironment(addOns: readonly EksAddOn[], variable: string): string | undefined {
  const told = addOns
    .filter(({ name }) => name === 'vpc-cni')
    .map(({ configuration = '' }) => (configuration === '' ? '' : configuredText(configurationOf(configuration), 'env', variable)));
  return told.find((text) => text !== '');
}
