import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { PortSet } from '#engine/model/port-set.ts';

/** Pictures for tests of the panels: only what a test is about needs to be said. */
export function pictureWith(parts: Partial<Picture>): Picture {
  return {
    profile: enforcementProfile(),
    namespaces: [{ name: 'default', workloads: 3, policies: 1 }],
    endpoints: [],
    policies: [],
    services: [],
    connections: [],
    totals: { pairs: 0, allowed: 0, partial: 0, denied: 0, depends: 0 },
    needed: 0,
    neededDenied: 0,
    diagnostics: [],
    silenced: [],
    assumptions: [],
    objects: { used: 0, notEvaluated: [], refused: 0 },
    outline: [],
    switchedOff: [],
    ...parts,
  };
}

/** A Deployment in the namespace `default`, isolated by nothing. */
export function workloadOf(name: string, parts: Partial<EndpointSummary>): EndpointSummary {
  const namespace = parts.namespace ?? 'default';
  return {
    id: `${namespace}/${name}[Deployment]`,
    kind: 'workload',
    namespace,
    name,
    workloadKind: 'Deployment',
    replicas: 1,
    labels: { app: name },
    isolatedBy: { ingress: [], egress: [] },
    hostNetwork: false,
    finished: false,
    services: [],
    declaredPorts: [],
    sameAs: name,
    origin: { file: 'manifests.yaml', document: 0, path: '', line: 1, column: 1, endLine: 9 },
    ...parts,
  };
}

/** A connection between two Deployments, `default/…` where no namespace is given. */
export function connectionOf(source: string, destination: string, verdict: Verdict, parts: Partial<Connection> = {}): Connection {
  const id = (name: string) => `${name.includes('/') ? name : `default/${name}`}[Deployment]`;
  const side = { verdict, isolatedBy: [], allowedBy: [] };
  return {
    source: id(source),
    destination: id(destination),
    verdict,
    allPorts: verdict,
    ports: (verdict === 'allowed' ? PortSet.ALL : PortSet.NONE).toRanges(),
    openPorts: '',
    declaredPorts: '',
    noPolicy: false,
    leaving: side,
    arriving: side,
    ...parts,
  };
}
