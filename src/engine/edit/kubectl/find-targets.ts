import { nearestWord } from '#engine/manifest/nearest-word.ts';
import { allObjects, type FoundPlace, locateObjects } from '#engine/edit/locate-objects.ts';
import { plainValue, valueAt } from '#engine/edit/plain-value.ts';
import type { CommandContext, CommandProblem } from './command.ts';
import { labelQuery } from './label-query.ts';
import type { ReadFlags } from './read-flags.ts';
import { KINDS_OF_ALL, KINDS_WITH_PODS, kindNamed, kindWords } from './resource-kinds.ts';

/** Which objects a command is about: `pod web db`, `deploy/web svc/web`, `pods --all`, `pods -l app=web`. */
export interface Targets {
  readonly objects: readonly FoundPlace[];
  /** Words behind the names, which are no names: `app=web`, `old-`. */
  readonly others: readonly string[];
  /** Names of pods that a workload makes: no manifest holds them. */
  readonly made: readonly { readonly pod: string; readonly owner: FoundPlace }[];
}

interface Named {
  readonly kind: string;
  readonly name: string;
}

/** Finds them among the objects that are evaluated. `isName`: whether a word can be a name here. */
export function findTargets(
  flags: ReadFlags,
  context: CommandContext,
  isName: (word: string) => boolean = () => true,
): Targets | CommandProblem {
  const present = presentObjects(context);
  const kinds = new Set(present.map(({ located }) => located.reference.kind));
  const names = flags.words.filter(isName);
  const others = flags.words.filter((word) => !isName(word));
  const [first, ...rest] = names;
  if (first === undefined) return { problem: 'missing-name', detail: '', meant: '' };
  if (first.includes('/')) return byName(slashed(names, kinds), present, flags, context, others);
  const chosen = first.split(',').flatMap((word) => (word === 'all' ? KINDS_OF_ALL : [kindNamed(word, kinds) ?? '']));
  if (chosen.includes('')) return { problem: 'unknown-kind', detail: first, meant: nearestWord(first.toLowerCase(), kindWords()) };
  if (rest.length > 0)
    return byName(
      rest.flatMap((name) => chosen.map((kind) => ({ kind, name }))),
      present,
      flags,
      context,
      others,
    );
  const query = flags.value('selector');
  if (query === undefined && !flags.has('all')) return { problem: 'missing-name', detail: first, meant: `${first} --all` };
  const selects = query === undefined ? () => true : labelQuery(query);
  if (!selects) return { problem: 'unknown-selector', detail: query ?? '', meant: 'app=web' };
  const objects = present.filter(
    ({ located: { reference, object } }) =>
      chosen.includes(reference.kind) &&
      (reference.namespace === undefined || flags.has('all-namespaces') || reference.namespace === namespaceOf(flags, context)) &&
      selects(valueAt(plainValue(object.place.node), ['metadata', 'labels'])),
  );
  return { objects, others, made: [] };
}

export function namespaceOf(flags: ReadFlags, context: CommandContext): string {
  return flags.value('namespace') ?? context.namespace;
}

/** Every object that is not switched off. */
export function presentObjects({ set }: CommandContext): readonly FoundPlace[] {
  const off = new Set(set.off);
  return allObjects(locateObjects(set.files)).filter(({ located }) => !off.has(located.key));
}

function slashed(words: readonly string[], kinds: ReadonlySet<string>): readonly Named[] | CommandProblem {
  const named: Named[] = [];
  for (const word of words) {
    const slash = word.indexOf('/');
    const kind = slash === -1 ? undefined : kindNamed(word.slice(0, slash), kinds);
    if (kind === undefined)
      return { problem: 'unknown-kind', detail: word, meant: nearestWord(word.toLowerCase().split('/')[0]!, kindWords()) };
    named.push({ kind, name: word.slice(slash + 1) });
  }
  return named;
}

function byName(
  named: readonly Named[] | CommandProblem,
  present: readonly FoundPlace[],
  flags: ReadFlags,
  context: CommandContext,
  others: readonly string[],
): Targets | CommandProblem {
  if (!isList(named)) return named;
  const namespace = namespaceOf(flags, context);
  const objects: FoundPlace[] = [];
  const made: { pod: string; owner: FoundPlace }[] = [];
  for (const { kind, name } of named) {
    const same = present.filter(({ located: { reference } }) => reference.kind === kind && reference.name === name);
    // Of several texts of one object the last one counts.
    const found = same.findLast(({ located: { reference } }) => reference.namespace === undefined || reference.namespace === namespace);
    const owner = found || kind !== 'Pod' ? undefined : ownerOf(name, namespace, present);
    if (found) objects.push(found);
    else if (owner) made.push({ pod: name, owner });
    else return notFound({ kind, name }, namespace, same, present);
  }
  return { objects, others, made };
}

/** `web-7d9c5b8f6-x2x4q` is of the Deployment `web`. */
function ownerOf(pod: string, namespace: string, present: readonly FoundPlace[]): FoundPlace | undefined {
  const owners = present.filter(
    ({ located: { reference } }) =>
      KINDS_WITH_PODS.includes(reference.kind) && reference.namespace === namespace && pod.startsWith(`${reference.name}-`),
  );
  return owners.toSorted((a, b) => b.located.reference.name.length - a.located.reference.name.length)[0];
}

function notFound(
  { kind, name }: Named,
  namespace: string,
  elsewhere: readonly FoundPlace[],
  present: readonly FoundPlace[],
): CommandProblem {
  const other = elsewhere[0]?.located.reference.namespace;
  if (other !== undefined) return { problem: 'in-other-namespace', detail: `${kind} ${name}`, meant: `-n ${other}` };
  const names = present.flatMap(({ located: { reference } }) =>
    reference.kind === kind && (reference.namespace ?? namespace) === namespace ? [reference.name] : [],
  );
  return { problem: 'no-such-object', detail: `${kind} ${name}`, meant: nearestWord(name, names) };
}

function isList(value: readonly Named[] | CommandProblem): value is readonly Named[] {
  return Array.isArray(value);
}
