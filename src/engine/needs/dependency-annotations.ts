import type { ServiceIndex } from '#engine/backends/service-index.ts';
import type { Cluster, Mention, Workload } from '#engine/model/cluster.ts';
import { addTo } from '#engine/model/multi-map.ts';
import type { Need } from './need.ts';

const REFERENCES = 'config.kubernetes.io/depends-on';
const WERF = '.dependency.werf.io';

/** Where such a text stands: the reader keeps no other annotations. */
const BY_ANNOTATION = 'annotation ';

/** An object that an annotation names; without a kind a Service of that name, or else a workload. */
interface NamedObject {
  readonly namespace: string;
  readonly name: string;
  readonly kind?: string;
}

/** What workloads need because an annotation says that they depend on it: every port of the Service, or that the workload declares. */
export function dependencyAnnotations(cluster: Cluster, index: ServiceIndex): readonly Need[] {
  const byName = new Map<string, Workload[]>();
  for (const workload of cluster.workloads) addTo(byName, `${workload.namespace}/${workload.name}`, workload);
  return cluster.workloads.flatMap((source) =>
    source.mentions
      .filter(({ by }) => by.startsWith(BY_ANNOTATION))
      .flatMap((mention) => namedObjects(mention, source.namespace).flatMap((named) => needsOf(source, mention, named, byName, index))),
  );
}

function namedObjects({ by, text }: Mention, namespace: string): readonly NamedObject[] {
  const key = by.slice(BY_ANNOTATION.length);
  if (key === REFERENCES) return text.split(',').flatMap((item) => referenced(item.trim()));
  if (key.endsWith(WERF)) return werf(text, namespace);
  // Compose writes `db:service_started:false`.
  return text.split(/[\s,]+/).flatMap((item) => (item === '' ? [] : [{ namespace, name: item.split(':')[0]! }]));
}

/** `apps/namespaces/shop/Deployment/db`; the core group is empty. */
function referenced(text: string): readonly NamedObject[] {
  const [, namespaces, namespace, kind, name] = text.split('/');
  return namespaces === 'namespaces' && namespace && kind && name ? [{ namespace, kind, name }] : [];
}

/** `state=ready;kind=Deployment;name=db;namespace=shop`. */
function werf(text: string, own: string): readonly NamedObject[] {
  const fields = new Map(text.split(';').map((field) => [field.split('=')[0]!.trim(), field.split('=')[1]?.trim() ?? ''] as const));
  const [kind, name] = [fields.get('kind'), fields.get('name')];
  return kind && name ? [{ namespace: fields.get('namespace') || own, kind, name }] : [];
}

function needsOf(
  { id: source }: Workload,
  { by, origin }: Mention,
  { namespace, name, kind }: NamedObject,
  byName: ReadonlyMap<string, readonly Workload[]>,
  index: ServiceIndex,
): readonly Need[] {
  const base = { source, by, origin };
  const service = kind === undefined || kind === 'Service' ? index.backends.get(`${namespace}/${name}`) : undefined;
  if (service) {
    return service.workloads.flatMap(({ workload, pods }) =>
      pods.flatMap(({ ports }) =>
        ports.flatMap(({ servicePort, resolved }): readonly Need[] => {
          if (resolved === undefined) return [];
          const { protocol, port } = servicePort;
          return [{ ...base, destination: workload.id, protocol, port: resolved, service: service.service.id, servicePort: port }];
        }),
      ),
    );
  }
  const named = (byName.get(`${namespace}/${name}`) ?? []).filter((each) => kind === undefined || each.kind === kind);
  return named.flatMap((workload) =>
    workload.pods.flatMap(({ containerPorts }) =>
      containerPorts.map(({ protocol, port }): Need => ({ ...base, destination: workload.id, protocol, port })),
    ),
  );
}
