import type { Cluster, ClusterNode, ConfigMap, Namespace, Service, ServiceEndpoint } from '#engine/model/cluster.ts';
import { joinWorkloads } from './join-workloads.ts';
import type { Fact, PodFact, WorkloadFact } from './manifest-object.ts';

/** Puts the facts of all objects together: pods under their owners, endpoints under their Services, namespaces made up where needed. */
export function assembleCluster(facts: readonly Fact[]): Cluster {
  const namespaces = new Map<string, Namespace>();
  const nodes: ClusterNode[] = [];
  const workloads: WorkloadFact[] = [];
  const pods: PodFact[] = [];
  const services: Service[] = [];
  const configMaps: ConfigMap[] = [];
  const endpoints = new Map<string, ServiceEndpoint[]>();
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
      case 'policy':
        mentioned.add(fact.object.namespace);
        break;
      case 'noted':
      case 'not-evaluated':
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
    workloads: joinWorkloads(workloads, pods, nodes),
    services: services.map((service) => withEndpoints(service, endpoints.get(service.id))),
    configMaps,
    edgeRoutes: [],
    ingressClasses: [],
    gateways: [],
    referenceGrants: [],
    apiServerCalls: [],
    monitors: [],
  };
}

function withEndpoints(service: Service, endpoints: readonly ServiceEndpoint[] | undefined): Service {
  return endpoints ? { ...service, endpoints } : service;
}
