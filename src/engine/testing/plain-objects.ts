import type { Protocol } from '#engine/model/cluster.ts';

/** Kubernetes objects as plain as a manifest holds them, for evaluators that must not share the engine's reading of them. */
export interface PlainCluster {
  readonly namespaces: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>> }[];
  readonly nodes: readonly PlainNode[];
  readonly pods: readonly PlainPod[];
  readonly policies: readonly PlainNetworkPolicy[];
  readonly adminPolicies: readonly PlainAdminPolicy[];
}

export interface PlainNode {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly addresses: readonly string[];
}

export interface PlainPod {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The manifest says that nobody knows them: `labels` is empty. */
  readonly labelsUnknown?: true;
  /** The ReplicaSet that controls it; absent: a bare pod. */
  readonly owner?: string;
  readonly hostNetwork: boolean;
  readonly nodeName?: string;
  readonly phase?: 'Running' | 'Succeeded' | 'Failed';
  readonly podIPs: readonly string[];
  readonly ports: readonly { readonly name?: string; readonly protocol?: Protocol; readonly containerPort: number }[];
}

export interface PlainNetworkPolicy {
  readonly namespace: string;
  readonly name: string;
  readonly spec: PlainPolicySpec;
}

export interface PlainPolicySpec {
  readonly podSelector?: PlainSelector;
  readonly policyTypes?: readonly string[];
  readonly ingress?: readonly PlainRule[] | null;
  readonly egress?: readonly PlainRule[] | null;
}

export interface PlainRule {
  readonly from?: readonly PlainPeer[] | null;
  readonly to?: readonly PlainPeer[] | null;
  readonly ports?: readonly PlainPort[] | null;
}

export interface PlainPeer {
  readonly podSelector?: PlainSelector;
  readonly namespaceSelector?: PlainSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}

export interface PlainPort {
  readonly protocol?: Protocol;
  readonly port?: number | string;
  readonly endPort?: number;
}

export interface PlainSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly { readonly key: string; readonly operator: string; readonly values?: readonly string[] }[];
}

/** A policy of the admin or the baseline tier, of any of the three kinds, as it is written. */
export interface PlainAdminPolicy {
  readonly kind: 'AdminNetworkPolicy' | 'BaselineAdminNetworkPolicy' | 'ClusterNetworkPolicy';
  readonly name: string;
  readonly spec: PlainAdminSpec;
}

export interface PlainAdminSpec {
  readonly tier?: 'Admin' | 'Baseline';
  readonly priority?: number;
  readonly subject: PlainAdminPeer;
  readonly ingress?: readonly PlainAdminRule[];
  readonly egress?: readonly PlainAdminRule[];
}

export interface PlainAdminRule {
  readonly action: 'Allow' | 'Accept' | 'Deny' | 'Pass';
  readonly from?: readonly PlainAdminPeer[];
  readonly to?: readonly PlainAdminPeer[];
  readonly ports?: readonly PlainAdminPort[];
  readonly protocols?: readonly PlainAdminPort[];
}

/** Exactly one of them. */
export interface PlainAdminPeer {
  readonly namespaces?: PlainSelector;
  readonly pods?: { readonly namespaceSelector: PlainSelector; readonly podSelector: PlainSelector };
  readonly nodes?: PlainSelector;
  readonly networks?: readonly string[];
  readonly domainNames?: readonly string[];
}

/** Exactly one of them: the first three stand in `ports`, the others in `protocols`. */
export interface PlainAdminPort {
  readonly portNumber?: { readonly protocol?: Protocol; readonly port: number };
  readonly portRange?: { readonly protocol?: Protocol; readonly start: number; readonly end: number };
  readonly namedPort?: string;
  readonly tcp?: PlainDestinationPort;
  readonly udp?: PlainDestinationPort;
  readonly sctp?: PlainDestinationPort;
  readonly destinationNamedPort?: string;
}

export interface PlainDestinationPort {
  readonly destinationPort: { readonly number?: number; readonly range?: { readonly start: number; readonly end: number } };
}

/** The documents that say what a plain cluster holds, as a user would write them (in JSON). */
export function toDocuments({ namespaces, nodes, pods, policies, adminPolicies }: PlainCluster): readonly string[] {
  return [
    ...namespaces.map(({ name, labels }) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } })),
    ...nodes.map(({ name, labels, addresses }) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels },
      status: { addresses: addresses.map((address) => ({ type: 'InternalIP', address })) },
    })),
    ...pods.map(podDocument),
    ...policies.map(({ namespace, name, spec }) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { namespace, name },
      spec,
    })),
    ...adminPolicies.map(({ kind, name, spec }) => ({
      apiVersion: `policy.networking.k8s.io/${kind === 'ClusterNetworkPolicy' ? 'v1alpha2' : 'v1alpha1'}`,
      kind,
      metadata: { name },
      spec,
    })),
  ].map((document) => JSON.stringify(document));
}

function podDocument({ namespace, name, labels, labelsUnknown, owner, hostNetwork, nodeName, phase, podIPs, ports }: PlainPod): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      namespace,
      name,
      labels,
      ...(labelsUnknown && { annotations: { 'netpol-atlas/labels': 'unknown' } }),
      ...(owner === undefined ? {} : { ownerReferences: [ownerReference(owner)] }),
    },
    spec: {
      ...(hostNetwork ? { hostNetwork } : {}),
      ...(nodeName === undefined ? {} : { nodeName }),
      containers: [{ name: 'main', image: 'example', ports }],
    },
    ...(phase === undefined && podIPs.length === 0 ? {} : { status: { phase: phase ?? 'Running', podIPs: podIPs.map((ip) => ({ ip })) } }),
  };
}

function ownerReference(name: string): object {
  return { apiVersion: 'apps/v1', kind: 'ReplicaSet', name, uid: name, controller: true };
}
