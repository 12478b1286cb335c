import type { ApiServerCall } from './api-server-call.ts';
import type { EdgeRoute, Gateway, IngressClass, ReferenceGrant } from './edge-route.ts';
import type { IpFamily, IpRange } from './ip-range.ts';
import type { Monitor } from './monitor.ts';
import type { Origin } from './origin.ts';

export type Protocol = 'TCP' | 'UDP' | 'SCTP';
export const PROTOCOLS: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

export type Labels = Readonly<Record<string, string>>;

/** Everything that the manifests say exists, without any policy. */
export interface Cluster {
  /** By name. A namespace that is only referred to is made up (`origin` absent) and carries `kubernetes.io/metadata.name` (NP-9). */
  readonly namespaces: ReadonlyMap<string, Namespace>;
  readonly nodes: readonly ClusterNode[];
  /** That of pods and Services, where a description of the cluster says it. */
  readonly ipFamily?: IpFamily;
  /** Sorted by id. A bare Pod is a workload of kind `Pod`. */
  readonly workloads: readonly Workload[];
  readonly services: readonly Service[];
  readonly configMaps: readonly ConfigMap[];
  /** Ingresses, routes of the Gateway API, OpenShift Routes. */
  readonly edgeRoutes: readonly EdgeRoute[];
  readonly ingressClasses: readonly IngressClass[];
  /** What GatewayClasses name, in the same shape. */
  readonly gatewayClasses: readonly IngressClass[];
  readonly gateways: readonly Gateway[];
  readonly referenceGrants: readonly ReferenceGrant[];
  /** Objects that make the API server call a Service: webhooks and APIServices. */
  readonly apiServerCalls: readonly ApiServerCall[];
  /** ServiceMonitors and PodMonitors of the Prometheus operator. */
  readonly monitors: readonly Monitor[];
}

export interface Namespace {
  readonly name: string;
  readonly labels: Labels;
  readonly origin?: Origin;
}

/** A Node object: its InternalIP and ExternalIP addresses. */
export interface ClusterNode {
  readonly name: string;
  readonly labels: Labels;
  readonly addresses: readonly IpAddress[];
  readonly origin: Origin;
}

export interface IpAddress {
  readonly family: IpFamily;
  readonly value: bigint;
}

/** The top owner of pods, as the manifests show it. */
export interface Workload {
  /** `namespace/name[Kind]`. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly kind: string;
  /** As wanted by the manifest, or the number of pod objects; may be 0: it is judged all the same (T30). */
  readonly replicas: number;
  /** At least one. Pods of one owner that differ (labels, ports, addresses…) stand side by side; equal templates stand once. */
  readonly pods: readonly Pod[];
  readonly annotations: Labels;
  /** Every text in which a container may name a service: env values, args, command; what stands in ConfigMaps is referred to. */
  readonly mentions: readonly Mention[];
  readonly configMapRefs: readonly ConfigMapRef[];
  /** What the node, or something else, asks the containers for to see whether they live. */
  readonly probes: readonly Probe[];
  /** The images of its containers, init containers included: `docker.io/library/nginx:1.27`. As written. */
  readonly images: readonly string[];
  readonly origin: Origin;
}

/** `livenessProbe`, `readinessProbe`, `startupProbe`: over the network only (exec probes are none). */
export interface Probe {
  readonly kind: 'livenessProbe' | 'readinessProbe' | 'startupProbe';
  readonly port: number;
  /** Another host than the pod, for `httpGet.host` and `tcpSocket.host`. */
  readonly host?: string;
  readonly origin: Origin;
}

/** One pod, or the template that equal pods are made from. */
export interface Pod {
  readonly name?: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** Nobody knows its labels, which are left out: a selector that asks for any matches it perhaps. */
  readonly labelsUnknown?: true;
  /** Of a pod that runs: its `metadata.uid`, and the ids of its containers without `containerd://`. */
  readonly uid?: string;
  readonly containerIds?: readonly string[];
  /** Of a pod that runs: an image as the manifest writes it, and what the node took for it: `docker.io/library/nginx@sha256:…`. */
  readonly imageIds?: readonly (readonly [image: string, id: string])[];
  readonly serviceAccount: string;
  readonly nodeName?: string;
  readonly hostNetwork: boolean;
  /** Phase Succeeded or Failed (NP-23). */
  readonly finished: boolean;
  /** Has metadata.ownerReferences, or is made by a workload. A bare pod has not (some network plugins never police it). */
  readonly owned: boolean;
  /** Runs where a network plugin of Linux nodes does not reach: on Fargate, or on Windows nodes. */
  readonly platform?: 'fargate' | 'windows';
  /** On EKS, with an interface for security groups of its own: whether these alone bind it, or the node's as well. */
  readonly ownSecurityGroups?: 'strict' | 'standard';
  /** Empty: unknown. */
  readonly addresses: readonly IpAddress[];
  /** Of all containers, init containers and ephemeral ones (NP-24). */
  readonly containerPorts: readonly ContainerPort[];
  readonly origin: Origin;
}

export interface ContainerPort {
  readonly name?: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** Where others than the node itself reach it. */
  readonly hostPort?: number;
  readonly origin: Origin;
}

export interface Mention {
  readonly text: string;
  /** Where it stands, in words that need no translation: `env DATABASE_URL`, `args[2]`, `command[0]`, `annotation prometheus.io/scrape`. */
  readonly by: string;
  readonly origin: Origin;
}

export interface ConfigMapRef {
  readonly name: string;
  /** Absent: all keys (envFrom, volume). */
  readonly key?: string;
  /** `env DATABASE_URL`, `envFrom app-config`, `volume config`. */
  readonly by: string;
  readonly origin: Origin;
}

export interface ConfigMap {
  readonly namespace: string;
  readonly name: string;
  readonly data: readonly { readonly key: string; readonly text: string; readonly origin: Origin }[];
  readonly origin: Origin;
}

export type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName';

export interface Service {
  /** `namespace/name` */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly type: ServiceType;
  /** `clusterIP: None` */
  readonly headless: boolean;
  /** The Service's own addresses, as far as the manifests tell them. */
  readonly clusterIPs?: readonly IpAddress[];
  /** Absent or empty: no automatic endpoints (S-2). */
  readonly selector?: Labels;
  readonly ports: readonly ServicePort[];
  readonly externalName?: string;
  readonly externalTrafficPolicy: 'Cluster' | 'Local';
  readonly externalIPs: readonly IpAddress[];
  readonly loadBalancerSourceRanges: readonly IpRange[];
  readonly annotations?: Labels;
  readonly labels?: Labels;
  /** From Endpoints or EndpointSlice objects of this service. */
  readonly endpoints: readonly ServiceEndpoint[];
  readonly origin: Origin;
}

export interface ServicePort {
  readonly name?: string;
  readonly protocol: Protocol;
  readonly port: number;
  /** Number or container port name; defaulted to `port` (S-3). */
  readonly targetPort: number | string;
  readonly nodePort?: number;
  readonly origin: Origin;
}

export interface ServiceEndpoint {
  readonly addresses: readonly IpAddress[];
  /** `namespace/name` of the pod that targetRef names. */
  readonly pod?: string;
  readonly ports: readonly { readonly name?: string; readonly protocol: Protocol; readonly port: number }[];
}
