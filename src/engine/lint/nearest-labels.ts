import type { Labels } from '#engine/model/cluster.ts';
import { meetsRequirement, type LabelSelector, type Requirement } from '#engine/model/label-selector.ts';
import { requirementText } from '#engine/model/selector-text.ts';

export interface Labeled {
  /** As a sentence names it. */
  readonly name: string;
  readonly labels: Labels;
}

/** Who comes nearest to a selector that matches nobody: "db has app=postgres". */
export interface NearestLabels {
  /** The requirement that fails, as written: `app=db`. */
  readonly requirement: string;
  /** The name of the nearest candidate; '' where none comes near. */
  readonly nearest: string;
  /** What it has instead, `app=postgres`; '' where it has nothing of the kind. */
  readonly found: string;
}

/** How alike two labels must be before a candidate is told of. */
export type Likeness = 'any' | 'close';
const CLOSE = 4;

/**
 * The candidate that meets the most requirements of a selector, and among those the one whose label is most like what
 * was asked for: a candidate of that very name, the key in another spelling, the value in another spelling. `close` asks
 * for one of these, where `any` takes also a candidate that merely has the key.
 */
export function nearestLabels(selector: LabelSelector, candidates: readonly Labeled[], least: Likeness): NearestLabels {
  let best: { readonly likeness: number; readonly answer: NearestLabels } | undefined;
  const floor = least === 'close' ? CLOSE - 1 : 0;
  for (const candidate of candidates) {
    const failed = selector.filter((requirement) => !meetsRequirement(candidate.labels, requirement));
    const [first] = failed;
    if (!first) continue;
    const { likeness, found } = likenessOf(first, candidate);
    const met = selector.length - failed.length;
    const total = 10 * met + likeness;
    if ((met === 0 && likeness <= floor) || total <= (best?.likeness ?? 0)) continue;
    best = { likeness: total, answer: { requirement: requirementText(first), nearest: candidate.name, found } };
  }
  return best?.answer ?? { requirement: selector[0] ? requirementText(selector[0]) : '', nearest: '', found: '' };
}

/** From 0 (nothing alike) to 9, and the label that is alike. */
function likenessOf(requirement: Requirement, { name, labels }: Labeled): { readonly likeness: number; readonly found: string } {
  const { key } = requirement;
  const own = Object.hasOwn(labels, key) ? `${key}=${labels[key]}` : '';
  if (requirement.operator !== 'In') return { likeness: own === '' ? 0 : 2, found: own };
  const named = requirement.values.some((value) => name === value || name.endsWith(`/${value}`)) ? 4 : 0;
  if (own !== '') return { likeness: named + (requirement.values.some((value) => alike(value, labels[key]!)) ? 4 : 1), found: own };
  const renamed = Object.entries(labels).find(([other, value]) => requirement.values.includes(value) && alikeKeys(other, key));
  if (renamed) return { likeness: named + 4, found: renamed.join('=') };
  const sameValue = Object.entries(labels).find(([, value]) => requirement.values.includes(value));
  return sameValue ? { likeness: named + 2, found: sameValue.join('=') } : { likeness: named, found: '' };
}

/** `app` and `application`, `app.kubernetes.io/name`; or one in another spelling. */
function alikeKeys(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || alike(a, b);
}

/**
 * Equal but for case, or a slip apart (two in words that are not too short for that). `web-1` and `web-2`, `ServiceA` and
 * `ServiceB` are no slips: who counts or letters things means different ones.
 */
function alike(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  if (left === right) return true;
  if (left.length === right.length && left.slice(0, -1) === right.slice(0, -1)) return false;
  return editDistance(left, right) <= (Math.min(left.length, right.length) > 4 ? 2 : 1);
}

/** Levenshtein distance, as far as it matters: anything above 2 is 3. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const distance = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      next.push(distance);
      least = Math.min(least, distance);
    }
    if (least > 2) return 3;
    row = next;
  }
  return Math.min(row[b.length]!, 3);
}
