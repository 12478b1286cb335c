import type { Labels } from '#engine/model/cluster.ts';
import type { LabelSelector, Requirement } from '#engine/model/label-selector.ts';
import { isWritten, list, object, text, textMap, type DecodedBy, texts } from './decode.ts';
import { checkLabels, isLabelKey, isLabelValue } from './name-rules.ts';

const OPERATORS = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

const matchExpression = object(
  { key: text, operator: text, values: texts },
  ({ place, key, operator, values }, diagnosis) => {
    if (key ? !isLabelKey(key.value) : !isWritten(place, 'key'))
      diagnosis.invalid(key?.place ?? place.missing('key'), 'label-key', '', key?.value ?? '');
    for (const value of values ?? []) if (!isLabelValue(value.value)) diagnosis.invalid(value.place, 'label-value');
    if (operator === undefined) {
      if (!isWritten(place, 'operator')) diagnosis.invalid(place.missing('operator'), 'operator', '', '');
      return;
    }
    if (operator.value === 'In' || operator.value === 'NotIn') {
      if (values ? values.length === 0 : !isWritten(place, 'values')) diagnosis.required(place.missing('values'));
    } else if (operator.value === 'Exists' || operator.value === 'DoesNotExist') {
      if (values && values.length > 0) diagnosis.forbidden(place.missing('values'), 'values-with-exists');
    } else {
      diagnosis.unsupported(operator.place, OPERATORS, 'Invalid value');
    }
  },
  { nullIsEmpty: true },
);

/** `matchLabels` and `matchExpressions`, checked as the API server checks them (V-4). */
export const labelSelector = object({ matchLabels: textMap, matchExpressions: list(matchExpression) }, ({ matchLabels }, diagnosis) =>
  checkLabels(matchLabels, diagnosis),
);

export type LabelSelectorFields = DecodedBy<typeof labelSelector>;

/** A selector as requirements; `matchLabels` entries are `In` with one value (NP-10). Meant for selectors that were accepted. */
export function requirementsOf(fields: LabelSelectorFields): LabelSelector {
  const requirements: Requirement[] = [];
  for (const [key, { value }] of fields.matchLabels ?? []) requirements.push({ key, operator: 'In', values: [value] });
  for (const { key, operator, values } of fields.matchExpressions ?? []) {
    const name = key?.value ?? '';
    if (operator?.value === 'In' || operator?.value === 'NotIn') {
      requirements.push({ key: name, operator: operator.value, values: (values ?? []).map((each) => each.value) });
    } else if (operator?.value === 'Exists' || operator?.value === 'DoesNotExist') {
      requirements.push({ key: name, operator: operator.value });
    }
  }
  return requirements;
}

/** A map of texts as plain labels. */
export function labelsOf(map: ReadonlyMap<string, { readonly value: string }> | undefined): Labels {
  if (!map || map.size === 0) return {};
  return Object.fromEntries([...map].map(([key, { value }]) => [key, value]));
}
