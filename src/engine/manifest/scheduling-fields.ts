import { integer, isWritten, list, longInteger, object, text, texts } from './decode.ts';
import { labelSelector } from './label-selector-fields.ts';
import { checkOneOf, requireText } from './name-rules.ts';

/** Where a pod may run: the fields of Kubernetes 1.34. None of them has a part in the evaluation. */

const nodeRequirement = object({ key: text, operator: text, values: texts });
const nodeSelectorTerm = object({ matchExpressions: list(nodeRequirement), matchFields: list(nodeRequirement) });

const podAffinityTerm = object(
  {
    labelSelector,
    namespaces: texts,
    topologyKey: text,
    namespaceSelector: labelSelector,
    matchLabelKeys: texts,
    mismatchLabelKeys: texts,
  },
  ({ place, topologyKey }, diagnosis) => requireText(place, 'topologyKey', topologyKey, diagnosis),
);

const podAffinity = object({
  requiredDuringSchedulingIgnoredDuringExecution: list(podAffinityTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(object({ weight: integer, podAffinityTerm })),
});

export const affinity = object({
  nodeAffinity: object({
    requiredDuringSchedulingIgnoredDuringExecution: object({ nodeSelectorTerms: list(nodeSelectorTerm) }),
    preferredDuringSchedulingIgnoredDuringExecution: list(object({ weight: integer, preference: nodeSelectorTerm })),
  }),
  podAffinity,
  podAntiAffinity: podAffinity,
});

export const toleration = object(
  { key: text, operator: text, value: text, effect: text, tolerationSeconds: longInteger },
  ({ operator, effect }, diagnosis) => {
    if (operator?.value !== '') checkOneOf(operator, ['Equal', 'Exists'], diagnosis);
    if (effect?.value !== '') checkOneOf(effect, ['NoExecute', 'NoSchedule', 'PreferNoSchedule'], diagnosis);
  },
);

export const topologySpreadConstraint = object(
  {
    maxSkew: integer,
    topologyKey: text,
    whenUnsatisfiable: text,
    labelSelector,
    minDomains: integer,
    nodeAffinityPolicy: text,
    nodeTaintsPolicy: text,
    matchLabelKeys: texts,
  },
  ({ place, maxSkew, topologyKey, whenUnsatisfiable }, diagnosis) => {
    if (maxSkew ? maxSkew.value <= 0 : !isWritten(place, 'maxSkew'))
      diagnosis.invalid(maxSkew?.place ?? place.missing('maxSkew'), 'above-zero');
    requireText(place, 'topologyKey', topologyKey, diagnosis);
    checkOneOf(whenUnsatisfiable, ['DoNotSchedule', 'ScheduleAnyway'], diagnosis);
  },
);
