import type { FindingCode, FindingValues } from '#engine/model/finding-values.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { FindingWords } from './findings.ts';

export type RuleFindings = Omit<FindingWords, FirstFindings>;
/** Those whose sentences stand in `findings.ts`. */
export type FirstFindings = Extract<
  FindingCode,
  | 'needed-but-denied'
  | 'needed-port-not-in-service'
  | 'policy-selects-nothing'
  | 'peer-matches-nothing'
  | 'rules-in-undeclared-direction'
  | 'rule-opens-everything'
  | 'policy-allows-service-port-not-pod-port'
  | 'egress-without-dns'
  | 'named-port-on-no-pod'
  | 'host-network-pod-selected'
  | 'policy-types-omitted-isolates-ingress'
>;

/** The sentences of findings about how single rules and policies are written, and of comments that silence them. */
export const ruleFindings: RuleFindings = {
  'empty-egress-does-not-isolate': ({ policy }) => ({
    title: phrase`${policy} writes ${code('egress: []')}, which without ${code('policyTypes')} isolates nothing for egress.`,
    advice: phrase`Its pods may still open connections to anywhere. Add ${code('policyTypes: [Egress]')} if nothing may leave.`,
  }),
  'deny-policy-opens-everything': ({ policy, direction }) => ({
    title: phrase`${policy} is named as if it closed something, but its ${direction} rule ${code('{}')} lets everything through.`,
    advice: phrase`${code(`${direction}: [{}]`)} is one rule that leaves nothing out. To deny, write ${code('policyTypes')} and no rule: ${code(`${direction}: []`)}.`,
  }),
  'empty-selector-is-not-outside': ({ policy, direction }) => ({
    title: phrase`${policy} is named as if it were about the outside, but its ${direction} rules mean pods only.`,
    advice: phrase`An empty selector selects every pod and no address outside the cluster. For those, write an ${code('ipBlock')}, or a rule without ${code(direction === 'ingress' ? 'from' : 'to')}.`,
  }),
  'dns-over-one-protocol': ({ policy, workloads, count, protocol, missing }) => ({
    title: phrase`${workloads} may ask DNS over ${protocol}, but not over ${missing}.`,
    advice:
      protocol === 'UDP'
        ? phrase`Answers that are too long for one packet are asked for again over TCP, and ${count === 1 ? 'it' : 'they'} cannot. Add ${code('TCP 53')} in ${policy}.`
        : phrase`Names are asked for over UDP first. Add ${code('protocol: UDP')}, ${code('port: 53')} in ${policy}: without a protocol a port means TCP.`,
  }),
  'selectors-in-two-items': ({ policy, direction, rule, reason, namespaces, pods, own, all, both }) => ({
    title: phrase`${policy}, ${direction} rule ${rule}: ${code('namespaceSelector')} and ${code('podSelector')} are two items, so either one is enough.`,
    advice: [
      ...(namespaces === ''
        ? phrase`The first means every pod of every namespace (${all}); `
        : phrase`The first means every pod of the namespaces with ${code(namespaces)} (${all}); `),
      ...SECOND_ITEM[reason]({ pods, own }),
      ...phrase` Without the second dash it would be ${code(pods)} in those namespaces: ${podCount(both)}.`,
    ],
  }),
  'port-on-no-container': ({ policy, direction, rule, ports, declared }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} opens ${code(ports)}, which none of the pods at the receiving end declares.`,
    advice: phrase`They declare ${code(declared)}. Write the port that the container listens on; or declare this one in the pod.`,
  }),
  'rule-covered-by-another': ({ policy, direction, rule, by }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} changes nothing: rule ${by} lets the same through, and more.`,
    advice: phrase`Rules of a policy unite. Remove it; or narrow rule ${by}, if it says more than was meant.`,
  }),
  'policy-adds-nothing': ({ policy, by, opens }) => ({
    title: opens
      ? phrase`${policy} restricts nothing: ${by} opens everything on the same pods.`
      : phrase`${policy} adds nothing: ${by} already says all of it about the same pods.`,
    advice: opens
      ? phrase`Policies unite, so the widest one wins. Remove or narrow ${by}.`
      : phrase`Policies unite. Remove one of them; or narrow ${by}, if it says more than was meant.`,
  }),
  'rule-never-decides': ({ policy, direction, rule, action, by, byRule, byAction }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} never decides: ${by === policy ? '' : `${by}, `}rule ${byRule} has the last word on all of its traffic.`,
    advice:
      action === byAction
        ? phrase`Both ${action} it, so nothing changes today. Remove one of them.`
        : phrase`This rule would ${action} it; ${by === policy ? `rule ${byRule}` : by} is read first and ${byAction === 'deny' ? 'denies' : 'allows'} it. Put the narrower rule first, or let the other one pass.`,
  }),
  'equal-priorities': ({ policy, other, priority, workloads, disputed }) => ({
    title: phrase`${policy} and ${other} both have priority ${priority} and select ${workloads === 1 ? 'the same workload' : `the same ${workloads} workloads`}.`,
    advice: disputed
      ? phrase`Nobody says which of them is read first, and they disagree about some traffic. Give each a priority of its own; the lower number is read first.`
      : phrase`Nobody says which of them is read first. Today it makes no difference; a priority of its own for each keeps it so.`,
  }),
  'except-canceled': ({ policy, direction, rule, except, by, byRule }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} leaves out ${code(except)}, which ${by === policy ? '' : `${by}, `}rule ${byRule} lets through.`,
    advice: phrase`${code('except')} narrows its own block only, and rules unite. Leave the addresses out of that rule too; or drop the ${code('except')}.`,
  }),
  'except-leaves-nothing': ({ policy, direction, rule, block }) => ({
    title: phrase`${policy}, ${direction} rule ${rule}: nothing is left of ${code(block)} without what is excepted.`,
    advice: phrase`This block matches no address. Write the blocks that are meant, each as an item of its own.`,
  }),
  'ipv6-forgotten': ({ policy, direction, rule, evidence }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} opens ${code('0.0.0.0/0')} and no IPv6 address.`,
    advice: phrase`${IPV6_EVIDENCE[evidence]} Add ${code('- ipBlock: { cidr: ::/0 }')} if everywhere is meant.`,
  }),
  'ip-block-of-service': ({ policy, direction, rule, block, services, count }) => ({
    title: phrase`${policy}, ${direction} rule ${rule}: ${code(block)} holds the cluster ${count === 1 ? 'address of Service' : 'addresses of Services'} ${services}.`,
    advice: phrase`Most network plugins judge traffic after that address has been rewritten into a pod's, which the block does not hold. Select the pods behind ${count === 1 ? 'it' : 'them'} by their labels.`,
  }),
  'ip-block-of-pod': ({ policy, direction, rule, block, workload, never }) => ({
    title: phrase`${policy}, ${direction} rule ${rule}: ${code(block)} is the address of a pod of ${workload}.`,
    advice: never
      ? phrase`Under this profile blocks never match pods, so the rule does not mean it. Select the pod by its labels.`
      : phrase`The pod has another address when it starts anew, and somebody else may get this one. Select it by its labels.`,
  }),
  'block-of-other-family': ({ policy, direction, rule, block, family }) => ({
    title: phrase`${policy}, ${direction} rule ${rule}: ${code(block)} is IPv${family}, and none of the selected pods has an IPv${family} address.`,
    advice: phrase`A connection uses one family, so the rule lets nothing through. Write a block of the family that the pods have.`,
  }),
  'namespace-without-policy': ({ namespaces, count, of }) => ({
    title:
      count === 1
        ? phrase`No policy selects a pod of namespace ${code(namespaces)}.`
        : phrase`No policy selects a pod of ${count} of the ${of} namespaces: ${code(namespaces)}.`,
    advice: phrase`Other namespaces have policies. If ${count === 1 ? 'this one is' : 'these are'} to be isolated as well, begin with a policy that selects all pods and has no rules.`,
  }),
  'host-network-peer': ({ policy, direction, rule, workloads, count }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} means ${workloads}, which ${count === 1 ? 'is' : 'are'} on the host's network.`,
    advice: phrase`Such pods speak with their node's address and are not known by their labels, so the rule matches nobody. Match the nodes' addresses with an ${code('ipBlock')}.`,
  }),
  'exposed-but-denied': ({ name, type, workload, policies }) => ({
    title: phrase`${type} ${name} is a way in to ${workload}, and policies let nobody in from there.`,
    advice:
      policies === ''
        ? phrase`Let its clients in by an ${code('ipBlock')} or by the labels of the pod that they come through; or remove the way in.`
        : phrase`Isolated by ${policies}: let its clients in there by an ${code('ipBlock')} or by the labels of the pod that they come through; or remove the way in.`,
  }),
  'unknown-lint-rule': ({ written, suggestion }) => ({
    title:
      written === ''
        ? ['This comment names no lint rule.']
        : phrase`There is no lint rule ${code(written)}, so this comment silences nothing.`,
    advice:
      written === ''
        ? phrase`Write their names behind it: ${code('# netpol-atlas: ignore RULE')}.`
        : suggestion === ''
          ? phrase`The list of lint rules has all their names.`
          : phrase`Did you mean ${code(suggestion)}?`,
  }),
  'silences-nothing': ({ rule }) => ({
    title: phrase`Nothing is silenced here: ${code(rule)} finds nothing where this comment counts.`,
    advice: phrase`Remove the comment. It counts for its own line, or for the line below it; at the head of an object or a file, for all of it.`,
  }),
};

const SECOND_ITEM: Readonly<
  Record<
    FindingValues['selectors-in-two-items']['reason'],
    (values: { readonly pods: string; readonly own: number }) => ReturnType<typeof phrase>
  >
> = {
  nobody: ({ pods }) => phrase`the second, ${code(pods)} in the policy's own namespace, means nobody.`,
  covered: ({ pods }) => phrase`the second, ${code(pods)} in the policy's own namespace, is among them already.`,
  wider: ({ pods, own }) => phrase`the second means ${code(pods)} in the policy's own namespace (${own}).`,
};

const IPV6_EVIDENCE: Readonly<Record<FindingValues['ipv6-forgotten']['evidence'], string>> = {
  pod: 'Pods in these manifests have IPv6 addresses.',
  node: 'Nodes in these manifests have IPv6 addresses.',
  service: 'Services in these manifests have IPv6 addresses.',
  policy: 'Another policy here has IPv6 blocks.',
};

function podCount(count: number): string {
  return count === 1 ? '1 pod' : `${count} pods`;
}
