import { isRecord } from '#engine/security/alert-fields.ts';
import { DescribedValue } from '#engine/security/described-value.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';

/**
 * Values of the chart `aws-vpc-cni`, known by two keys of its own that stand side by side. Its values are those that the
 * add-on takes as its configuration.
 */
export const helmValues: SecuritySource = {
  id: 'helm-values',
  recognizes: (document) => {
    const values = DescribedValue.of(document);
    return values.at('kind').isAbsent && isRecord(values.at('nodeAgent').value) && values.at('enableNetworkPolicy').text !== undefined;
  },
  read: (document, into) => {
    const values = DescribedValue.of(document);
    const switched = values.at('enableNetworkPolicy');
    const env = values.at('env').value;
    into.addOn({
      name: 'vpc-cni',
      text: 'Helm chart aws-vpc-cni',
      configuration: JSON.stringify({ enableNetworkPolicy: switched.text, ...(isRecord(env) && { env }) }),
      origin: switched.origin,
    });
    into.progress();
  },
};
