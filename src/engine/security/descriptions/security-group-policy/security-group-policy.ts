import type { LabelSelector, Requirement } from '#engine/model/label-selector.ts';
import { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import { SERVICE_ACCOUNT_NAME } from '#engine/security/descriptions/security-group.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';

/** A SecurityGroupPolicy of the VPC resource controller: pods with groups of their own (SI-31). */
export const securityGroupPolicy: SecuritySource = {
  id: 'security-group-policy',
  recognizes: (document) => {
    const object = DescribedValue.of(document);
    return object.at('kind').value === 'SecurityGroupPolicy' && (object.at('apiVersion').text ?? '').startsWith('vpcresources.k8s.aws/');
  },
  read: (document, into) => {
    const object = DescribedValue.of(document);
    const spec = object.at('spec');
    const pods = selectorAt(spec.at('podSelector'));
    const accounts = selectorAt(spec.at('serviceAccountSelector'));
    into.groupPolicy({
      namespace: object.at('metadata', 'namespace').text ?? 'default',
      name: object.at('metadata', 'name').text ?? '',
      ...(pods && { podSelector: pods }),
      ...(accounts && { serviceAccountSelector: accounts }),
      groups: spec.at('securityGroups', 'groupIds').texts(),
      origin: object.origin,
    });
    into.progress();
  },
};

/** Absent: it selects nothing. An operator that is unknown is asked for in vain. */
function selectorAt(place: DescribedValue): LabelSelector | undefined {
  if (place.isAbsent) return undefined;
  const names = place.at('matchNames').texts();
  return [
    ...(names.length > 0 ? [{ key: SERVICE_ACCOUNT_NAME, operator: 'In' as const, values: names }] : []),
    ...place
      .at('matchLabels')
      .members()
      .map(([key, value]): Requirement => ({ key, operator: 'In', values: [value.text ?? ''] })),
    ...place.at('matchExpressions').items().map(requirementOf),
  ];
}

function requirementOf(expression: DescribedValue): Requirement {
  const key = expression.at('key').text ?? '';
  const values = expression.at('values').texts();
  switch (expression.at('operator').text) {
    case 'NotIn':
      return { key, operator: 'NotIn', values };
    case 'Exists':
      return { key, operator: 'Exists' };
    case 'DoesNotExist':
      return { key, operator: 'DoesNotExist' };
    default:
      return { key, operator: 'In', values };
  }
}
