import { matchesLabels, meetsRequirement } from '#engine/model/label-selector.ts';
import type { EndpointPredicate } from '#engine/rules/policy.ts';

/** What cluster DNS carries in every common installation. */
const DNS_NAMESPACE_LABELS = { 'kubernetes.io/metadata.name': 'kube-system' };
const DNS_POD_LABELS = { 'k8s-app': 'kube-dns' };

/** Addresses may be those of a DNS server; of pods, those that the selectors admit. A namespace label of the user's own may be on kube-system. */
export function mayBeDns(predicate: EndpointPredicate): boolean {
  if (predicate.kind !== 'pods') return true;
  const { namespace, pods } = predicate;
  if (!matchesLabels(DNS_POD_LABELS, pods)) return false;
  if (namespace.kind === 'named') return namespace.name === 'kube-system';
  return namespace.selector.every(
    (requirement) => !Object.hasOwn(DNS_NAMESPACE_LABELS, requirement.key) || meetsRequirement(DNS_NAMESPACE_LABELS, requirement),
  );
}
