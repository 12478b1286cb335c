import type { WayInReason } from '#engine/evaluate/judge-way-in.ts';
import type { Check, NearestRule, Reason, Rung } from '#engine/explain/explanation.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import type { DependsReason, Verdict } from '#engine/model/verdict.ts';
import type { NeedSummary } from '#engine/overview/picture.ts';
import type { Action, Direction, PolicyReference, RuleReference } from '#engine/rules/policy.ts';
import {
  code,
  type ExplainedEnds,
  isRemainder,
  listed,
  nameAlone,
  needPlace,
  phrase,
  placeLink,
  policyLink,
  portsText,
  type ToldReason,
  type Wish,
  wishOf,
} from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

/** The sentences of an explanation, from its data. Used by the panel and by the command line. */
export const explanation = {
  verdict: { allowed: 'allowed', partial: 'some ports', denied: 'denied', depends: 'cannot say' } satisfies Record<Verdict, string>,
  verdictTitle: { allowed: 'Allowed', partial: 'Some ports', denied: 'Denied', depends: 'Cannot say' } satisfies Record<Verdict, string>,
  allowedNoPolicy: 'allowed, no policy',
  allowedNoPolicyTitle: 'Allowed, no policy',
  /** Of a way in: every port is open, but only to some clients. */
  someAddresses: 'some addresses',
  someAddressesTitle: 'Some addresses',
  butNeeded: 'but needed',
  direction: { ingress: 'ingress', egress: 'egress' } satisfies Record<Direction, string>,

  /** `Leaving shop/checkout: allowed`; `word` where the verdict's own word would not do. */
  halfTitle(ends: ExplainedEnds, verdict: Verdict, word?: string): string {
    const place = ends.direction === 'egress' ? `Leaving ${ends.source}` : `Arriving at ${ends.destination}`;
    return `${place}: ${word ?? explanation.verdict[verdict]}`;
  },

  /** One slice of the ports and the one reason that decided it. */
  reason,

  /** In front of a reason, where a half has several of them: on which ports. */
  onPorts(ports: PortRanges): string {
    return isRemainder(ports) ? 'Every other port: ' : `${portsText(ports) || 'Every port'}: `;
  },

  /** The pod at the edge that the manifests do not show, as one end of a connection. */
  unknownController: 'the controller',
  ruleShort: (rule: RuleReference): string => `${rule.policyName}, rule ${rule.rule}`,

  /** Under the checks of the nearest rule: what would have to be otherwise. */
  nearest(nearest: NearestRule, ends: ExplainedEnds): Phrase {
    const wishes = nearest.checks.filter((check) => !check.passed).map((check) => wish(wishOf(check), ends));
    const effect = ends.direction === 'ingress' ? `let ${nameAlone(ends.source)} in` : `let it out to ${nameAlone(ends.destination)}`;
    if (wishes.length === 0) return [`It comes nearest to a rule that would ${effect}.`];
    return phrase`It would ${effect}, if ${listed(wishes, ', ', ' and ')}.`;
  },

  /** The way through the tiers, as a ladder. */
  ladder: 'Tiers, in the order in which they are asked',
  tier: { admin: 'Admin', 'network-policy': 'NetworkPolicy', baseline: 'Baseline', default: 'Default' } satisfies Record<
    Rung['tier'],
    string
  >,
  /** What a tier does that does not decide. */
  rung: (rung: Exclude<Rung, { step: 'decides' | 'perhaps' }>, ends: ExplainedEnds): Phrase => skippedRung(rung, ends),
  defaultAllows: 'No tier decides, so it is allowed.',
  /** Of the tier that decides, in plain text. */
  decides: 'decides.',
  /** Before what a tier would do, where it is perhaps not asked. */
  ifNotDecided: 'If it is not decided there: ',
  /** Rules that would let it through, but are never asked. */
  overruled(rules: readonly RuleReference[], ends: ExplainedEnds): Phrase {
    const effect = ends.direction === 'ingress' ? 'in' : 'out';
    return phrase`${listed(rules.map(ruleLink), ', ', ' and ')} would let it ${effect}, but the denial comes first.`;
  },

  /** The kind of a check, before its requirement. */
  check: { namespace: 'namespace', pod: 'pod', address: 'address', node: 'node', domain: 'name', port: 'port' } satisfies Record<
    Check['what'],
    string
  >,
  /** What a selector of pods asks for beyond labels, where a check fails by it. */
  mustBe: { external: 'a pod of the cluster', 'host-network': 'a pod with an address of its own' } satisfies Record<
    NonNullable<Check['notAPod']>,
    string
  >,
  matches(check: Check): string {
    if (!check.matches) return '';
    const { some, all } = check.matches;
    return check.what === 'namespace' ? `${some} of ${all}` : `${some} of ${all} ${all === 1 ? 'workload' : 'workloads'}`;
  },

  /** Who says that the connection is needed, and where. */
  need(need: NeedSummary, source: string): Phrase {
    const { names, place } = needPlace(need.by);
    return names
      ? phrase`${nameAlone(source)} names it in ${code(place)}, ${placeLink(need.origin)}`
      : phrase`Needed: ${code(place)}, ${placeLink(need.origin)}`;
  },

  /** Where every declared port is closed (or some are), and ports that nobody declared are open. */
  undeclaredOpen(destination: string, ports: PortRanges): Phrase {
    const open = portsText(ports);
    return open === ''
      ? phrase`Every port that ${nameAlone(destination)} does not declare is open.`
      : phrase`Open, though ${nameAlone(destination)} does not declare them: ${code(open)}.`;
  },

  /** Why a way in has its verdict, for a cell of a table. */
  wayInShort: {
    'not-isolated': 'no policy',
    'not-enforced': 'policies are not enforced',
    'every-address': 'every address may enter',
    'node-address': 'arrives from a node’s address',
    'client-address': 'by the client’s address',
    'host-network': 'on the node’s network',
    'load-balancer': 'from a load balancer’s address',
    'ingress-controller': 'from the controller’s pod',
  } satisfies Record<WayInReason['kind'], string>,

  /** Why it cannot be said, for a cell of a table. */
  becauseShort: {
    'node-address': 'arrives from a node’s address',
    'unknown-address': 'pod address unknown',
    'unknown-labels': 'labels unknown',
    'unknown-controller': 'controller unknown',
    'api-server-address': 'API server’s address unknown',
    'own-node': 'own node only',
    'equal-priority': 'equal priorities',
    'own-security-groups': 'policies not enforced on this pod',
    'unknown-setting': 'a setting is not known',
    'leaves-vpc': 'by addresses outside the VPC',
    'domain-name': 'a domain name decides',
  } satisfies Record<DependsReason, string>,
};

export type ExplanationWords = typeof explanation;

function reason(reason: ToldReason, ends: ExplainedEnds): Phrase {
  const { direction } = ends;
  switch (reason.kind) {
    case 'not-isolated':
      return [`No policy isolates it for ${direction}.`];
    case 'rules': {
      const rules = listed(reason.rules.map(ruleLink), ', ', ' and ');
      return reason.action === 'deny' ? phrase`Denied by ${rules}.` : phrase`Let ${direction === 'ingress' ? 'in' : 'out'} by ${rules}.`;
    }
    case 'isolated':
      return phrase`Isolated for ${direction} by ${policies(reason.policies)}; no rule in ${
        reason.policies.length === 1 ? 'it' : 'them'
      } lets ${direction === 'ingress' ? `${ends.source} in` : `it out to ${ends.destination}`}.`;
    case 'unselected':
      return ['Strict mode: no policy selects it yet, so nothing is let through.'];
    case 'exempt':
      return [reason.because === 'own-node' && direction === 'egress' ? TO_OWN_NODE : EXEMPT[reason.because]];
    case 'endpoint-setting':
      return endpointSetting(reason);
    case 'no-connection':
      return [NO_CONNECTION[reason.because]];
    case 'depends':
      if (reason.unknownNode)
        return phrase`Cannot say, because ${listed(reason.rules.map(ruleLink), ', ', ' and ')} ${
          reason.rules.length > 1 ? 'name' : 'names'
        } nodes by their labels, and the node of ${direction === 'ingress' ? ends.source : ends.destination} is not in the manifests.`;
      return depends(reason, ends);
  }
}

/** Under profiles where that is so. */
const TO_OWN_NODE = 'What goes to a pod’s own node is always let out.';

const EXEMPT: Readonly<Record<Extract<Reason, { kind: 'exempt' }>['because'], string>> = {
  external: 'It is outside the cluster, where no policy applies.',
  'host-network': 'Its pods use the network of their node, and network policies do not select such pods.',
  'own-node': 'What comes from a pod’s own node always gets in.',
  'same-pod': 'A pod always reaches itself.',
  'not-enforced': 'Nothing enforces network policies under this profile.',
  'bare-pod': 'Its pods have no owner, and this plugin does not police such pods.',
  'fargate-or-windows': 'Its pods run on Fargate or on Windows nodes, which this plugin does not police.',
  'unknown-pod': 'It is a pod at the edge that the manifests do not show: no policy of theirs is known to select it.',
  'way-in': 'It comes from outside the cluster, where no policy applies.',
  'api-server': 'It is the API server, which no network policy selects.',
  'every-address': 'Policies let every address in that the traffic may come from.',
  endpoint: 'No NetworkPolicy can protect the endpoint from outside: a policy selects pods, and the API server is none.',
  'control-plane':
    'Pods come by the Service default/kubernetes to its interfaces in the VPC, whatever the endpoint settings are: it is reachable, then IAM and RBAC decide.',
  'unknown-control-plane':
    'Pods come by the Service default/kubernetes to its interfaces in the VPC, whatever the endpoint settings are. Their addresses are not told here, so every address is asked about. If reachable, IAM and RBAC decide then.',
};

function endpointSetting({ setting, field, value, isDefault, effect, origin }: Extract<Reason, { kind: 'endpoint-setting' }>): Phrase {
  const said = phrase`${code(field)} is ${code(value)}${isDefault ? ' by default' : ''} (${placeLink(origin)})`;
  switch (effect) {
    case 'lets-in':
      return phrase`${said}: the ${setting === 'privateAccess' ? 'private' : 'public'} endpoint is reachable from there, then IAM and RBAC decide.`;
    case 'keeps-out':
      if (setting === 'publicCidrs') return phrase`${said}: nobody else comes to the public endpoint.`;
      return phrase`${said}: there is no ${setting === 'privateAccess' ? 'private' : 'public'} endpoint to come to.`;
    case 'leaves-vpc':
      return phrase`${said}: requests from the VPC leave it and come to the public endpoint, from the addresses that nodes have outside.`;
    case 'cannot-say':
      return phrase`Cannot say: ${said}, and that is not known here.`;
  }
}

const NO_CONNECTION: Readonly<Record<Extract<Reason, { kind: 'no-connection' }>['because'], string>> = {
  finished: 'One of them has finished: it neither sends nor receives.',
  'from-a-name': 'A name is somewhere to connect to: what comes from outside is known by its address.',
  'no-common-family': 'They have no IP family in common: one speaks IPv4 only, the other IPv6 only.',
};

function depends({ because, rules, policies: isolating, unlabeled }: Extract<Reason, { kind: 'depends' }>, ends: ExplainedEnds): Phrase {
  const stopped =
    isolating.length === 0 ? '' : phrase`; ${policies(isolating)} ${isolating.length === 1 ? 'decides' : 'decide'} about any other`;
  const byRules: Phrase = rules.length === 0 ? ['a rule'] : listed(rules.map(ruleLink), ', ', ' and ');
  switch (because) {
    case 'node-address':
      return phrase`Cannot say, because the traffic arrives from a node’s address. A pod’s own node always gets in${stopped}. A list of client addresses cannot be relied on: policies never see the client.`;
    case 'own-node':
      return ends.direction === 'ingress'
        ? phrase`Cannot say: a pod’s own node always gets in, and only some of the pods may run on that node${stopped}.`
        : phrase`Cannot say: what goes to a pod’s own node is always let out, and only some of the pods may run on that node${stopped}.`;
    case 'equal-priority':
      return phrase`Cannot say: by ${priorityOf(rules)}, ${listed(rules.map(ruleSays), ', ', ' and ')}, and nobody knows which is read first.`;
    case 'domain-name':
      return phrase`Cannot say, because ${byRules} ${rules.length > 1 ? 'name' : 'names'} addresses, and which addresses ${
        ends.direction === 'ingress' ? ends.source : ends.destination
      } has is not known here.`;
    case 'api-server-address':
      return phrase`Cannot say, because the manifests do not tell from which address the API server connects. From a pod’s own node it always gets in${stopped}.`;
    case 'unknown-labels': {
      const asking: Phrase = rules.length > 0 ? byRules : isolating.length > 0 ? policies(isolating) : ['policies'];
      const ask = (rules.length > 0 ? rules : isolating).length === 1 ? 'asks' : 'ask';
      const pod = (unlabeled === 'subject') === (ends.direction === 'egress') ? ends.source : ends.destination;
      return phrase`Cannot say, because ${asking} ${ask} for labels, and those of ${pod} are not known. Fill them in to know.`;
    }
    case 'unknown-controller':
      return phrase`Cannot say, because ${byRules} ${rules.length > 1 ? 'ask' : 'asks'} for labels or addresses, and those of the controller’s pod are not in the manifests.`;
    case 'own-security-groups':
      return phrase`Cannot say: NetworkPolicy is not enforced on this pod, since it has security groups of its own in strict mode, and these alone bind it${
        isolating.length === 0 ? '' : phrase`; ${policies(isolating)} would stop it`
      }.`;
    case 'unknown-setting':
      return ['Cannot say, because a setting of the endpoint is worked out elsewhere.'];
    case 'leaves-vpc':
      return ['Cannot say, because requests from the VPC leave it, and by which addresses is not known here.'];
    case 'unknown-address':
      return phrase`Cannot say, because ${byRules} ${rules.length > 1 ? 'name' : 'names'} addresses, and the address of ${
        ends.direction === 'ingress' ? ends.source : ends.destination
      } is not in the manifests.`;
  }
}

function wish(wanted: Wish, ends: ExplainedEnds): Phrase {
  const peer = nameAlone(ends.direction === 'ingress' ? ends.source : ends.destination);
  switch (wanted.kind) {
    case 'label-were':
      return phrase`${code(wanted.key)}${
        wanted.of === 'namespace' ? ' of its namespace' : ''
      } were ${either(wanted.wanted)} (it is ${code(wanted.found)})`;
    case 'label-added':
      return wanted.wanted.length === 0
        ? phrase`${wanted.of === 'namespace' ? 'its namespace' : peer} had a label ${code(wanted.key)} (it has none)`
        : phrase`${wanted.of === 'namespace' ? 'its namespace' : peer} had the label ${code(wanted.key)} with the value ${either(wanted.wanted)} (it has no such label)`;
    case 'label-not':
      return phrase`${code(wanted.key)}${wanted.of === 'namespace' ? ' of its namespace' : ''} were not ${code(wanted.found)}`;
    case 'label-absent':
      return phrase`${wanted.of === 'namespace' ? 'its namespace' : peer} had no label ${code(wanted.key)}`;
    case 'pod':
      return wanted.notAPod === 'external'
        ? phrase`${peer} were a pod (selectors of pods never match addresses outside the cluster)`
        : phrase`${peer} did not use the network of its node (selectors of pods do not match such pods)`;
    case 'requirement':
      return requirement(wanted.of, wanted.requirement, peer);
  }
}

function requirement(of: Check['what'], text: string, peer: string): Phrase {
  switch (of) {
    case 'port':
      return phrase`the port were ${code(text)}`;
    case 'address':
      return phrase`its address were in ${code(text)}`;
    case 'node':
      return text === '' ? phrase`${peer} were a node` : phrase`${peer} were a node with ${code(text)}`;
    case 'domain':
      return phrase`${peer} were ${code(text)}`;
    case 'namespace':
      return phrase`its namespace were ${code(text)}`;
    case 'pod':
      return phrase`${peer} were a pod with ${code(text)}`;
  }
}

function either(values: readonly string[]): Phrase {
  return listed(values.map(code), ', ', ' or ');
}

function policies(references: readonly PolicyReference[]): Phrase {
  return listed(references.map(policyLink), ', ', ' and ');
}

/** `postgres-clients ingress rule 1`, the name linked to the lines of the rule; of an admin policy, where it stands. */
function ruleLink(rule: RuleReference): Phrase {
  const { standing } = rule;
  if (!standing) return ruleAlone(rule);
  const place = [TIER[standing.tier], ...(standing.priority === undefined ? [] : [`priority ${standing.priority}`])].join(', ');
  return [...ruleAlone(rule), ` (${place})`];
}

function ruleAlone({ policyName, origin, direction, rule, standing }: RuleReference): Phrase {
  return [{ link: policyName, origin }, ` ${direction} rule ${rule}${standing?.name === undefined ? '' : ` “${standing.name}”`}`];
}

const TIER: Readonly<Record<NonNullable<RuleReference['standing']>['tier'], string>> = {
  admin: 'admin tier',
  'network-policy': 'network policies',
  baseline: 'baseline tier',
};

const SAYS: Readonly<Record<Action, string>> = { allow: 'allows', deny: 'denies', pass: 'passes on' };

/** `a ingress rule 1 allows`. */
function ruleSays(rule: RuleReference): Phrase {
  return [...ruleAlone(rule), ` ${SAYS[rule.standing?.action ?? 'allow']}`];
}

function priorityOf([first]: readonly RuleReference[]): string {
  return first?.standing?.priority === undefined ? 'equal priority' : `priority ${first.standing.priority}`;
}

function skippedRung(rung: Exclude<Rung, { step: 'decides' | 'perhaps' }>, { direction }: ExplainedEnds): Phrase {
  switch (rung.step) {
    case 'passes':
      return phrase`Passed on by ${listed(rung.rules.map(ruleLink), ', ', ' and ')}.`;
    case 'no-match':
      return phrase`No ${direction} rule of ${listed(rung.policies.map(policyLink), ', ', ' or ')} is about it.`;
    case 'not-selected':
      return [`No policy selects it for ${direction}.`];
    case 'not-reached':
      return ['Not asked.'];
  }
}
