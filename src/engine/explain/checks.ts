import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import type { Cluster, Labels, Protocol } from '#engine/model/cluster.ts';
import { type LabelSelector, matchesLabels, meetsRequirement, type Requirement } from '#engine/model/label-selector.ts';
import { requirementText } from '#engine/model/selector-text.ts';
import type { NamespaceMatch, Peer, PortMatch, Rule } from '#engine/rules/policy.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Check } from './explanation.ts';

/** What the traffic is held against, one requirement at a time. */
export interface CheckedTraffic {
  readonly peer: Endpoint;
  /** The port that is asked about; absent: any. */
  readonly port?: { readonly protocol: Protocol; readonly port: number };
}

/** Holds one item of `from` or `to` against a peer. */
export function checkPeer(
  { predicate, origin }: Peer,
  { peer }: CheckedTraffic,
  cluster: Cluster,
  evaluation: Evaluation,
): readonly Check[] {
  switch (predicate.kind) {
    case 'any':
      return [];
    case 'addresses':
      return [{ what: 'address', passed: evaluation.matches(predicate, peer.index) === 'yes', requirement: predicate.text, origin }];
    case 'nodes':
      return [
        {
          what: 'node',
          passed: evaluation.matches(predicate, peer.index) === 'yes',
          requirement: predicate.nodes.map(requirementText).join(', '),
          origin,
        },
      ];
    case 'domain':
      return [{ what: 'domain', passed: evaluation.matches(predicate, peer.index) === 'yes', requirement: predicate.name, origin }];
    case 'pods': {
      const podsOrigin = predicate.podsOrigin ?? origin;
      if (peer.kind === 'external') return [{ what: 'pod', passed: false, requirement: 'pod', notAPod: 'external', origin }];
      const checks = [
        ...checkNamespace(predicate.namespace, peer.workload.namespace, cluster, origin),
        ...predicate.pods.map((requirement) =>
          checkPodLabel(requirement, peer.pods[0]!.labels, podsOf(predicate.namespace, cluster), podsOrigin),
        ),
      ];
      if (checks.some(({ passed }) => !passed) || evaluation.matches(predicate, peer.index) === 'yes') return checks;
      return [...checks, { what: 'pod', passed: false, requirement: 'pod', notAPod: 'host-network', origin }];
    }
  }
}

/** Holds the ports of a rule against the asked port. */
export function checkPort(rule: Rule, passed: boolean): readonly Check[] {
  const written = rule.ports.filter(({ kind }) => kind !== 'all');
  if (written.length === 0) return [];
  return [{ what: 'port', passed, requirement: written.map(portMatchText).join(', '), origin: written[0]!.origin ?? rule.origin }];
}

function portMatchText(match: PortMatch): string {
  switch (match.kind) {
    case 'all':
      return '';
    case 'named':
      return `${match.protocol} ${match.name}`;
    case 'range':
      if (match.low === 1 && match.high === 65535) return match.protocol;
      return `${match.protocol} ${match.low === match.high ? match.low : `${match.low}–${match.high}`}`;
  }
}

function checkNamespace(match: NamespaceMatch, namespace: string, cluster: Cluster, origin: Origin): readonly Check[] {
  const all = cluster.namespaces.size;
  if (match.kind === 'named') {
    return [{ what: 'namespace', passed: match.name === namespace, requirement: match.name, matches: { some: 1, all }, origin }];
  }
  const labels = cluster.namespaces.get(namespace)?.labels ?? {};
  return match.selector.map((requirement) => {
    const some = [...cluster.namespaces.values()].filter((each) => meetsRequirement(each.labels, requirement)).length;
    return { what: 'namespace' as const, ...checkLabel(requirement, labels), matches: { some, all }, origin: match.origin ?? origin };
  });
}

function checkPodLabel(requirement: Requirement, labels: Labels, scope: readonly Labels[], origin: Origin): Check {
  const some = scope.filter((each) => meetsRequirement(each, requirement)).length;
  return { what: 'pod', ...checkLabel(requirement, labels), matches: { some, all: scope.length }, origin };
}

function checkLabel(requirement: Requirement, labels: Labels): Pick<Check, 'passed' | 'requirement' | 'label'> {
  const found = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  const wanted = requirement.operator === 'In' ? requirement.values : [];
  return {
    passed: meetsRequirement(labels, requirement),
    requirement: requirementText(requirement),
    label: { key: requirement.key, operator: requirement.operator, wanted, ...(found === undefined ? {} : { found }) },
  };
}

/** Labels of the workloads in the namespaces that a rule looks into, one set a workload. */
function podsOf(match: NamespaceMatch, cluster: Cluster): readonly Labels[] {
  return cluster.workloads.filter(({ namespace }) => isIn(match, namespace, cluster)).map(({ pods }) => pods[0]!.labels);
}

function isIn(match: NamespaceMatch, namespace: string, cluster: Cluster): boolean {
  if (match.kind === 'named') return match.name === namespace;
  return matchesLabels(cluster.namespaces.get(namespace)?.labels ?? {}, match.selector satisfies LabelSelector);
}
