import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import { selectorText } from '#engine/model/selector-text.ts';
import type { EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { EndpointPredicate, NamespaceMatch, Peer, Policy, PortMatch } from '#engine/rules/policy.ts';

const GROUP = 'networking.k8s.aws/';
const POLICIES: ReadonlySet<string> = new Set(['ClusterNetworkPolicy', 'ApplicationNetworkPolicy']);

/** So many combinations of port and protocol the agent of Amazon EKS keeps for one peer. */
const MOST_PORTS = 24;

/** Policies that name more ports for one peer than the agent of Amazon EKS keeps; nothing under other profiles. */
export function awsPortLimit(policies: readonly Policy[], { name }: EnforcementProfile): readonly Diagnostic[] {
  if (name !== 'aws-vpc-cni') return [];
  return policies.flatMap((policy) =>
    (['ingress', 'egress'] as const).flatMap((direction) => {
      const byPeer = new Map<string, { readonly peer: Peer; readonly ports: Set<string> }>();
      for (const { peers, ports } of policy.rules.filter((rule) => rule.direction === direction)) {
        for (const peer of peers) {
          const key = peerText(peer.predicate);
          const known = byPeer.get(key) ?? { peer, ports: new Set() };
          byPeer.set(key, known);
          for (const match of ports) known.ports.add(portText(match));
        }
      }
      return [...byPeer]
        .filter(([, { ports }]) => ports.size > MOST_PORTS)
        .map(([text, { peer, ports }]): Diagnostic => ({
          code: 'aws-too-many-ports',
          severity: 'warning',
          values: { policy: policy.name, peer: text, count: ports.size, limit: MOST_PORTS },
          origin: peer.origin,
        }));
    }),
  );
}

function peerText(predicate: EndpointPredicate): string {
  switch (predicate.kind) {
    case 'addresses':
      return predicate.text;
    case 'pods':
      return `${namespaceText(predicate.namespace)} ${selectorText(predicate.pods)}`.trim();
    case 'domain':
      return predicate.name;
    case 'any':
    case 'nodes':
      return predicate.kind;
  }
}

function namespaceText(match: NamespaceMatch): string {
  return match.kind === 'named' ? match.name : selectorText(match.selector);
}

function portText(match: PortMatch): string {
  return match.kind === 'all' ? 'all' : `${match.protocol} ${match.kind === 'named' ? match.name : `${match.low}-${match.high}`}`;
}

/** Amazon EKS has policy kinds of its own, which decide in the cluster and not here: said of each. */
export function awsPolicyDiagnostics(notEvaluated: readonly ObjectReference[]): readonly Diagnostic[] {
  return notEvaluated
    .filter(({ apiVersion, kind }) => apiVersion.startsWith(GROUP) && POLICIES.has(kind))
    .map(({ kind, name, origin }): Diagnostic => ({
      code: 'aws-policy-not-evaluated',
      severity: 'warning',
      values: { kind, name },
      origin: { ...origin, endLine: origin.line },
    }));
}
