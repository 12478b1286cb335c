import { documentsOf, type FoundPlace } from '#engine/edit/locate-objects.ts';
import { withSwitched } from '#engine/edit/manifest-set.ts';
import { plainValue, valueAt } from '#engine/edit/plain-value.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';
import { findTargets, presentObjects } from './find-targets.ts';
import { filesNamed } from './named-files.ts';
import { isProblem, readFlags } from './read-flags.ts';

/** `kubectl delete`: the objects are left out; their text stays until it is taken out. */
export const deleteObjects: Command = (words, context) => {
  const flags = readFlags(words, {
    values: ['filename', 'selector', 'field-selector', 'grace-period', 'kustomize'],
    switches: ['all', 'all-namespaces', 'ignore-not-found', 'interactive'],
    letters: { f: 'filename', l: 'selector', A: 'all-namespaces', k: 'kustomize', i: 'interactive' },
  });
  if (isProblem(flags)) return flags;
  const names = [...flags.values('filename'), ...flags.values('kustomize')].flatMap((each) => each.split(','));
  if (names.length > 0) {
    const files = filesNamed(names, context);
    if (isProblem(files)) return files;
    const keys = new Set(files.flatMap(documentsOf).flatMap(({ objects }) => objects.map(({ key }) => key)));
    return leaveOut(
      presentObjects(context).filter(({ located }) => keys.has(located.key)),
      context,
    );
  }
  const targets = findTargets(flags, context);
  if (isProblem(targets)) {
    const isFine = targets.problem === 'no-such-object' && flags.has('ignore-not-found');
    return isFine ? { kind: 'nothing', because: 'already' } : targets;
  }
  if (targets.objects.length === 0 && targets.made.length > 0) return { kind: 'nothing', because: 'made-anew' };
  return leaveOut(targets.objects, context);
};

/** With an object goes what it owns, and with a namespace all that is in it. */
function leaveOut(objects: readonly FoundPlace[], context: CommandContext): CommandResult {
  const gone = new Map(objects.map((place) => [place.located.key, place]));
  const present = presentObjects(context);
  for (const place of gone.values()) {
    for (const other of present) if (!gone.has(other.located.key) && goesWith(other, place)) gone.set(other.located.key, other);
  }
  if (gone.size === 0) return { kind: 'nothing', because: 'already' };
  const effects = [...gone.values()].map(({ located: { key, reference } }) => ({
    kind: 'removed' as const,
    object: key,
    file: reference.origin.file,
  }));
  return { kind: 'done', set: withSwitched(context.set, [...gone.keys()], false), effects };
}

function goesWith({ located }: FoundPlace, { located: gone }: FoundPlace): boolean {
  const { reference } = gone;
  if (reference.kind === 'Namespace') return located.reference.namespace === reference.name;
  if (located.reference.namespace !== reference.namespace) return false;
  const owners = valueAt(plainValue(located.object.place.node), ['metadata', 'ownerReferences']);
  return (
    Array.isArray(owners) &&
    owners.some((owner) => valueAt(owner, ['kind']) === reference.kind && valueAt(owner, ['name']) === reference.name)
  );
}
