import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { Policy } from '#engine/rules/policy.ts';

/** Where a new policy of a namespace would be looked for: beside those that isolate already, else beside others of the namespace, else in a file of its own. */
export function fileOfPolicies({ set, analysis }: Analyzed, namespace: string, beside: readonly Policy[]): string {
  const ofNamespace = [...beside, ...analysis.evaluation.policies].filter((policy) => policy.namespace === namespace);
  const files = [...ofNamespace.map(({ origin }) => origin.file), ...beside.map(({ origin }) => origin.file)];
  const writable = files.find((name) => /\.ya?ml$/i.test(name) && isYaml(set.files.find((file) => file.name === name)?.text));
  return writable ?? `${namespace}-network-policies.yaml`;
}

function isYaml(text: string | undefined): boolean {
  return text !== undefined && !/^\s*[{[]/.test(text);
}
