import type { Protocol } from '#engine/model/cluster.ts';

/** Kubernetes objects as plain as a manifest holds them, for evaluators that must not share the engine's reading of them. */
export interface PlainCluster {
  readonly namespaces: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>> }[];
  readonly nodes: readonly { readonly name: string; readonly addresses: readonly string[] }[];
  readonly pods: readonly PlainPod[];
  readonly policies: readonly PlainNetworkPolicy[];
}

export interface PlainPod {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
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

/** The documents that say what a plain cluster holds, as a user would write them (in JSON). */
export function toDocuments({ namespaces, nodes, pods, policies }: PlainCluster): readonly string[] {
  return [
    ...namespaces.map(({ name, labels }) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } })),
    ...nodes.map(({ name, addresses }) => ({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name },
      status: { addresses: addresses.map((address) => ({ type: 'InternalIP', address })) },
    })),
    ...pods.map(podDocument),
    ...policies.map(({ namespace, name, spec }) => ({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { namespace, name },
      spec,
    })),
  ].map((document) => JSON.stringify(document));
}

function podDocument({ namespace, name, labels, owner, hostNetwork, nodeName, phase, podIPs, ports }: PlainPod): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace, name, labels, ...(owner === undefined ? {} : { ownerReferences: [ownerReference(owner)] }) },
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
