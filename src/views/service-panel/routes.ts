import type { Verdict } from '#engine/model/verdict.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Connection, Picture, ServiceCard, ServiceClient } from '#engine/overview/picture.ts';

/** What becomes of one client's traffic to a Service, for a table. */
export interface ClientRoutes {
  /** Endpoint id. */
  readonly client: string;
  readonly verdict: Verdict;
  /** Of how many backends how many are open, where they differ. */
  readonly backends: { readonly open: number; readonly all: number };
  readonly routes: readonly RouteRow[];
}

export interface RouteRow {
  readonly backend: string;
  /** `80 → 8080`; `80` where nothing is rewritten. */
  readonly ports: string;
  /** Absent: the pods have no port of that name. */
  readonly verdict?: Verdict;
  readonly trap?: { readonly port: number; readonly podPort: number };
  /** The pod's port is open, and the Service's own, which this plugin judges too, is not. */
  readonly stoppedAt?: { readonly port: number; readonly podPort: number };
}

/** The ways of a client of a Service that is a card of its own. */
export function routesOfClient({ source, verdict, routes }: ServiceClient, { headless }: ServiceCard): ClientRoutes {
  const backends = new Map<string, boolean>();
  for (const { destination, podPort, verdict: each } of routes)
    if (podPort !== undefined) backends.set(destination, (backends.get(destination) ?? true) && each === 'allowed');
  return {
    client: source,
    verdict,
    backends: { open: [...backends.values()].filter(Boolean).length, all: backends.size },
    routes: routes.map(({ destination, protocol, port, podPort, opensServicePortOnly, stoppedAtService, verdict: own }) => ({
      backend: destination,
      ports: portsOf(protocol, port, headless ? port : podPort),
      ...(podPort === undefined ? {} : { verdict: own }),
      ...(opensServicePortOnly && podPort !== undefined ? { trap: { port, podPort } } : {}),
      ...(stoppedAtService && podPort !== undefined ? { stoppedAt: { port, podPort } } : {}),
    })),
  };
}

/** The ways through a Service with one workload behind it: from what the picture says that it is needed for. */
export function routesToWorkload({ connections, diagnostics }: Picture, workload: string, service: string): readonly ClientRoutes[] {
  return connections
    .filter(({ destination }) => destination === workload)
    .flatMap((connection): readonly ClientRoutes[] => {
      const needs = (connection.needed ?? []).filter((need) => need.service?.split(' ')[0] === service);
      if (needs.length === 0) return [];
      const trap = trapOf(diagnostics, connection);
      const routes = needs.map(({ protocol, port, verdict, service: named, stoppedAtPort }): RouteRow => {
        const servicePort = Number(named?.split(' ')[1] ?? port);
        const isTrap = verdict === 'denied' && trap?.podPort === port;
        return {
          backend: workload,
          ports: portsOf(protocol, servicePort, port),
          verdict,
          ...(isTrap ? { trap } : {}),
          ...(stoppedAtPort === undefined ? {} : { stoppedAt: { port: stoppedAtPort, podPort: port } }),
        };
      });
      return [{ client: connection.source, verdict: together(routes), backends: { open: 0, all: 0 }, routes }];
    });
}

/** Whether a policy opens the port of the Service on this pair, and not that of the pods (T18). */
export function trapOf(
  diagnostics: readonly Diagnostic[],
  { source, destination }: Pick<Connection, 'source' | 'destination'>,
): RouteRow['trap'] {
  for (const { code, values, edges } of diagnostics) {
    if (code === 'policy-allows-service-port-not-pod-port' && edges?.some((pair) => pair[0] === source && pair[1] === destination))
      return { port: values.port, podPort: values.podPort };
  }
  return undefined;
}

function together(routes: readonly RouteRow[]): Verdict {
  const [first = 'depends', ...others] = routes.map(({ verdict }) => verdict);
  if (others.every((each) => each === first)) return first;
  return others.includes('depends') || first === 'depends' ? 'depends' : 'partial';
}

function portsOf(protocol: string, port: number, podPort: number | undefined): string {
  return `${protocol === 'TCP' ? '' : `${protocol} `}${port}${podPort === undefined ? ' → ?' : podPort === port ? '' : ` → ${podPort}`}`;
}
