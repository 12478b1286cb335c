import {
  anything,
  integer,
  integerOrText,
  isWritten,
  list,
  object,
  text,
  texts,
  type DecodedBy,
  type Fields,
  type ObjectOf,
} from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { labelSelector } from './label-selector-fields.ts';
import { metadata } from './metadata-fields.ts';

/**
 * The fields of the Gateway API that say where traffic goes. The API grows from release to release, so what is not in these
 * tables is left be.
 */

const OBJECT = { apiVersion: text, kind: text, metadata, status: anything };

const allowedRoutes = grown({
  namespaces: grown({ from: text, selector: labelSelector }),
  kinds: list(grown({ group: text, kind: text })),
});

const listener = grown({ name: text, hostname: text, port: integer, protocol: text, allowedRoutes }, needs('name', 'port', 'protocol'));

export const gateway = object({
  ...OBJECT,
  spec: grown({ gatewayClassName: text, listeners: list(listener) }, needs('gatewayClassName', 'listeners')),
});

export const gatewayClass = object({ ...OBJECT, spec: grown({ controllerName: text }, needs('controllerName')) });

const parentRef = grown({ group: text, kind: text, namespace: text, name: text, sectionName: text, port: integer }, needs('name'));

const backendRef = grown({ group: text, kind: text, namespace: text, name: text, port: integer, weight: integer }, needs('name'));

const mirror = grown({ backendRef });

/** GRPCRoute names a service here, HTTPRoute a verb. */
const namedMethod = grown({ service: text, method: text });
const grpcMethod: typeof namedMethod = (place, diagnosis) => (place.node.kind === 'map' ? namedMethod(place, diagnosis) : undefined);

const rule = grown({
  matches: list(grown({ path: grown({ type: text, value: text }), method: grpcMethod })),
  filters: list(grown({ type: text, requestMirror: mirror })),
  backendRefs: list(
    grown(
      {
        group: text,
        kind: text,
        namespace: text,
        name: text,
        port: integer,
        weight: integer,
        filters: list(grown({ requestMirror: mirror })),
      },
      needs('name'),
    ),
  ),
});

/** HTTPRoute, GRPCRoute, TLSRoute, TCPRoute and UDPRoute: the later ones have fewer of the fields. */
export const gatewayRoute = object({
  ...OBJECT,
  spec: grown({ parentRefs: list(parentRef), hostnames: texts, rules: list(rule) }),
});

export const referenceGrant = object({
  ...OBJECT,
  spec: grown({
    from: list(grown({ group: text, kind: text, namespace: text }, needs('kind', 'namespace'))),
    to: list(grown({ group: text, kind: text, name: text }, needs('kind'))),
  }),
});

const routeTarget = grown({ kind: text, name: text, weight: integer });

/** OpenShift's Route. */
export const openShiftRoute = object({
  ...OBJECT,
  spec: grown(
    {
      host: text,
      path: text,
      to: routeTarget,
      alternateBackends: list(routeTarget),
      port: grown({ targetPort: integerOrText }),
    },
    needs('to'),
  ),
});

export type BackendRefFields = DecodedBy<typeof backendRef>;

function grown<Table extends Fields>(table: Table, check?: (value: ObjectOf<Table>, diagnosis: Diagnosis) => void) {
  return object(table, check, { open: true });
}

function needs(...names: readonly string[]): (value: ObjectOf<Fields>, diagnosis: Diagnosis) => void {
  return ({ place }, diagnosis) => {
    for (const name of names) if (!isWritten(place, name)) diagnosis.required(place.missing(name));
  };
}
