import type { Labels, Pod } from '#engine/model/cluster.ts';
import type { PodSpec } from './pod-fields.ts';

type Platform = Pod['platform'];

const OS_LABELS: readonly string[] = ['kubernetes.io/os', 'beta.kubernetes.io/os'];
const COMPUTE_TYPE = 'eks.amazonaws.com/compute-type';
/** EKS writes it on pods that it puts on Fargate. */
const FARGATE_PROFILE = 'eks.amazonaws.com/fargate-profile';

/** Where a pod says by itself that it runs: on Fargate, or on a Windows node; undefined: on any other node. */
export function platformOf(spec: PodSpec | undefined, labels: Labels): Platform {
  const selector = new Map([...(spec?.nodeSelector ?? [])].map(([key, { value }]) => [key, value]));
  const isOnFargate =
    Object.hasOwn(labels, FARGATE_PROFILE) ||
    spec?.nodeName?.value.startsWith('fargate-') ||
    spec?.schedulerName?.value === 'fargate-scheduler' ||
    selector.get(COMPUTE_TYPE) === 'fargate';
  if (isOnFargate) return 'fargate';
  const isOnWindows = spec?.os?.name?.value === 'windows' || OS_LABELS.some((key) => selector.get(key) === 'windows') || wantsWindows(spec);
  return isOnWindows ? 'windows' : undefined;
}

/** What the labels of a node say of the pods on it. */
export function platformOfNode(labels: Labels): Platform {
  if (labels[COMPUTE_TYPE] === 'fargate') return 'fargate';
  return OS_LABELS.some((key) => labels[key] === 'windows') ? 'windows' : undefined;
}

/** Each of the alternatives that the pod accepts is a Windows node. */
function wantsWindows(spec: PodSpec | undefined): boolean {
  const terms = spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
  return (
    terms.length > 0 &&
    terms.every(({ matchExpressions = [] }) =>
      matchExpressions.some(
        ({ key, operator, values = [] }) =>
          OS_LABELS.includes(key?.value ?? '') &&
          operator?.value === 'In' &&
          values.length > 0 &&
          values.every(({ value }) => value === 'windows'),
      ),
    )
  );
}
