import type { ApiServerCall } from '#engine/model/api-server-call.ts';
import type { Cluster, ClusterNode, ConfigMap, Namespace, Service, ServiceEndpoint } from '#engine/model/cluster.ts';
import type { IpFamily } from '#engine/model/ip-range.ts';
import { type FargateSelector, fargateSelectors, onFargate } from './fargate-profiles.ts';
import type { Monitor } from '#engine/model/monitor.ts';
import type { EdgeRoute, Gateway, IngressClass, ReferenceGrant } from '#engine/model/edge-route.ts';
import { describedFamily } from './described-family.ts';
import { joinWorkloads } from './join-workloads.ts';
import type { Fact, PodFact, WorkloadFact } from './manifest-object.ts';
import { kindOf } from './object-kinds.ts';

/** Puts the facts of all objects together: pods under their owners, endpoints under their Services, namespaces made up where needed. */
export function assembleCluster(facts: readonly Fact[]): Cluster {
  const namespaces = new Map<string, Namespace>();
  const nodes: ClusterNode[] = [];
  const workloads: WorkloadFact[] = [];
  const pods: PodFact[] = [];
  const services: Service[] = [];
  const configMaps: ConfigMap[] = [];
  const apiServerCalls: ApiServerCall[] = [];
  const monitors: Monitor[] = [];
  const edgeRoutes: EdgeRoute[] = [];
  const ingressClasses: IngressClass[] = [];
  const gatewayClasses: IngressClass[] = [];
  const gateways: Gateway[] = [];
  const referenceGrants: ReferenceGrant[] = [];
  const endpoints = new Map<string, ServiceEndpoint[]>();
  const fargate: FargateSelector[] = [];
  let ipFamily: IpFamily | undefined;
  const mentioned = new Set<string>();
  for (const fact of facts) {
    switch (fact.kind) {
      case 'namespace':
        namespaces.set(fact.namespace.name, fact.namespace);
        break;
      case 'node':
        nodes.push(fact.node);
        break;
      case 'workload':
        workloads.push(fact.workload);
        mentioned.add(fact.workload.workload.namespace);
        break;
      case 'pod':
        pods.push(fact.pod);
        mentioned.add(fact.pod.pod.namespace);
        break;
      case 'service':
        services.push(fact.service);
        mentioned.add(fact.service.namespace);
        break;
      case 'endpoints': {
        const key = `${fact.endpoints.namespace}/${fact.endpoints.service}`;
        endpoints.set(key, [...(endpoints.get(key) ?? []), ...fact.endpoints.endpoints]);
        break;
      }
      case 'config-map':
        configMaps.push(fact.configMap);
        break;
      case 'api-server-calls':
        apiServerCalls.push(...fact.calls);
        break;
      case 'monitor':
        monitors.push(fact.monitor);
        break;
      case 'edge-route':
        edgeRoutes.push(fact.edgeRoute);
        mentioned.add(fact.edgeRoute.namespace);
        break;
      case 'ingress-class':
        ingressClasses.push(fact.ingressClass);
        break;
      case 'gateway-class':
        gatewayClasses.push(fact.gatewayClass);
        break;
      case 'gateway':
        gateways.push(fact.gateway);
        mentioned.add(fact.gateway.namespace);
        break;
      case 'reference-grant':
        referenceGrants.push(fact.referenceGrant);
        break;
      case 'policy':
        // One for the whole cluster stands in no namespace, whatever is written.
        if (kindOf(fact.object)?.objectKind.scope === 'namespaced') mentioned.add(fact.object.namespace);
        break;
      case 'not-evaluated':
        if (fact.describes) {
          fargate.push(...fargateSelectors(fact.describes));
          ipFamily ??= describedFamily(fact.describes);
        }
        break;
      case 'noted':
        break;
    }
  }
  // NP-9
  for (const name of mentioned) {
    if (!namespaces.has(name)) namespaces.set(name, { name, labels: { 'kubernetes.io/metadata.name': name } });
  }
  return {
    namespaces,
    nodes,
    ...(ipFamily && { ipFamily }),
    workloads: onFargate(joinWorkloads(workloads, pods, nodes), fargate),
    services: services.map((service) => withEndpoints(service, endpoints.get(service.id))),
    configMaps,
    edgeRoutes,
    ingressClasses,
    gatewayClasses,
    gateways,
    referenceGrants,
    apiServerCalls,
    monitors,
  };
}

function withEndpoints(service: Service, endpoints: readonly ServiceEndpoint[] | undefined): Service {
  return endpoints ? { ...service, endpoints } : service;
}
