import { objectKey } from '#engine/model/object-reference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { announce } from '#state/announcer.ts';
import { openSample } from '#state/open-input.ts';
import { SAMPLES } from '#state/samples.ts';
import { useSelection } from '#state/selection.ts';
import { NOTHING_SELECTED, type Selection } from '#state/selection-type.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { Words } from '#words/english.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { removalsOfEndpoint, removalsOfNamespace } from '#views/what-if/removals.ts';
import type { Removal } from '#views/what-if/remove-section.tsx';
import { deedText } from '#views/what-if/take-back.ts';

/** A command about one thing that is named in it, so that no table can list it: `Switch off: shop/db-lock`. */
export interface NamedCommand {
  readonly key: string;
  readonly name: string;
  readonly run: () => void;
}

/** So many policies of a selection can be switched from its menu; the list of policies has all of them. */
const MOST_SWITCHES = 5;

/** Every policy with its switch. */
export function policySwitches(picture: Picture, { commands }: Words): readonly NamedCommand[] {
  const off = picture.switchedOff.filter(({ kind }) => kind.endsWith('Policy'));
  return [
    ...off.map((object) => switchTo(objectKey(object), true, commands)),
    ...picture.policies.map(({ id }) => switchTo(id, false, commands)),
  ];
}

/** The switches of the policies that have a say about a selection. */
export function switchesAbout(picture: Picture, selection: Selection, { commands }: Words): readonly NamedCommand[] {
  return policiesAbout(picture, selection)
    .slice(0, MOST_SWITCHES)
    .map((id) => switchTo(id, false, commands));
}

/** What can be left out of the evaluation beside the selection itself: its Services, its policies. */
export function removalsAbout(picture: Picture, selection: Selection, words: Words): readonly NamedCommand[] {
  return removalsOf(picture, selection, words)
    .filter(({ whole }) => !whole)
    .map(({ label, objects }) => ({ key: `remove ${label}`, name: label, run: () => leaveOut(objects, words) }));
}

/** Leaves the whole selection out of the evaluation; undefined where that cannot be. */
export function removalOfAll(picture: Picture, selection: Selection, words: Words): (() => void) | undefined {
  const all = removalsOf(picture, selection, words).find(({ whole }) => whole);
  return (
    all &&
    (() => {
      leaveOut(all.objects, words);
      useSelection.getState().select(NOTHING_SELECTED);
    })
  );
}

function removalsOf(picture: Picture, selection: Selection, { whatIf }: Words): readonly Removal[] {
  const endpoint = selection.kind === 'endpoint' ? endpointOf(picture, selection.id) : undefined;
  const namespace = selection.kind === 'namespace' ? picture.namespaces.find(({ name }) => name === selection.name) : undefined;
  const removals = endpoint
    ? removalsOfEndpoint(picture, endpoint, whatIf)
    : namespace
      ? removalsOfNamespace(picture, namespace, whatIf)
      : [];
  return removals.filter(({ objects }) => objects.length > 0);
}

function leaveOut(objects: readonly string[], words: Words): void {
  useWorkspace.getState().switchObjects(objects, false);
  announce(deedText({ kind: 'switch-off', objects }, words));
}

/** The one switch of a policy. */
export function switchTo(key: string, on: boolean, { switchOn, switchOff }: Words['commands']): NamedCommand {
  const name = key.slice(key.indexOf(' ') + 1);
  return {
    key: `switch ${key}`,
    name: on ? switchOn(name) : switchOff(name),
    run: () => useWorkspace.getState().switchObjects([key], on),
  };
}

/** Every example, to be looked at in the place of the work. */
export function exampleCommands({ commands, language }: Words): readonly NamedCommand[] {
  return SAMPLES.map(({ name, title }) => ({
    key: `example ${name}`,
    name: commands.openExample(title[language]),
    run: () => void openSample(name),
  }));
}

function policiesAbout(picture: Picture, selection: Selection): readonly string[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'namespace':
      return picture.policies.filter(({ namespace }) => namespace === selection.name).map(({ id }) => id);
    case 'endpoint':
      return picture.policies.filter(({ selected }) => selected.includes(selection.id)).map(({ id }) => id);
    case 'connection': {
      const { source, destination } = selection;
      return picture.policies
        .filter(
          ({ selected, isolates, directions = isolates }) =>
            (selected.includes(source) && directions.includes('egress')) ||
            (selected.includes(destination) && directions.includes('ingress')),
        )
        .map(({ id }) => id);
    }
  }
}
