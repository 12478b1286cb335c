import type { Workload } from '#engine/model/cluster.ts';

/** Of the safe alphabet of names, in which a number is spelled: only these characters can stand for its digits. */
const HASH = String.raw`(?:[4-9bcdf]{1,10}|\d{8,10})`;
const RANDOM = /^(.*)[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** What stands in front of the random end of a name is cut to so many characters. */
export const LONGEST_BASE = 58;

/** Kinds whose pods have the name of a ReplicaSet in theirs. */
const WITH_REPLICA_SETS = new Set(['Deployment', 'Rollout']);
const WITHOUT_HASH = new Set(['ReplicaSet', 'ReplicationController', 'DaemonSet', 'Job']);

/** Whether a pod of this name may be made by a workload of a kind and a name (SI-11). */
export function mayOwn(kind: string, name: string, pod: string): boolean {
  if (kind === 'Pod') return name === pod;
  if (kind === 'StatefulSet') return pod.startsWith(`${name}-`) && /^(?:0|[1-9]\d{0,9})$/.test(pod.slice(name.length + 1));
  const base = RANDOM.exec(pod)?.[1];
  if (base === undefined) return false;
  if (WITH_REPLICA_SETS.has(kind)) return hasBase(base, name, `${HASH}-`);
  // The Job of a CronJob has the time in its name: in minutes, or of old in seconds.
  if (kind === 'CronJob') return hasBase(base, name, String.raw`(?:\d{8}|\d{10})-(?:\d{1,6}-)?`);
  if (kind === 'DeploymentConfig') return hasBase(base, name, String.raw`\d{1,6}-`);
  // A pod of an indexed Job has its index in front of the random end.
  if (kind === 'Job') return hasBase(base, name, '') || hasBase(base, name, String.raw`\d{1,6}-`);
  return WITHOUT_HASH.has(kind) && hasBase(base, name, '');
}

/** `NAME-` and what follows it; where that was too long, the beginning of it. */
function hasBase(base: string, name: string, rest: string): boolean {
  if (base.length === LONGEST_BASE && `${name}-`.startsWith(base)) return true;
  if (!base.startsWith(`${name}-`)) return false;
  const behind = base.slice(name.length + 1);
  if (new RegExp(`^${rest}$`).test(behind)) return true;
  return rest !== '' && base.length === LONGEST_BASE && /^[\dbcdf]*$/.test(behind);
}

/** Whether a ReplicaSet, or a Job, of this name is made by a workload of a kind and a name. */
export function mayMake(kind: string, name: string, madeKind: string, made: string): boolean {
  if (!made.startsWith(`${name}-`)) return false;
  const rest = made.slice(name.length + 1);
  if (madeKind === 'replicaset') return WITH_REPLICA_SETS.has(kind) && new RegExp(`^${HASH}$`).test(rest);
  return madeKind === 'job' && kind === 'CronJob' && /^(?:\d{8}|\d{10})$/.test(rest);
}

/** Those with the longest name among them: with more than one, it cannot be said which. */
export function longestNamed(workloads: readonly Workload[]): readonly Workload[] {
  const longest = Math.max(0, ...workloads.map(({ name }) => name.length));
  return workloads.filter(({ name }) => name.length === longest);
}

/** What a pod of this name would be made by: `Deployment debug`. Undefined where the name does not tell. */
export function likelyOwner(pod: string): { readonly kind: string; readonly name: string } | undefined {
  // A hash of one or two characters is as likely a word of the name.
  const deployment = /^(.+)-(?:[4-9bcdf]{6,10}|\d{8,10})-[bcdfghjklmnpqrstvwxz2456789]{5}$/.exec(pod)?.[1];
  if (deployment !== undefined && !/-\d{8}$|-\d{10}$/.test(pod.slice(0, -6))) return { kind: 'Deployment', name: deployment };
  const cronJob = /^(.+)-(?:\d{8}|\d{10})-[bcdfghjklmnpqrstvwxz2456789]{5}$/.exec(pod)?.[1];
  return cronJob === undefined ? undefined : { kind: 'CronJob', name: cronJob };
}
