import type { ApiServerCall } from '#engine/model/api-server-call.ts';
import type { ClusterNode, ConfigMap, Namespace, Pod, Service, ServiceEndpoint, Workload } from '#engine/model/cluster.ts';
import type { EdgeRoute, Gateway, IngressClass, ReferenceGrant } from '#engine/model/edge-route.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Monitor } from '#engine/model/monitor.ts';
import type { ObjectReference } from '#engine/model/object-reference.ts';
import type { Place } from './place.ts';
import type { PodTexts } from './read-pod.ts';

/** One Kubernetes object as it stands in a file, not decoded yet. */
export interface ManifestObject {
  readonly apiVersion: string;
  /** `apps` of `apps/v1`; '' for the core group. */
  readonly group: string;
  /** `v1` */
  readonly version: string;
  readonly kind: string;
  /** As written, or `default`; meaningless for cluster-wide kinds. */
  readonly namespace: string;
  readonly name: string;
  readonly place: Place;
}

/** A controller that owns a pod or a workload, as an ownerReference names it. */
export interface Owner {
  readonly kind: string;
  readonly name: string;
}

/** A Pod object, with what it says about a workload that is not in the manifests itself. */
export interface PodFact extends PodTexts {
  readonly pod: Pod;
  readonly name: string;
  readonly owner?: Owner;
  /** Told by the controller: the part of the ReplicaSet's name that is not the Deployment's. */
  readonly templateHash?: string;
  readonly annotations: Workload['annotations'];
}

export interface WorkloadFact {
  readonly workload: Workload;
  readonly owner?: Owner;
  readonly templateHash?: string;
}

export interface EndpointsFact {
  readonly namespace: string;
  readonly service: string;
  readonly endpoints: readonly ServiceEndpoint[];
}

/** What one accepted object says about the cluster. */
export type Fact =
  | { readonly kind: 'namespace'; readonly namespace: Namespace }
  | { readonly kind: 'node'; readonly node: ClusterNode }
  | { readonly kind: 'pod'; readonly pod: PodFact }
  | { readonly kind: 'workload'; readonly workload: WorkloadFact }
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'endpoints'; readonly endpoints: EndpointsFact }
  | { readonly kind: 'config-map'; readonly configMap: ConfigMap }
  | { readonly kind: 'api-server-calls'; readonly calls: readonly ApiServerCall[] }
  | { readonly kind: 'monitor'; readonly monitor: Monitor }
  | { readonly kind: 'edge-route'; readonly edgeRoute: EdgeRoute }
  | { readonly kind: 'ingress-class'; readonly ingressClass: IngressClass }
  | { readonly kind: 'gateway-class'; readonly gatewayClass: IngressClass }
  | { readonly kind: 'gateway'; readonly gateway: Gateway }
  | { readonly kind: 'reference-grant'; readonly referenceGrant: ReferenceGrant }
  /** Read, and nothing that the evaluation needs. */
  | { readonly kind: 'noted' }
  /** For `engine/policy-apis`. */
  | { readonly kind: 'policy'; readonly object: ManifestObject }
  /** `describes`: what tells which network plugin the cluster has, for `engine/plugins`. */
  | { readonly kind: 'not-evaluated'; readonly describes?: ManifestObject };

/** One object after decoding. */
export interface ReadObject {
  readonly reference: ObjectReference;
  /** What no two objects of a cluster share: group, kind, namespace and name; '' for an object without a name. */
  readonly identity: string;
  /** Absent: the API server refuses the object (V-1). */
  readonly fact?: Fact;
  readonly diagnostics: readonly Diagnostic[];
  /** Fields that were dropped because no such field exists (V-2). */
  readonly dropped: readonly Place[];
  /** What the API server refuses the object for; it is evaluated all the same, since its meaning is clear. */
  readonly understood?: readonly Place[];
}
