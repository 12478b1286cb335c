import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { EksAddOn, EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import type { SecurityGroup, SecurityGroupPolicy } from '#engine/security/descriptions/security-group.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** What a source reads of a description. */
export interface Described {
  readonly clusters: readonly EksCluster[];
  readonly addOns: readonly EksAddOn[];
  readonly groups: readonly SecurityGroup[];
  readonly policies: readonly SecurityGroupPolicy[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A value as if a file held it; an origin tells the path that was asked for. */
export function descriptionOf(value: unknown, file = 'described.json', form: SourceDocument['form'] = 'json'): SourceDocument {
  return {
    file,
    index: 0,
    form,
    value,
    origin: (path = []) => ({ file, document: 0, path: path.join('.'), line: path.length + 1, column: 1, endLine: path.length + 1 }),
  };
}

/** Reads a value with one source; undefined where it does not recognize it. */
export function describedBy(source: SecuritySource, value: unknown, file?: string): Described | undefined {
  const document = descriptionOf(value, file);
  if (!source.recognizes(document)) return undefined;
  const found = {
    clusters: [] as EksCluster[],
    addOns: [] as EksAddOn[],
    groups: [] as SecurityGroup[],
    policies: [] as SecurityGroupPolicy[],
    diagnostics: [] as Diagnostic[],
  };
  const nothing = (): void => {};
  source.read(document, {
    report: nothing,
    alert: nothing,
    cluster: (cluster) => found.clusters.push(cluster),
    addOn: (addOn) => found.addOns.push(addOn),
    group: (group) => found.groups.push(group),
    groupPolicy: (policy) => found.policies.push(policy),
    diagnostic: (diagnostic) => found.diagnostics.push(diagnostic),
    unused: nothing,
    progress: nothing,
  });
  return found;
}
