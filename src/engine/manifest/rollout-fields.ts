import { integer, integerOrText, isWritten, object, placeOf, text, type ObjectOf, type Placed } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { checkNotNegative, checkOneOf } from './name-rules.ts';
import type { Place } from './place.ts';

/** How workloads replace their pods: the fields of Kubernetes 1.34. */

const rollingUpdateFields = { maxUnavailable: integerOrText, maxSurge: integerOrText };
const rollingUpdate = object(rollingUpdateFields, ({ maxUnavailable, maxSurge }, diagnosis) => {
  if (maxUnavailable && isNone(maxUnavailable) && maxSurge && isNone(maxSurge)) diagnosis.invalid(maxUnavailable.place, 'nothing-may-move');
});

/** `strategy` of a Deployment. */
export const deploymentStrategy = object({ type: text, rollingUpdate }, ({ place, type }, diagnosis) => {
  if (type?.value !== '') checkOneOf(type, ['Recreate', 'RollingUpdate'], diagnosis);
  if (type?.value === 'Recreate' && isWritten(place, 'rollingUpdate'))
    diagnosis.forbidden(placeOf(place, 'rollingUpdate'), 'rolling-update-beside-recreate');
});

/** `updateStrategy` of a DaemonSet. */
export const daemonSetStrategy = object({ type: text, rollingUpdate: object(rollingUpdateFields) }, ({ type }, diagnosis) => {
  if (type?.value !== '') checkOneOf(type, ['OnDelete', 'RollingUpdate'], diagnosis);
});

/** `updateStrategy` of a StatefulSet. */
export const statefulSetStrategy = object(
  { type: text, rollingUpdate: object({ partition: integer, maxUnavailable: integerOrText }) },
  ({ type }, diagnosis) => {
    if (type && !['', 'OnDelete', 'RollingUpdate'].includes(type.value))
      diagnosis.unsupported(type.place.parent ?? type.place, ['OnDelete', 'RollingUpdate'], 'Invalid value');
  },
);

/** Seconds and counts beside the template of a workload. */
export const rolloutFields = { minReadySeconds: integer, revisionHistoryLimit: integer };

export interface RolloutSpec extends ObjectOf<typeof rolloutFields> {
  readonly place: Place;
  readonly progressDeadlineSeconds?: Placed<number>;
}

export function checkRollout(
  { minReadySeconds, revisionHistoryLimit, progressDeadlineSeconds: deadline }: RolloutSpec,
  diagnosis: Diagnosis,
): void {
  checkNotNegative(minReadySeconds, diagnosis);
  checkNotNegative(revisionHistoryLimit, diagnosis);
  if (deadline && deadline.value <= Math.max(minReadySeconds?.value ?? 0, 0)) diagnosis.invalid(deadline.place, 'deadline-too-short');
}

function isNone({ value }: Placed<number | string>): boolean {
  return value === 0 || value === '0%';
}
