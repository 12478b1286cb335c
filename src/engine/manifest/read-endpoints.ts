import type { Protocol, ServiceEndpoint } from '#engine/model/cluster.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { endpoints, endpointSlice } from './cluster-fields.ts';
import type { DecodedBy, Placed } from './decode.ts';
import type { Fact, ManifestObject } from './manifest-object.ts';

type Slice = DecodedBy<typeof endpointSlice>;
type Target = NonNullable<NonNullable<Slice['endpoints']>[number]['targetRef']>;

/** Endpoints belong to the Service of their own name. Addresses that are not ready count: they will be. */
export function endpointsFact(object: ManifestObject, fields: DecodedBy<typeof endpoints>): Fact {
  const all = (fields.subsets ?? []).flatMap((subset) =>
    [...(subset.addresses ?? []), ...(subset.notReadyAddresses ?? [])].map((address) =>
      serviceEndpoint(object, [address.ip], address.targetRef, subset.ports),
    ),
  );
  return { kind: 'endpoints', endpoints: { namespace: object.namespace, service: object.name, endpoints: all } };
}

/** An EndpointSlice names its Service in a label. */
export function endpointSliceFact(object: ManifestObject, fields: Slice): Fact {
  const service = fields.metadata?.labels?.get('kubernetes.io/service-name')?.value;
  if (!service) return { kind: 'noted' };
  const all = (fields.endpoints ?? []).map((each) => serviceEndpoint(object, each.addresses ?? [], each.targetRef, fields.ports));
  return { kind: 'endpoints', endpoints: { namespace: object.namespace, service, endpoints: all } };
}

function serviceEndpoint(
  object: ManifestObject,
  addresses: readonly (Placed<string> | undefined)[],
  target: Target | undefined,
  ports: Slice['ports'],
): ServiceEndpoint {
  const isPod = target?.name && (target.kind?.value ?? 'Pod') === 'Pod';
  return {
    addresses: addresses.map((each) => each && parseIpAddress(each.value)).filter((address) => address !== undefined),
    ...(isPod && { pod: `${target.namespace?.value ?? object.namespace}/${target.name.value}` }),
    ports: (ports ?? []).map(({ name, port, protocol }) => ({
      ...(name?.value && { name: name.value }),
      protocol: (protocol?.value || 'TCP') as Protocol,
      port: port?.value ?? 0,
    })),
  };
}
