import type { Origin } from '#engine/model/origin.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';

/**
 * The lines of YAML that a selection is about: the endpoint's own object and the policies that isolate it; for a pair,
 * the policies and rules that decide it; for a namespace, its object and its policies.
 */
export function selectedOrigins(picture: Picture, selection: Selection, connection: Connection | undefined): readonly Origin[] {
  const policyOrigins = (ids: readonly string[]) =>
    picture.policies.filter((policy) => ids.includes(policy.id)).map((policy) => policy.origin);
  switch (selection.kind) {
    case 'none':
      return [];
    case 'namespace': {
      const namespace = picture.namespaces.find((each) => each.name === selection.name);
      const policies = picture.policies.filter((policy) => policy.namespace === selection.name).map((policy) => policy.origin);
      return namespace?.origin === undefined ? policies : [namespace.origin, ...policies];
    }
    case 'endpoint': {
      const service = picture.services.find((each) => each.id === selection.id);
      if (service) return [service.origin];
      const endpoint = picture.endpoints.find((each) => each.id === selection.id);
      if (endpoint === undefined) return [];
      const above = picture.policies.filter(({ tier, selected }) => tier !== 'network-policy' && selected.includes(endpoint.id));
      const policies = policyOrigins([...above.map(({ id }) => id), ...endpoint.isolatedBy.ingress, ...endpoint.isolatedBy.egress]);
      return endpoint.origin === undefined ? policies : [endpoint.origin, ...policies];
    }
    case 'connection': {
      if (connection === undefined) return [];
      const { leaving, arriving } = connection;
      const sides = connection.verdict === 'denied' ? deniedSides(connection) : [leaving, arriving];
      const isDenied = connection.verdict === 'denied';
      const rules = sides.flatMap((side) => (isDenied ? (side.deniedBy ?? []) : side.allowedBy).map((rule) => rule.origin));
      // A side that a rule stops has nothing to isolate any more.
      const isolating = isDenied ? sides.filter(({ deniedBy }) => deniedBy === undefined) : rules.length > 0 ? [] : sides;
      return [...rules, ...policyOrigins(isolating.flatMap((side) => side.isolatedBy))];
    }
  }
}

function deniedSides({ deniedAt, leaving, arriving }: Connection) {
  if (deniedAt === 'leaving') return [leaving];
  return deniedAt === 'arriving' ? [arriving] : [leaving, arriving];
}

/** The one place to jump to for a selection: the first of its lines, those of the file that is open before others. */
export function jumpOrigin(origins: readonly Origin[], activeFile: string | undefined): Origin | undefined {
  return origins.find((origin) => origin.file === activeFile) ?? origins[0];
}
