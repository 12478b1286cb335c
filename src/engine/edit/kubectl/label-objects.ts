import { labelObject } from '#engine/edit/label-object.ts';
import type { EditEffect } from '#engine/edit/manifest-edit.ts';
import { templatePath } from '#engine/edit/label-object.ts';
import { plainValue, valueAt } from '#engine/edit/plain-value.ts';
import type { FoundPlace } from '#engine/edit/locate-objects.ts';
import { isDnsLabel } from '#engine/manifest/name-rules.ts';
import type { Command, CommandContext, CommandProblem, CommandResult } from './command.ts';
import { findTargets } from './find-targets.ts';
import { isProblem, readFlags, type ReadFlags } from './read-flags.ts';
import { kindNamed } from './resource-kinds.ts';
import { notALabel } from './run-pod.ts';

type Changes = Readonly<Record<string, string | null>>;

/** `kubectl label pod NAME app=web old-`. A workload's own labels change, not those of its pods. */
export const labelObjects: Command = (words, context) => {
  const flags = readFlags(words, {
    values: ['selector', 'field-selector', 'resource-version'],
    switches: ['overwrite', 'all', 'all-namespaces', 'list', 'local'],
    letters: { l: 'selector', A: 'all-namespaces' },
  });
  if (isProblem(flags)) return flags;
  const targets = findTargets(flags, context, (word) => !isChange(word));
  const declared = isProblem(targets) ? impliedNamespace(flags, context) : undefined;
  const changes = changesOf(flags.words.filter(isChange));
  if (isProblem(changes)) return changes;
  if (isProblem(targets) && declared === undefined) return targets;
  if (Object.keys(changes).length === 0)
    return flags.has('list')
      ? { kind: 'nothing', because: 'only-looks' }
      : { problem: 'missing-labels', detail: flags.words.join(' '), meant: 'app=web' };
  if (isProblem(targets)) return labelEach([`Namespace ${declared}`], changes as Changes, context);
  if (targets.made[0]) return { problem: 'pod-of-workload', detail: targets.made[0].pod, meant: targets.made[0].owner.located.key };
  const taken = flags.has('overwrite') ? undefined : firstTaken(targets.objects, changes as Changes);
  if (taken) return taken;
  return labelEach(
    targets.objects.map(({ located }) => located.key),
    changes as Changes,
    context,
    new Set(targets.objects.flatMap(({ located }) => (templatePath(located.object.place.node).length > 0 ? [located.key] : []))),
  );
};

function isChange(word: string): boolean {
  return word.includes('=') || /[^/]-$/.test(word);
}

function changesOf(words: readonly string[]): Changes | CommandProblem {
  const changes = new Map<string, string | null>();
  for (const word of words) {
    const equals = word.indexOf('=');
    if (equals === 0) return notALabel(word);
    if (equals === -1) changes.set(word.slice(0, -1), null);
    else changes.set(word.slice(0, equals), word.slice(equals + 1));
  }
  return Object.fromEntries(changes);
}

/** A namespace that is used, but has no object. */
function impliedNamespace(flags: ReadFlags, { set }: CommandContext): string | undefined {
  const names = flags.words.filter((word) => !isChange(word)).flatMap((word) => word.split('/'));
  const [kind = '', name = ''] = names;
  return kindNamed(kind, []) === 'Namespace' && isDnsLabel(name) && !set.off.includes(`Namespace ${name}`) ? name : undefined;
}

function firstTaken(objects: readonly FoundPlace[], changes: Changes): CommandProblem | undefined {
  for (const { located } of objects) {
    const labels = valueAt(plainValue(located.object.place.node), ['metadata', 'labels']);
    for (const [key, value] of Object.entries(changes)) {
      const present = valueAt(labels, [key]);
      if (value !== null && typeof present === 'string' && present !== value)
        return { problem: 'label-taken', detail: `${key}=${present}`, meant: '--overwrite' };
    }
  }
  return undefined;
}

function labelEach(
  keys: readonly string[],
  changes: Changes,
  context: CommandContext,
  withPods: ReadonlySet<string> = new Set(),
): CommandResult {
  let { set } = context;
  const effects: EditEffect[] = [];
  for (const object of keys) {
    const outcome = labelObject(set, object, changes, false);
    if (outcome.kind === 'refused') return outcome;
    set = outcome.set;
    if (outcome.touched.length > 0) effects.push({ kind: 'labeled', object, labels: changes, podsKeep: withPods.has(object) });
  }
  return effects.length === 0 ? { kind: 'nothing', because: 'already' } : { kind: 'done', set, effects };
}
