import type { FindingCode, FindingValues } from '#engine/model/finding-values.ts';
import { code, nameAlone, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';
import { ruleFindings } from './rule-findings.ts';

/** What is the matter, in one sentence, and what to do about it. */
export interface FindingSentence {
  readonly title: Phrase;
  readonly advice: Phrase;
}

export type FindingWords = { readonly [Code in FindingCode]: (values: FindingValues[Code]) => FindingSentence };

/** The sentences of the lint findings. */
export const findings: FindingWords = {
  ...ruleFindings,
  'needed-but-denied': ({ source, destination, port, by, stoppedAtPort }) => ({
    title: phrase`${source} needs ${destination} on port ${code(port)}, and policies deny it.`,
    advice:
      stoppedAtPort !== ''
        ? phrase`It is named in ${code(by)} by a Service, whose own port ${code(stoppedAtPort)} this network plugin judges too. Let ${nameAlone(source)} out on ${code(stoppedAtPort)} as well; or give the Service the port of its pods.`
        : phrase`It is named in ${code(by)}. The explanation of this connection says which side stops it: let ${nameAlone(source)} through there; or remove the setting if the connection is not wanted.`,
  }),
  'needed-port-not-in-service': ({ source, service, port, ports, by }) => ({
    title: phrase`${source} names Service ${service} with port ${code(String(port))}, which the Service does not have.`,
    advice:
      ports === ''
        ? phrase`Service ${nameAlone(service)} has no ports at all. Add the port to it, or correct ${code(by)}.`
        : phrase`The Service has ${code(ports)}. Use that in ${code(by)}, or add the port to the Service.`,
  }),
  'policy-selects-nothing': ({ policy, namespace, namespaces, selector, madeFrom, nearest, found, requirement }) => ({
    title:
      selector === ''
        ? phrase`${policy} selects nothing: there is no pod in ${namespacesMeant(namespace, namespaces)}.`
        : phrase`${policy} selects nothing: no pod in ${namespacesMeant(namespace, namespaces)} matches ${code(selector)}.`,
    advice:
      madeFrom !== undefined
        ? phrase`An operator makes such pods from ${code(madeFrom)}. Add one with these labels under Policies.`
        : nearest === ''
          ? phrase`As it stands the policy has no effect. ${ELSEWHERE}`
          : near(nearest, found, requirement),
  }),
  'peer-matches-nothing': ({ policy, direction, rule, missing, selector, nearest, found, requirement, elsewhere }) => ({
    title:
      missing === 'namespace'
        ? phrase`${policy}, ${direction} rule ${rule}: no namespace matches ${code(selector)}.`
        : selector === ''
          ? phrase`${policy}, ${direction} rule ${rule}: the namespaces it means hold no pods.`
          : phrase`${policy}, ${direction} rule ${rule}: no pod matches ${code(selector)} in the namespaces it means.`,
    advice:
      elsewhere !== ''
        ? phrase`${elsewhere} has these labels, in another namespace. A ${code('podSelector')} alone means the policy's own: put a ${code('namespaceSelector')} beside it, in the same item.`
        : nearest === ''
          ? phrase`This peer matches nothing. ${ELSEWHERE}`
          : near(nearest, found, requirement),
  }),
  'rules-in-undeclared-direction': ({ policy, direction, rules }) => ({
    title: phrase`${policy} has ${rules === 1 ? `an ${direction} rule` : `${rules} ${direction} rules`} that nothing reads: ${code('policyTypes')} leaves ${direction} out.`,
    advice: phrase`Add ${code(direction === 'ingress' ? 'Ingress' : 'Egress')} to ${code('policyTypes')} if the pods should be isolated for ${direction}; otherwise remove the rules.`,
  }),
  'rule-opens-everything': ({ policy, direction, rule, narrower }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} opens everything, so its ${narrower === 1 ? 'other rule makes' : `${narrower} other rules make`} no difference.`,
    advice: phrase`A rule without ${code(direction === 'ingress' ? 'from' : 'to')} and ${code('ports')} lets all traffic through. Write into it what was meant, or remove it.`,
  }),
  'policy-allows-service-port-not-pod-port': ({ policy, direction, rule, service, protocol, port, podPort }) => ({
    title: phrase`${policy}, ${direction} rule ${rule} opens ${code(`${protocol} ${port}`)}, the port of Service ${service}; its pods listen on ${code(String(podPort))}.`,
    advice: phrase`Policies see traffic after the Service has rewritten it. Write ${code(String(podPort))}, the pod's port, in the rule.`,
  }),
  'egress-without-dns': ({ policy, workloads, count, service }) => ({
    title: phrase`${workloads} ${count === 1 ? 'is' : 'are'} isolated for egress and cannot ask DNS, yet must resolve names such as ${code(nameAlone(service))}.`,
    advice: phrase`Beside ${policy}, allow egress to the cluster's DNS (namespace ${code('kube-system')}) on ${code('UDP 53')} and ${code('TCP 53')}.`,
  }),
  'named-port-on-no-pod': ({ policy, direction, rule, name, protocol, known }) => ({
    title: phrase`${policy}, ${direction} rule ${rule}: no pod that it is about has a ${protocol === '' ? '' : `${protocol} `}container port named ${code(name)}.`,
    advice:
      known === ''
        ? phrase`The name opens nothing. Name the container's port, or write its number in the rule.`
        : phrase`The name opens nothing. Those pods declare ${code(known)}: use such a name, under its own protocol, or a number.`,
  }),
  'host-network-pod-selected': ({ policy, workloads, count }) => ({
    title: phrase`${policy} does not reach ${workloads}, which ${count === 1 ? 'is' : 'are'} on the host's network.`,
    advice: phrase`Such pods speak with their node's address: most network plugins neither protect nor restrict them. Filter on the node, or match the node's address with an ${code('ipBlock')}.`,
  }),
  'policy-types-omitted-isolates-ingress': ({ policy, source, destination, port }) => ({
    title: phrase`${policy} has only egress rules, but without ${code('policyTypes')} it isolates ${destination} for ingress too.`,
    advice:
      source === ''
        ? phrase`Nobody is let in to it. Write ${code('policyTypes')}: ${code('[Egress]')} if only egress was meant, ${code('[Ingress, Egress]')} if both.`
        : phrase`${source} needs ${destination} on port ${code(port)} and is no longer let in. Add ${code('policyTypes: [Egress]')} if only egress was meant.`,
  }),
};

const ELSEWHERE = 'If the pods stand in other manifests, open those too; otherwise correct the labels.';

function near(nearest: string, found: string, requirement: string): Phrase {
  return found === ''
    ? phrase`Nearest is ${nearest}, which lacks ${code(requirement)}. Correct the selector or the labels.`
    : phrase`Nearest is ${nearest}, which has ${code(found)} where ${code(requirement)} is asked for. Correct the selector or the labels.`;
}

/** `namespaces`: a selector, of a policy of the whole cluster. */
function namespacesMeant(namespace: string, namespaces: string | undefined): Phrase {
  if (namespaces === undefined) return phrase`namespace ${code(namespace)}`;
  return namespaces === '' ? phrase`any namespace` : phrase`a namespace with ${code(namespaces)}`;
}
