import type { EditEffect } from '#engine/edit/manifest-edit.ts';
import { setFields } from '#engine/edit/label-object.ts';
import { locateObjects, objectOf } from '#engine/edit/locate-objects.ts';
import { plainValue, valueAt } from '#engine/edit/plain-value.ts';
import type { Command } from './command.ts';
import { findTargets } from './find-targets.ts';
import { isProblem, readFlags } from './read-flags.ts';

const SCALED = ['Deployment', 'ReplicaSet', 'ReplicationController', 'StatefulSet'];

/** `kubectl scale deployment NAME --replicas=3`. */
export const scaleObjects: Command = (words, context) => {
  const flags = readFlags(words, {
    values: ['replicas', 'current-replicas', 'resource-version', 'selector', 'filename'],
    switches: ['all'],
    letters: { l: 'selector', f: 'filename' },
  });
  if (isProblem(flags)) return flags;
  const written = flags.value('replicas');
  if (written === undefined || !/^\d+$/.test(written))
    return { problem: 'not-a-number', detail: written ?? '--replicas', meant: '--replicas=2' };
  const targets = findTargets(flags, context);
  if (isProblem(targets)) return targets;
  const wrong = targets.objects.find(({ located }) => !SCALED.includes(located.reference.kind));
  if (wrong || targets.made.length > 0)
    return { problem: 'unsupported-kind', detail: `scale ${flags.words.join(' ')}`, meant: 'kubectl scale deployment NAME --replicas=2' };
  const replicas = Number(written);
  let { set } = context;
  const effects: EditEffect[] = [];
  for (const { located } of targets.objects) {
    const found = objectOf(locateObjects(set.files), located.key)!;
    if ((valueAt(plainValue(found.located.object.place.node), ['spec', 'replicas']) ?? 1) === replicas) continue;
    const outcome = setFields(set, found, [{ path: ['spec', 'replicas'], value: replicas }]);
    if (outcome.kind === 'refused') return outcome;
    set = outcome.set;
    effects.push({ kind: 'scaled', object: located.key, replicas });
  }
  return effects.length === 0 ? { kind: 'nothing', because: 'already' } : { kind: 'done', set, effects };
};
