import type { AccessValues } from '#engine/model/access-values.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';

export type AccessDiagnosticWords = {
  readonly [Code in keyof AccessValues]: (values: AccessValues[Code]) => DiagnosticSentence;
};

/** What is the matter with the API server's endpoint and with security groups. */
export const accessDiagnostics: AccessDiagnosticWords = {
  'cluster-unresolved': ({ cluster, field, expression }) => ({
    title: phrase`${code(field)} of cluster ${code(cluster)} cannot be said: it is ${code(expression)}.`,
    advice: phrase`Open the answer of ${code('aws eks describe-cluster')} to see what it is.`,
  }),
  'api-server-public': ({ cluster, cidr }) => ({
    title: phrase`The API server of ${code(cluster)} can be reached from ${code(cidr)}: from everywhere.`,
    advice: phrase`IAM and RBAC decide then. Allow only the blocks that need it, or the private endpoint alone; no NetworkPolicy can protect it.`,
  }),
  'api-server-nodes-outside': ({ cluster, cidrs }) => ({
    title: phrase`The private endpoint of ${code(cluster)} is off, so its nodes come to the public one, which admits ${code(cidrs)} alone.`,
    advice: phrase`Put the addresses by which the nodes leave the VPC among the allowed blocks, or switch the private endpoint on.`,
  }),
  'api-server-no-endpoint': ({ cluster }) => ({
    title: phrase`Both endpoints of ${code(cluster)} are off: AWS refuses this.`,
    advice: phrase`Switch one of them on.`,
  }),
  'cluster-descriptions-disagree': ({ cluster, field, here, there, otherFile }) => ({
    title: phrase`Two descriptions of ${code(cluster)} disagree: ${code(field)} is ${code(here)} here and ${code(there)} in ${code(otherFile)}.`,
    advice: phrase`Both are shown. Close the one that is not true any more.`,
  }),
  'cluster-settings-conflict': ({ cluster }) => ({
    title: phrase`${code(cluster)} has ${code('privateCluster.enabled')} and ${code('vpc.clusterEndpoints')}: eksctl refuses both together.`,
    advice: phrase`Leave ${code('clusterEndpoints')} out: a private cluster has the private endpoint alone.`,
  }),
  'group-rules-unknown': ({ count }) => ({
    title: phrase`${count === 1 ? '1 security group is listed without its' : `${count} security groups are listed without their`} rules, so nothing can be said of what ${count === 1 ? 'it lets' : 'they let'} through.`,
    advice: phrase`Open the whole answer of ${code('aws ec2 describe-security-groups')}, without ${code('--query')}.`,
  }),
  'group-unknown': ({ policy, group }) => ({
    title: phrase`SecurityGroupPolicy ${code(policy)} names ${code(group)}, which is not among the security groups here.`,
    advice: phrase`Add the answer of ${code('aws ec2 describe-security-groups')} to see what it lets through.`,
  }),
};
