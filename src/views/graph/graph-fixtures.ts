import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { connectionOf, workloadOf } from '#views/endpoints/picture-fixture.ts';
import type { MeasureText } from './measure.ts';

/** Drawings for tests: small pictures, written down as spreads. */
const ORIGIN = { file: 'test.yaml', document: 0, path: '', line: 1, column: 1, endLine: 1 };

export function workload(namespace: string, name: string, rest: Partial<EndpointSummary> = {}): EndpointSummary {
  return workloadOf(name, { namespace, labels: {}, sameAs: `${namespace}/${name}[Deployment]`, ...rest });
}

export function external(name: string, rest: Partial<EndpointSummary> = {}): EndpointSummary {
  const { namespace: _namespace, workloadKind: _kind, ...plain } = workload('', name);
  return { ...plain, id: `external:${name}`, kind: 'external', sameAs: name, ...rest };
}

export function connection(
  source: EndpointSummary,
  destination: EndpointSummary,
  verdict: Verdict,
  rest: Partial<Connection> = {},
): Connection {
  const ports = { TCP: [], UDP: [], SCTP: [] };
  return { ...connectionOf(source.name, destination.name, verdict), source: source.id, destination: destination.id, ports, ...rest };
}

export function neededOn(port: number, verdict: Verdict): Pick<Connection, 'needed'> {
  return { needed: [{ protocol: 'TCP', port, by: 'env URL', verdict, origin: ORIGIN }] };
}

export function pictureOf(
  endpoints: readonly EndpointSummary[],
  connections: readonly Connection[],
  rest: Partial<Pick<Picture, 'diagnostics'>> = {},
): Pick<Picture, 'endpoints' | 'connections' | 'namespaces' | 'diagnostics'> {
  const names = [
    ...new Set(endpoints.flatMap(({ kind, namespace }) => (kind === 'workload' && namespace !== undefined ? [namespace] : []))),
  ];
  return {
    endpoints,
    connections,
    namespaces: names.map((name) => ({ name, workloads: endpoints.filter((each) => each.namespace === name).length, policies: 0 })),
    diagnostics: [],
    ...rest,
  };
}

/** Every letter six pixels wide. */
export const sixPixels: MeasureText = (text) => text.length * 6;

export function finding(source: EndpointSummary, destination: EndpointSummary): Picture['diagnostics'][number] {
  return {
    code: 'needed-but-denied',
    severity: 'warning',
    values: { source: source.id, destination: destination.id, port: '80', by: 'env URL', stoppedAtPort: '' },
    origin: ORIGIN,
    edges: [[source.id, destination.id]],
  };
}
