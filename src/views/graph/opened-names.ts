import { NOTHING_OPENED, type OpenState } from './collapse.ts';
import { GROUP_PREFIX, NAMESPACE_PREFIX } from './graph-model.ts';

const EVERYTHING = '*';
const CLOSED = '-';

/** What the reader has opened and closed, as the address names it: `*` for all, groups and namespaces by id, closed ones behind `-`. */
export function openedNames({ openGroups, openNamespaces, closedNamespaces, all }: OpenState): readonly string[] {
  const namespace = (name: string) => NAMESPACE_PREFIX + name;
  return [
    ...(all ? [EVERYTHING] : []),
    ...openGroups,
    ...[...openNamespaces].map(namespace),
    ...[...closedNamespaces].map((name) => CLOSED + namespace(name)),
  ];
}

/** The state that such names stand for. `latest`: what was opened last, which no address remembers. */
export function readOpened(names: readonly string[], latest: readonly string[] = []): OpenState {
  const after = (prefix: string) => new Set(names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)));
  return {
    ...NOTHING_OPENED,
    openGroups: new Set(names.filter((name) => name.startsWith(GROUP_PREFIX))),
    openNamespaces: after(NAMESPACE_PREFIX),
    closedNamespaces: after(CLOSED + NAMESPACE_PREFIX),
    all: names.includes(EVERYTHING),
    latest,
  };
}
