import type { WorkloadEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Cluster, Labels, Pod } from '#engine/model/cluster.ts';
import { type LabelSelector, matchesLabels, type Requirement } from '#engine/model/label-selector.ts';
import type { PlainMap } from '#engine/edit/plain-value.ts';

/** A selector for the pods of one endpoint among those of its namespace. */
export interface TellingSelector {
  readonly requirements: LabelSelector;
  /** Pods of the namespace that it cannot tell apart from those meant. */
  readonly others: number;
}

/** Labels that a controller makes up, or that change with every release: a policy must not lean on them. */
const FLEETING =
  /(?:^|\/)(?:pod-template-hash|controller-revision-hash|pod-name|pod-index|job-name|controller-uid|job-completion-index|pod-template-generation|version|chart|managed-by)$/;
/** Keys that people name workloads by, the most usual first. */
const NAMING = [
  'app',
  'app.kubernetes.io/name',
  'k8s-app',
  'name',
  'app.kubernetes.io/instance',
  'app.kubernetes.io/component',
  'component',
  'role',
  'tier',
];

/**
 * The shortest selector that tells the pods of an endpoint from all others of their namespace: labels that all of them
 * have, and where these do not suffice, keys that the others have and they have not.
 */
export function tellingSelector({ pods }: Pick<WorkloadEndpoint, 'pods'>, { workloads }: Cluster): TellingSelector {
  const own = new Set<Pod>(pods);
  const first = pods[0]!;
  const rest = workloads
    .filter(({ namespace }) => namespace === first.namespace)
    .flatMap((workload) => workload.pods)
    .filter((pod) => !own.has(pod) && !pod.hostNetwork);
  const shared = sharedLabels(pods);
  const having = inOrder(Object.keys(shared)).map((key): Requirement => ({ key, operator: 'In', values: [shared[key]!] }));
  const foreign = [...new Set(rest.flatMap(({ labels }) => Object.keys(labels)))].filter((key) =>
    pods.every(({ labels }) => !Object.hasOwn(labels, key)),
  );
  const lacking = inOrder(foreign).map((key): Requirement => ({ key, operator: 'DoesNotExist' }));
  const chosen: Requirement[] = [];
  let left: readonly Pod[] = rest;
  for (const choice of [having, lacking]) {
    while (left.length > 0 || (chosen.length === 0 && choice === having)) {
      const best = bestOf(choice, left);
      if (!best || (best.left.length === left.length && (chosen.length > 0 || choice === lacking))) break;
      chosen.push(best.requirement);
      left = best.left;
    }
  }
  return { requirements: chosen, others: left.length };
}

/** A selector as a manifest writes it. */
export function plainSelector(requirements: LabelSelector): PlainMap {
  const labels = requirements.filter((each): each is EqualityRequirement => each.operator === 'In' && each.values.length === 1);
  const expressions = requirements.filter((each) => !labels.includes(each as EqualityRequirement));
  return {
    ...(labels.length > 0 && { matchLabels: Object.fromEntries(labels.map(({ key, values }) => [key, values[0]!])) }),
    ...(expressions.length > 0 && { matchExpressions: expressions.map((each): PlainMap => ({ ...each })) }),
  };
}

type EqualityRequirement = Extract<Requirement, { readonly values: readonly string[] }>;

/** Of several that leave equally few, the first. */
function bestOf(
  choice: readonly Requirement[],
  pods: readonly Pod[],
): { readonly requirement: Requirement; readonly left: readonly Pod[] } | undefined {
  let best: { readonly requirement: Requirement; readonly left: readonly Pod[] } | undefined;
  for (const requirement of choice) {
    const left = pods.filter(({ labels }) => matchesLabels(labels, [requirement]));
    if (!best || left.length < best.left.length) best = { requirement, left };
  }
  return best;
}

function sharedLabels(pods: readonly Pod[]): Labels {
  const [first, ...others] = pods;
  return Object.fromEntries(
    Object.entries(first!.labels).filter(
      ([key, value]) => !FLEETING.test(key) && others.every(({ labels }) => Object.hasOwn(labels, key) && labels[key] === value),
    ),
  );
}

function inOrder(keys: readonly string[]): readonly string[] {
  const rank = (key: string): number => (NAMING.includes(key) ? NAMING.indexOf(key) : NAMING.length);
  return keys.filter((key) => !FLEETING.test(key)).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
