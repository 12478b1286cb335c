import { type RefObject, useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { CommandId } from '#words/en/commands.ts';

/** What commands do at the moment; an absent one cannot be carried out now. */
export type CommandHandlers = { readonly [Id in CommandId]?: (() => void) | undefined };

const layers: RefObject<CommandHandlers>[] = [];

/** Grows when other commands than before can be carried out. */
const usePossible = create<{ readonly version: number }>(() => ({ version: 0 }));
const possibleIn = (handlers: CommandHandlers): string =>
  Object.entries(handlers)
    .flatMap(([id, handler]) => (handler === undefined ? [] : [id]))
    .join(' ');

/** Says what some commands do as long as the component is there; of two that say it, the later one is heard. */
export function useCommands(handlers: CommandHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    const changed = possibleIn(latest.current) !== possibleIn(handlers);
    latest.current = handlers;
    if (changed) usePossible.setState(({ version }) => ({ version: version + 1 }));
  });
  useEffect(() => {
    layers.push(latest);
    return () => {
      layers.splice(layers.indexOf(latest), 1);
    };
  }, []);
}

/** Has the component rendered again when other commands can be carried out. */
export function usePossibleCommands(): void {
  usePossible((state) => state.version);
}

/** What a command would do now; undefined where it can do nothing. */
export function commandHandler(id: CommandId): (() => void) | undefined {
  return layers.findLast((layer) => layer.current[id] !== undefined)?.current[id];
}

/** Carries a command out; false where it can do nothing now. */
export function runCommand(id: CommandId): boolean {
  const handler = commandHandler(id);
  handler?.();
  return handler !== undefined;
}
