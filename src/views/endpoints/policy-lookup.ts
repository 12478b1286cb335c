import type { Picture, PolicySummary } from '#engine/overview/picture.ts';

/** The policies that isolate an endpoint, as links need them; a name that stands for no policy of the picture is left out. */
export function policiesNamed(picture: Picture, ids: readonly string[], namespace: string | undefined): readonly PolicySummary[] {
  return ids.flatMap(
    (id) =>
      picture.policies.find((policy) => policy.id === id) ??
      picture.policies.find((policy) => policy.name === id && policy.namespace === namespace) ??
      [],
  );
}
