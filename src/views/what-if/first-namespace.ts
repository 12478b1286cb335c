import type { Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';

/** Names of the namespaces that a form offers; `default` is in every cluster. */
export function offeredNamespaces({ namespaces }: Picture): readonly string[] {
  const names = namespaces.map(({ name }) => name);
  return names.includes('default') ? names : [...names, 'default'];
}

/** The namespace that a form begins with: of what is selected, the one in view, or the first with workloads. */
export function firstNamespace(picture: Picture): string {
  const { selection, namespaces } = useSelection.getState();
  const offered = offeredNamespaces(picture);
  const selected =
    selection.kind === 'namespace'
      ? selection.name
      : selection.kind === 'endpoint'
        ? endpointOf(picture, selection.id)?.namespace
        : selection.kind === 'connection'
          ? endpointOf(picture, selection.destination)?.namespace
          : undefined;
  const wanted = [selected, namespaces[0], picture.namespaces.find(({ workloads }) => workloads > 0)?.name];
  return wanted.find((name) => name !== undefined && offered.includes(name)) ?? offered[0]!;
}
