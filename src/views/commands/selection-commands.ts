import type { Connection, EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { announce } from '#state/announcer.ts';
import type { ViewName } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { endpointOf, serviceOf } from '#views/endpoints/endpoint-lookup.ts';
import { expectSelected } from '#views/expectations/expect-selected.ts';
import { askForRemedy } from '#views/remedy/asked-remedy.ts';
import { focusView } from '#views/frame/canvas-keys.ts';
import { useWords } from '#views/words-context.tsx';
import { removalOfAll } from './named-commands.ts';
import { type CommandHandlers, useCommands } from './use-commands.ts';

/**
 * What can be done with what is selected: the same in the palette, in the menu under the right button, and behind "Actions".
 * @param connection the one that is selected, once it is known
 */
export function useSelectionCommands(picture: Picture | undefined, connection: Connection | undefined): void {
  const { selection, namespaces, view, change, select } = useSelection();
  const words = useWords();
  const { commands, expectations } = words;
  const { copied } = commands;
  const show = (other: ViewName) =>
    other === view
      ? undefined
      : () => {
          change({ view: other });
          requestAnimationFrame(() => focusView(other));
        };
  const copy = (text: string) => () => {
    void navigator.clipboard.writeText(text).then(
      () => announce(copied(text)),
      () => undefined,
    );
  };
  const inViews: CommandHandlers = { showInGraph: show('graph'), showInMatrix: show('matrix'), showInTable: show('table') };

  const handlers = (): CommandHandlers => {
    if (picture === undefined) return {};
    switch (selection.kind) {
      case 'none':
        return {};
      case 'endpoint': {
        const service = serviceOf(picture, selection.id);
        if (service) return { ...inViews, copyName: copy(`${service.namespace}/${service.name}`) };
        const endpoint = endpointOf(picture, selection.id);
        return endpoint === undefined ? {} : { ...inViews, ...ofEndpoint(endpoint), removeObject: removalOfAll(picture, selection, words) };
      }
      case 'connection': {
        const { source, destination } = selection;
        if ([source, destination].some((id) => endpointOf(picture, id)?.kind === 'api-server'))
          return {
            ...inViews,
            showSource: () => select({ kind: 'endpoint', id: source }),
            showDestination: () => select({ kind: 'endpoint', id: destination }),
          };
        if (serviceOf(picture, destination)) {
          const ends = {
            showSource: () => select({ kind: 'endpoint', id: source }),
            showDestination: () => select({ kind: 'endpoint', id: destination }),
          };
          return { ...inViews, ...ends, sourceReaches: () => change({ question: { kind: 'reaches', of: source } }) };
        }
        return {
          ...inViews,
          showSource: () => select({ kind: 'endpoint', id: source }),
          showDestination: () => select({ kind: 'endpoint', id: destination }),
          sourceReaches: () => change({ question: { kind: 'reaches', of: source } }),
          reachesDestination: () => change({ question: { kind: 'reached-from', of: destination } }),
          allowThis: connection === undefined || connection.verdict === 'allowed' ? undefined : askFor(source, destination, 'allowed'),
          denyThis: connection === undefined || connection.verdict === 'denied' ? undefined : askFor(source, destination, 'denied'),
          expectThis: expectSelected(picture, source, destination, expectations),
          copyName: copy(`${source} -> ${destination}`),
        };
      }
      case 'namespace':
        return {
          showInGraph: inViews.showInGraph,
          showInMatrix: inViews.showInMatrix,
          onlyNamespace: onlyNamespace(selection.name),
          copyName: copy(selection.name),
          removeObject: removalOfAll(picture, selection, words),
        };
    }
  };
  const askFor = (source: string, destination: string, verdict: 'allowed' | 'denied') => () =>
    askForRemedy({ source, destination, verdict });
  const onlyNamespace = (name: string) =>
    namespaces.length === 1 && namespaces[0] === name ? undefined : () => change({ namespaces: [name] });
  const ofEndpoint = ({ id, kind, namespace, access }: EndpointSummary): CommandHandlers => {
    if (kind === 'api-server' || access !== undefined) return { copyName: copy(id) };
    const ask = (question: 'reached-from' | 'reaches' | 'from-internet' | 'taken') => () =>
      change({ question: { kind: question, of: id } });
    if (kind !== 'workload' || namespace === undefined) return { whatCanItReach: ask('reaches'), copyName: copy(id) };
    return {
      whoCanReach: ask('reached-from'),
      whatCanItReach: ask('reaches'),
      fromInternet: ask('from-internet'),
      ifTaken: ask('taken'),
      onlyNamespace: onlyNamespace(namespace),
      copyName: copy(id),
    };
  };
  useCommands(handlers());
}
