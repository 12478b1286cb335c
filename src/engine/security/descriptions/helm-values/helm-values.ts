import { DescribedValue } from '#engine/security/descriptions/described-value.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { isRecord } from '#engine/security/untrusted-value.ts';

/** Variables of the plugin's environment that are like no other program's. */
const OWN_VARIABLE =
  /^(?:AWS_VPC_|ENABLE_POD_ENI$|POD_SECURITY_GROUP_ENFORCING_MODE$|NETWORK_POLICY_ENFORCING_MODE$|WARM_(?:ENI|IP|PREFIX)_TARGET$)/;

/**
 * Values of the chart `aws-vpc-cni`, known by keys of its own: its switch beside its agent, or variables of its environment.
 * Its values are those that the add-on takes as its configuration.
 */
export const helmValues: SecuritySource = {
  id: 'helm-values',
  recognizes: (document) => {
    const values = DescribedValue.of(document);
    if (!values.at('kind').isAbsent) return false;
    const hasSwitch = isRecord(values.at('nodeAgent').value) && values.at('enableNetworkPolicy').text !== undefined;
    return (
      hasSwitch ||
      values
        .at('env')
        .members()
        .some(([name]) => OWN_VARIABLE.test(name))
    );
  },
  read: (document, into) => {
    const values = DescribedValue.of(document);
    const switched = values.at('enableNetworkPolicy');
    const env = values.at('env');
    into.addOn({
      name: 'vpc-cni',
      text: 'Helm chart aws-vpc-cni',
      field: 'values',
      configuration: JSON.stringify({ enableNetworkPolicy: switched.text, ...(isRecord(env.value) && { env: env.value }) }),
      origin: switched.isAbsent ? env.origin : switched.origin,
    });
    into.progress();
  },
};
