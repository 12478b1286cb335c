import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** What the generated cluster holds, before it is written as YAML. */
export interface PlannedCluster {
  readonly namespaces: readonly PlannedNamespace[];
}

export interface PlannedNamespace {
  readonly name: string;
  readonly team: string;
  readonly workloads: readonly PlannedWorkload[];
}

export interface PlannedWorkload {
  readonly namespace: string;
  /** A group of workloads that belong together: `orders-history`. */
  readonly app: string;
  readonly component: Component;
  readonly name: string;
  readonly replicas: number;
  readonly needs: PlannedNeed[];
}

/** The workload names this Service in an environment variable. */
interface PlannedNeed {
  readonly variable: string;
  readonly target: PlannedWorkload;
}

export type Component = 'web' | 'api' | 'worker' | 'db' | 'cache' | 'gateway' | 'broker' | 'dns' | 'metrics';

const APP_COMPONENTS = ['api', 'db', 'web', 'worker', 'cache'] as const satisfies readonly Component[];

const DOMAINS =
  'orders catalog payments shipping identity search inventory pricing reviews accounts loyalty returns suppliers warehouse tickets invoices notifications media experiments reports'.split(
    ' ',
  );
const ASPECTS = ['', 'history', 'export', 'audit', 'import', 'preview', 'insight', 'archive', 'sync', 'admin'];

/**
 * Draws up a platform: the namespaces every platform has (DNS, metrics, edge, messaging), and one for each product
 * domain, whose apps are made of a web front end, an API, a database, a worker and a cache.
 */
export function planCluster(seed: number, workloads: number, namespaces: number): PlannedCluster {
  const random = seededRandom(seed);
  const dns = planWorkload('kube-system', 'coredns', 'dns', 2, 'coredns');
  const prometheus = planWorkload('monitoring', 'prometheus', 'metrics', 1, 'prometheus');
  const gateway = planWorkload('edge', 'gateway', 'gateway', 3, 'gateway');
  const broker = planWorkload('messaging', 'kafka', 'broker', 3, 'kafka');
  const fixed = [dns, prometheus, gateway, broker].map((workload) => ({
    name: workload.namespace,
    team: 'platform',
    workloads: [workload],
  }));
  const domains = planDomains(random, workloads - fixed.length, Math.max(1, namespaces - fixed.length));
  const all = domains.flatMap((domain) => domain.workloads);
  connect(random, all, gateway, broker);
  return { namespaces: [...fixed, ...domains] };
}

function planDomains(random: SeededRandom, workloads: number, count: number): PlannedNamespace[] {
  return Array.from({ length: count }, (_, at) => {
    const name = nameOfDomain(at);
    // The remainder goes to the first namespaces, so that the sum is what was asked for.
    const size = Math.floor(workloads / count) + (at < workloads % count ? 1 : 0);
    const planned = Array.from({ length: size }, (_, index) => {
      const component = APP_COMPONENTS[index % APP_COMPONENTS.length]!;
      const app = nameOfApp(name, Math.floor(index / APP_COMPONENTS.length));
      return planWorkload(name, app, component, component === 'db' ? 1 : random.between(1, 5), `${app}-${component}`);
    });
    return { name, team: `team-${(at % 7) + 1}`, workloads: planned };
  });
}

function nameOfDomain(at: number): string {
  const domain = DOMAINS[at % DOMAINS.length]!;
  const round = Math.floor(at / DOMAINS.length);
  return round === 0 ? domain : `${domain}-${round + 1}`;
}

function nameOfApp(domain: string, at: number): string {
  const aspect = ASPECTS[at] ?? `part-${at}`;
  return aspect ? `${domain}-${aspect}` : domain;
}

function planWorkload(namespace: string, app: string, component: Component, replicas: number, name: string): PlannedWorkload {
  return { namespace, app, component, replicas, name, needs: [] };
}

/** Who calls whom: inside an app along its layers, between apps by their APIs, and everybody the message broker. */
function connect(random: SeededRandom, workloads: readonly PlannedWorkload[], gateway: PlannedWorkload, broker: PlannedWorkload): void {
  const byName = new Map(workloads.map((workload) => [workload.name, workload]));
  const apis = workloads.filter(({ component }) => component === 'api');
  const need = (workload: PlannedWorkload, variable: string, target: PlannedWorkload | undefined) => {
    if (target && target !== workload) workload.needs.push({ variable, target });
  };
  for (const workload of workloads) {
    const partner = (component: Component) => byName.get(`${workload.app}-${component}`);
    switch (workload.component) {
      case 'web':
        need(workload, 'API_URL', partner('api'));
        need(gateway, `UPSTREAM_${gateway.needs.length + 1}`, workload);
        break;
      case 'api':
        need(workload, 'DATABASE_URL', partner('db'));
        need(workload, 'CACHE_ADDR', partner('cache'));
        if (random.chance(0.5)) need(workload, 'PARTNER_API_URL', random.pick(apis));
        break;
      case 'worker':
        need(workload, 'DATABASE_URL', partner('db'));
        need(workload, 'KAFKA_BROKERS', broker);
        break;
      default:
    }
  }
}
