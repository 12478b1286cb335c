import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import type { Labels } from '#engine/model/cluster.ts';
import type { LabelSelector } from '#engine/model/label-selector.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { EndpointPredicate } from '#engine/rules/policy.ts';
import type { FlipCause, ObjectChange } from './comparison.ts';
import { namespaceObject, ownObjects } from './end-objects.ts';
import type { ObjectTexts } from './object-text.ts';

/** One end in both analyses. */
export interface BothSides {
  readonly before: Endpoint;
  readonly after: Endpoint;
}

/** What a label is looked up in. */
export interface LabelSources {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly changes: ReadonlyMap<string, Omit<ObjectChange, 'flips'>>;
  readonly texts: ObjectTexts;
}

/** The label of an end that makes it what a predicate asks for, or no more: of its pods, or of their namespace. */
export function labelCause(
  predicates: readonly EndpointPredicate[],
  { before, after }: BothSides,
  sources: LabelSources,
): FlipCause | undefined {
  if (before.kind !== 'workload' || after.kind !== 'workload') return undefined;
  for (const predicate of predicates) {
    if (predicate.kind !== 'pods') continue;
    const [was, is] = [before.pods[0]!, after.pods[0]!];
    const ofPods = differingLabel(predicate.pods, was.labels, is.labels);
    const changed = ownObjects(after).find((key) => sources.changes.has(key));
    if (ofPods && changed) return withLabel(changed, ofPods, is.origin, sources.texts);
    if (predicate.namespace.kind !== 'labels') continue;
    const [former, later] = [namespaceLabels(sources.before, was.namespace), namespaceLabels(sources.after, is.namespace)];
    const ofNamespace = differingLabel(predicate.namespace.selector, former, later);
    const change = sources.changes.get(namespaceObject(after));
    if (ofNamespace && change) return { ...withLabel(change.key, ofNamespace, change.object.origin, sources.texts), ...sideOf(change) };
  }
  return undefined;
}

function sideOf({ kind }: Omit<ObjectChange, 'flips'>): Pick<FlipCause, 'side'> {
  return { side: kind === 'removed' ? 'before' : 'after' };
}

type DifferingLabel = NonNullable<FlipCause['label']>;

function differingLabel(selector: LabelSelector, before: Labels, after: Labels): DifferingLabel | undefined {
  for (const { key } of selector) {
    const [was, is] = [valueOf(before, key), valueOf(after, key)];
    if (was !== is) return { key, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) };
  }
  return undefined;
}

function valueOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

function namespaceLabels({ cluster }: Analysis, name: string): Labels {
  return cluster.namespaces.get(name)?.labels ?? {};
}

function withLabel(object: string, label: DifferingLabel, origin: Origin, texts: ObjectTexts): FlipCause {
  return { object, how: 'labels', side: 'after', label, origin: lineOf(label, origin, texts) };
}

/** The line on which the label stands, where it can be found below the object that carries it. */
function lineOf({ key, after }: DifferingLabel, origin: Origin, texts: ObjectTexts): Origin {
  if (after === undefined) return origin;
  const lines = texts.linesOf(origin.file).slice(origin.line - 1, origin.endLine);
  const found = lines.findIndex((line) => isEntry(line, key) && line.includes(after));
  return found === -1 ? origin : { ...origin, line: origin.line + found, endLine: origin.line + found, column: 1 };
}

function isEntry(line: string, key: string): boolean {
  const at = line.indexOf(key);
  return at !== -1 && /^["']?\s*:/.test(line.slice(at + key.length));
}
