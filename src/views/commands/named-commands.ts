import { objectKey } from '#engine/model/object-reference.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { openSample } from '#state/open-input.ts';
import { SAMPLES } from '#state/samples.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { Words } from '#words/english.ts';

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
          ({ selected, isolates }) =>
            (selected.includes(source) && isolates.includes('egress')) || (selected.includes(destination) && isolates.includes('ingress')),
        )
        .map(({ id }) => id);
    }
  }
}
