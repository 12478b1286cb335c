import type { Mention } from '#engine/model/cluster.ts';
import type { Metadata } from './metadata-fields.ts';

/** Annotations that hold a list of names, and those that refer to objects. */
const KEYS = new Set([
  'depends-on',
  'dependsOn',
  'com.docker.compose.depends_on',
  'kompose.service.depends-on',
  'config.kubernetes.io/depends-on',
]);
const WERF = '.dependency.werf.io';

/** What a workload's own annotations say that it depends on, as texts of it: `annotation depends-on`. */
export function dependencyMentions(metadata: Metadata | undefined): readonly Mention[] {
  return [...(metadata?.annotations ?? [])].flatMap(([key, { value, place }]) =>
    KEYS.has(key) || key.endsWith(WERF) ? [{ text: value, by: `annotation ${key}`, origin: place.origin }] : [],
  );
}
