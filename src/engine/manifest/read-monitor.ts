import type { Monitor } from '#engine/model/monitor.ts';
import { boolean, integerOrText, list, object, text, texts, type DecodedBy } from './decode.ts';
import { Diagnosis } from './diagnosis.ts';
import { labelSelector, requirementsOf } from './label-selector-fields.ts';
import type { Fact, ManifestObject } from './manifest-object.ts';

/** ServiceMonitor and PodMonitor of the Prometheus operator, as far as they say what is scraped. Their own operator checks the rest. */

const open = { open: true };
const endpoints = list(object({ port: text, targetPort: integerOrText }, undefined, open));

const monitor = object(
  {
    spec: object(
      {
        selector: labelSelector,
        namespaceSelector: object({ any: boolean, matchNames: texts }, undefined, open),
        endpoints,
        podMetricsEndpoints: endpoints,
      },
      undefined,
      open,
    ),
  },
  undefined,
  open,
);

/** What Prometheus is told to scrape. Without a selector nothing can be said. */
export function readMonitor({ kind, namespace, name, place }: ManifestObject): Fact {
  const spec = monitor(place, new Diagnosis(kind, name))?.spec;
  if (!spec?.selector) return { kind: 'not-evaluated' };
  const isOfPods = kind === 'PodMonitor';
  const read: Monitor = {
    kind: isOfPods ? 'PodMonitor' : 'ServiceMonitor',
    namespace,
    name,
    selector: requirementsOf(spec.selector),
    namespaces: namespacesOf(spec.namespaceSelector, namespace),
    ports: ((isOfPods ? spec.podMetricsEndpoints : spec.endpoints) ?? []).map(({ port, targetPort }) => ({
      ...(port?.value && { port: port.value }),
      ...(targetPort?.value && { targetPort: targetPort.value }),
    })),
    origin: place.origin,
  };
  return { kind: 'monitor', monitor: read };
}

function namespacesOf(selector: NonNullable<DecodedBy<typeof monitor>['spec']>['namespaceSelector'], own: string): Monitor['namespaces'] {
  if (selector?.any?.value) return 'any';
  const names = selector?.matchNames ?? [];
  return names.length === 0 ? [own] : names.map(({ value }) => value);
}
