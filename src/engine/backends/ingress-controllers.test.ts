import { describe, expect, test } from 'vitest';
import type { EdgeRoute, Gateway, IngressClass } from '#engine/model/edge-route.ts';
import { aCluster, aWorkload, originAt } from '#engine/testing/cluster-objects.ts';
import { ingressControllers } from './ingress-controllers.ts';

const anIngress = (fields: Partial<EdgeRoute> = {}): EdgeRoute => ({
  id: 'Ingress shop/web',
  kind: 'Ingress',
  namespace: 'shop',
  name: 'web',
  parents: [],
  hostnames: [],
  annotations: {},
  backends: [],
  origin: originAt(1),
  ...fields,
});

const aClass = (name: string, controller: string, isDefault = false): IngressClass => ({
  name,
  controller,
  isDefault,
  origin: originAt(1),
});

const nginx = aWorkload('edge/nginx', {}, { images: ['registry.k8s.io/ingress-nginx/controller:v1.13.3@sha256:00'] });
const traefik = aWorkload('edge/traefik', {}, { images: ['docker.io/traefik:v3.5'], kind: 'DaemonSet' });
const istio = aWorkload('mesh/ingressgateway', { labels: { istio: 'ingressgateway' } }, { images: ['docker.io/istio/proxyv2:1.27'] });
const web = aWorkload('shop/web', {}, { images: ['nginx:1.29'] });

describe('the controller of an Ingress', () => {
  test.each([
    ['by its image and the name of its class', [nginx, web], 'nginx', [], 'edge/nginx[Deployment]'],
    ['by the controller of the class', [nginx, traefik], 'public', [aClass('public', 'k8s.io/ingress-nginx')], 'edge/nginx[Deployment]'],
    ['by the default class', [nginx, traefik], undefined, [aClass('t', 'traefik.io/ingress-controller', true)], 'edge/traefik[DaemonSet]'],
    ['as the only one there is', [traefik, web], undefined, [], 'edge/traefik[DaemonSet]'],
    ['by its labels', [istio, web], 'istio', [], 'mesh/ingressgateway[Deployment]'],
    ['not where there are two and nothing tells which', [nginx, traefik], undefined, [], undefined],
    ['not where another kind is asked for', [nginx, web], 'traefik', [], undefined],
    ['not by a web server that is no controller', [web], 'nginx', [], undefined],
  ])('is recognized %s', (_, workloads, className, ingressClasses, expected) => {
    const route = anIngress(className === undefined ? {} : { className });
    const found = ingressControllers(aCluster({ workloads, ingressClasses, edgeRoutes: [route] }));
    expect([found.edgeOf(route, undefined).controller, found.recognized]).toEqual([expected, expected]);
  });

  test.each(['shop/web[Deployment]', 'shop/web', 'web'])('is the one that the reader names: %s', (name) => {
    const route = anIngress({ className: 'nginx' });
    const found = ingressControllers(aCluster({ workloads: [nginx, web], edgeRoutes: [route] }), name);
    expect([found.chosen, found.edgeOf(route, undefined).controller]).toEqual(['shop/web[Deployment]', 'shop/web[Deployment]']);
  });

  test('may be any workload, those that are recognized first', () => {
    expect(ingressControllers(aCluster({ workloads: [web, nginx] })).candidates).toEqual([
      'edge/nginx[Deployment]',
      'shop/web[Deployment]',
    ]);
  });
});

describe('what connects to the pods', () => {
  test.each([
    ['alb', {}, 'node-address', true],
    ['alb', { 'alb.ingress.kubernetes.io/target-type': 'ip' }, 'load-balancer', true],
    ['alb', { 'alb.ingress.kubernetes.io/scheme': 'internet-facing' }, 'node-address', false],
    ['gce', {}, 'load-balancer', false],
    ['gce-internal', {}, 'load-balancer', true],
    ['nginx', {}, 'ingress-controller', false],
  ])('for class %s with %j is %s', (className, annotations, arrivesAs, isInternal) => {
    const route = anIngress({ className, annotations });
    expect(ingressControllers(aCluster({ edgeRoutes: [route] })).edgeOf(route, undefined)).toEqual({ arrivesAs, isInternal });
  });
});

test('a Gateway is served by the pods that carry its name', () => {
  const gateway: Gateway = { id: 'shop/public', namespace: 'shop', name: 'public', className: 'istio', listeners: [], origin: originAt(1) };
  const named = (name: string) => aWorkload(`shop/${name}-istio`, { labels: { 'gateway.networking.k8s.io/gateway-name': name } });
  const route = anIngress({ kind: 'HTTPRoute' });
  const found = ingressControllers(aCluster({ workloads: [named('private'), named('public')], gateways: [gateway], edgeRoutes: [route] }));
  expect(found.edgeOf(route, gateway).controller).toBe('shop/public-istio[Deployment]');
});
