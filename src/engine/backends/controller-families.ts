import type { Labels, Workload } from '#engine/model/cluster.ts';

/**
 * What a kind of ingress controller is recognized by: the controller that an IngressClass or GatewayClass names, the usual
 * names of such classes, and the image or the labels of the pods that the traffic goes through (not of those that only
 * configure them).
 */
export interface ControllerFamily {
  readonly name: string;
  readonly controllers: RegExp;
  readonly classes: RegExp;
  /** Absent: no pod stands between the clients and the backends. */
  readonly image?: RegExp;
  /** One of them is enough, if all of its labels are there. */
  readonly labels?: readonly Labels[];
  /** The label that names the Gateway whose traffic goes through the pods. */
  readonly gatewayLabel?: string;
  /** Load balancers of a cloud, which connect to the pods (or to node ports) themselves. */
  readonly isLoadBalancer?: boolean;
}

export const CONTROLLER_FAMILIES: readonly ControllerFamily[] = [
  {
    name: 'ingress-nginx',
    controllers: /^k8s\.io\/ingress-nginx/,
    classes: /^nginx\b/,
    image: /(^|\/)(ingress-nginx\/controller|nginx-ingress-controller)(-chroot)?$/,
    labels: [{ 'app.kubernetes.io/name': 'ingress-nginx', 'app.kubernetes.io/component': 'controller' }],
  },
  {
    name: 'nginx-ingress',
    controllers: /^nginx\.org\/ingress-controller/,
    classes: /^nginx\b/,
    image: /(^|\/)(nginx\/nginx-ingress|nginx-plus-ingress)$/,
    labels: [{ 'app.kubernetes.io/name': 'nginx-ingress' }],
  },
  {
    name: 'nginx-gateway-fabric',
    controllers: /^gateway\.nginx\.org\//,
    classes: /^nginx$/,
    image: /(^|\/)nginx-gateway-fabric(\/nginx)?$/,
    labels: [{ 'app.kubernetes.io/name': 'nginx-gateway-fabric' }],
  },
  {
    name: 'traefik',
    controllers: /^traefik\.io\//,
    classes: /^traefik\b/,
    image: /(^|\/)traefik$/,
    labels: [{ 'app.kubernetes.io/name': 'traefik' }],
  },
  {
    name: 'haproxy',
    controllers: /^haproxy(\.org|-ingress\.github\.io)\//,
    classes: /^haproxy\b/,
    image: /(^|\/)(haproxytech\/kubernetes-ingress|haproxy-ingress)$/,
    labels: [{ 'app.kubernetes.io/name': 'kubernetes-ingress' }, { 'app.kubernetes.io/name': 'haproxy-ingress' }],
  },
  {
    name: 'contour',
    controllers: /^projectcontour\.io\//,
    classes: /^contour\b/,
    // Envoy serves many: the labels of Contour's own make it one.
    labels: [{ 'app.kubernetes.io/name': 'contour', 'app.kubernetes.io/component': 'envoy' }, { app: 'envoy' }],
  },
  {
    name: 'kong',
    controllers: /konghq\.com\//,
    classes: /^kong\b/,
    image: /(^|\/)(kong|kong-gateway)$/,
    labels: [{ 'app.kubernetes.io/name': 'gateway', 'app.kubernetes.io/instance': 'kong' }],
  },
  {
    name: 'istio',
    controllers: /^istio\.io\//,
    classes: /^istio\b/,
    labels: [{ istio: 'ingressgateway' }],
    gatewayLabel: 'gateway.networking.k8s.io/gateway-name',
  },
  {
    name: 'envoy-gateway',
    controllers: /^gateway\.envoyproxy\.io\//,
    classes: /^(eg|envoy-gateway|envoy)$/,
    labels: [{ 'app.kubernetes.io/managed-by': 'envoy-gateway', 'app.kubernetes.io/component': 'proxy' }],
    gatewayLabel: 'gateway.envoyproxy.io/owning-gateway-name',
  },
  {
    name: 'openshift-router',
    controllers: /^openshift\.io\//,
    classes: /^openshift-/,
    image: /(^|\/)(ose-haproxy-router|origin-haproxy-router)$/,
    labels: [{ 'ingresscontroller.operator.openshift.io/deployment-ingresscontroller': 'default' }],
  },
  { name: 'cilium', controllers: /^io\.cilium\//, classes: /^cilium$/ },
  {
    name: 'aws',
    controllers: /^(ingress|gateway|eks\.amazonaws)\.(k8s\.aws|com)\/|^eks\.amazonaws\.com\//,
    classes: /^alb$/,
    isLoadBalancer: true,
  },
  {
    name: 'google',
    controllers: /^networking\.gke\.io\/|^k8s\.io\/ingress-gce/,
    classes: /^(gce|gce-internal|gke-l7-.*)$/,
    isLoadBalancer: true,
  },
  { name: 'azure', controllers: /^azure\/application-gateway|^alb\.networking\.azure\.io\//, classes: /^azure-/, isLoadBalancer: true },
];

/** The family whose pods these are, by the image or by the labels. */
export function familyOfWorkload(workload: Workload): ControllerFamily | undefined {
  const images = workload.images.map(withoutTag);
  return CONTROLLER_FAMILIES.find(
    ({ image, labels = [], gatewayLabel }) =>
      (image && images.some((each) => image.test(each))) ||
      workload.pods.some(
        (pod) =>
          labels.some((wanted) => Object.entries(wanted).every(([key, value]) => labelOf(pod.labels, key) === value)) ||
          (gatewayLabel !== undefined && labelOf(pod.labels, gatewayLabel) !== undefined),
      ),
  );
}

/** An own label: one that is called like a member of every object is none unless it is written. */
export function labelOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

/** `registry:5000/a/b` of `registry:5000/a/b:1.2@sha256:…`. */
function withoutTag(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
