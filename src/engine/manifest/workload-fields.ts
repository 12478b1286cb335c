import type { Labels } from '#engine/model/cluster.ts';
import { matchesLabels } from '#engine/model/label-selector.ts';
import {
  anything,
  boolean,
  integer,
  isWritten,
  list,
  longInteger,
  object,
  text,
  textMap,
  unread,
  type DecodedBy,
  type Fields,
  type ObjectOf,
} from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { labelSelector, labelsOf, requirementsOf, type LabelSelectorFields } from './label-selector-fields.ts';
import { metadata } from './metadata-fields.ts';
import { checkNotNegative, checkOneOf, requireText } from './name-rules.ts';
import { checkPodSpecComplete, podSpec, podTemplate, type PodTemplate } from './pod-fields.ts';
import type { Place } from './place.ts';
import {
  type RolloutSpec,
  checkRollout,
  daemonSetStrategy,
  deploymentStrategy,
  rolloutFields,
  statefulSetStrategy,
} from './rollout-fields.ts';

/** The fields of the kinds that make pods, and what the API server asks of them. */

const OBJECT = { apiVersion: text, kind: text, metadata, status: anything };

const containerStatuses = list(object({ name: text, containerID: text, imageID: text }, undefined, { open: true }));

const podStatus = object(
  {
    phase: text,
    podIP: text,
    podIPs: list(object({ ip: text })),
    hostIP: text,
    containerStatuses,
    initContainerStatuses: containerStatuses,
    ephemeralContainerStatuses: containerStatuses,
  },
  undefined,
  { open: true },
);

export const pod = object({ ...OBJECT, spec: podSpec, status: podStatus });

export type PodFields = DecodedBy<typeof pod>;

export const deployment = workload(
  {
    replicas: integer,
    selector: labelSelector,
    template: podTemplate,
    strategy: deploymentStrategy,
    progressDeadlineSeconds: integer,
    paused: boolean,
    ...rolloutFields,
  },
  checkSelected,
);

export const replicaSet = workload(
  { replicas: integer, selector: labelSelector, template: podTemplate, minReadySeconds: integer },
  checkSelected,
);

export const statefulSet = workload(
  {
    replicas: integer,
    selector: labelSelector,
    template: podTemplate,
    serviceName: text,
    podManagementPolicy: text,
    updateStrategy: statefulSetStrategy,
    volumeClaimTemplates: list(object(unread('apiVersion kind metadata spec status'))),
    persistentVolumeClaimRetentionPolicy: object({ whenDeleted: text, whenScaled: text }),
    ordinals: object({ start: integer }),
    ...rolloutFields,
  },
  (spec, diagnosis) => {
    checkSelected(spec, diagnosis);
    const { podManagementPolicy: order } = spec;
    if (order && !['', 'OrderedReady', 'Parallel'].includes(order.value))
      diagnosis.unsupported(order.place, ['OrderedReady', 'Parallel'], 'Invalid value');
  },
);

export const daemonSet = workload(
  { selector: labelSelector, template: podTemplate, updateStrategy: daemonSetStrategy, ...rolloutFields },
  (spec, diagnosis) => {
    checkRollout(spec, diagnosis);
    checkTemplate(spec.place, spec.template, diagnosis, ALWAYS);
    checkSelectorMatches(spec, diagnosis);
  },
);

const jobFields = {
  parallelism: integer,
  completions: integer,
  selector: labelSelector,
  template: podTemplate,
  activeDeadlineSeconds: longInteger,
  backoffLimit: integer,
  ttlSecondsAfterFinished: integer,
  manualSelector: boolean,
  suspend: boolean,
  completionMode: text,
  ...unread('podFailurePolicy successPolicy backoffLimitPerIndex maxFailedIndexes podReplacementPolicy managedBy'),
};

const jobSpec = object(jobFields, (spec, diagnosis) => {
  checkTemplate(spec.place, spec.template, diagnosis, NOT_ALWAYS);
  for (const each of [spec.parallelism, spec.completions, spec.activeDeadlineSeconds, spec.backoffLimit, spec.ttlSecondsAfterFinished])
    checkNotNegative(each, diagnosis);
});

export const job = object({ ...OBJECT, spec: jobSpec });

const MAX_CRON_JOB_NAME = 52;

export const cronJob = object(
  {
    ...OBJECT,
    spec: object(
      {
        schedule: text,
        concurrencyPolicy: text,
        jobTemplate: object({ metadata, spec: jobSpec }),
        timeZone: text,
        startingDeadlineSeconds: longInteger,
        suspend: boolean,
        successfulJobsHistoryLimit: integer,
        failedJobsHistoryLimit: integer,
      },
      ({ place, schedule, concurrencyPolicy, ...counts }, diagnosis) => {
        requireText(place, 'schedule', schedule, diagnosis);
        if (schedule && schedule.value !== '' && !isSchedule(schedule.value)) diagnosis.invalid(schedule.place, 'cron-schedule');
        for (const each of [counts.startingDeadlineSeconds, counts.successfulJobsHistoryLimit, counts.failedJobsHistoryLimit])
          checkNotNegative(each, diagnosis);
        if (concurrencyPolicy?.value !== '') checkOneOf(concurrencyPolicy, ['Allow', 'Forbid', 'Replace'], diagnosis);
      },
    ),
  },
  ({ metadata: own }, diagnosis) => {
    const name = own?.name;
    if (name && name.value.length > MAX_CRON_JOB_NAME) diagnosis.invalid(name.place, 'too-long');
  },
);

export const replicationController = workload(
  { replicas: integer, selector: textMap, template: podTemplate, minReadySeconds: integer },
  (spec, diagnosis) => {
    checkNotNegative(spec.replicas, diagnosis);
    checkRollout(spec, diagnosis);
    checkTemplate(spec.place, spec.template, diagnosis, ALWAYS);
  },
);

/** Any other object that makes pods from `spec.template`: custom kinds, and old versions of the ones above. */
export const otherWorkload = object(
  {
    ...OBJECT,
    spec: object({ replicas: integer, template: object({ metadata, spec: podSpec }, undefined, { open: true }) }, undefined, {
      open: true,
    }),
  },
  undefined,
  { open: true },
);

export type WorkloadFields = DecodedBy<typeof otherWorkload>;

function workload<Table extends Fields>(table: Table, check: (spec: ObjectOf<Table>, diagnosis: Diagnosis) => void) {
  return object({ ...OBJECT, spec: object(table, check) }, (value, diagnosis) => {
    // Without a spec everything that it must hold is missing.
    if (!isWritten(value.place, 'spec')) check({ place: value.place.missing('spec') } as ObjectOf<Table>, diagnosis);
  });
}

const ALWAYS = ['Always'];
const NOT_ALWAYS = ['OnFailure', 'Never'];

interface SelectingSpec extends RolloutSpec {
  readonly place: Place;
  readonly replicas?: { readonly value: number; readonly place: Place };
  readonly selector?: LabelSelectorFields;
  readonly template?: PodTemplate;
}

function checkSelected(spec: SelectingSpec, diagnosis: Diagnosis): void {
  checkRollout(spec, diagnosis);
  checkNotNegative(spec.replicas, diagnosis);
  if (!spec.selector && !isWritten(spec.place, 'selector')) diagnosis.required(spec.place.missing('selector'));
  checkTemplate(spec.place, spec.template, diagnosis, ALWAYS);
  checkSelectorMatches(spec, diagnosis);
}

function checkSelectorMatches({ place, selector, template }: SelectingSpec, diagnosis: Diagnosis): void {
  const requirements = selector && requirementsOf(selector);
  if (
    selector &&
    requirements?.length === 0 &&
    !isWritten(selector.place, 'matchLabels') &&
    !isWritten(selector.place, 'matchExpressions')
  ) {
    diagnosis.invalid(selector.place, 'selector-empty');
    return;
  }
  if (!selector && isWritten(place, 'selector')) return;
  if (template?.metadata?.labels === undefined && template?.metadata && isWritten(template.metadata.place, 'labels')) return;
  const labels: Labels = labelsOf(template?.metadata?.labels);
  // An absent selector selects nothing, so it cannot match either.
  if (requirements && matchesLabels(labels, requirements)) return;
  const where = (template?.place ?? place.missing('template')).missing('metadata').missing('labels');
  const labelsPlace = template?.metadata && labelsPlaceOf(template.metadata.place);
  diagnosis.invalid(labelsPlace ?? where, 'selector-template-mismatch', '', writtenLabels(labels));
}

function labelsPlaceOf(metadataPlace: Place): Place {
  const entry = metadataPlace.node.kind === 'map' ? metadataPlace.node.entries.find((each) => each.key === 'labels') : undefined;
  return entry ? metadataPlace.entry(entry) : metadataPlace.missing('labels');
}

function writtenLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

function checkTemplate(spec: Place, template: PodTemplate | undefined, diagnosis: Diagnosis, restartPolicies: readonly string[]): void {
  if (!template && isWritten(spec, 'template')) return;
  const place = template?.place ?? spec.missing('template');
  checkPodSpecComplete(place, template?.spec, diagnosis);
  const policy = template?.spec?.restartPolicy;
  if (
    restartPolicies === NOT_ALWAYS &&
    template?.spec &&
    (policy ? policy.value === 'Always' : !isWritten(template.spec.place, 'restartPolicy'))
  ) {
    diagnosis.required(policy?.place ?? template.spec.place.missing('restartPolicy'));
  } else if (restartPolicies === ALWAYS && policy && (policy.value === 'OnFailure' || policy.value === 'Never')) {
    diagnosis.unsupported(policy.place, restartPolicies);
  }
  const deadline = template?.spec?.activeDeadlineSeconds;
  if (restartPolicies === ALWAYS && deadline) diagnosis.forbidden(deadline.place, 'deadline-in-template');
}

/** Five fields, or one word: `@daily`. What stands in the fields is not looked at. */
function isSchedule(text: string): boolean {
  return text.startsWith('@') || text.trim().split(/\s+/).length === 5;
}
