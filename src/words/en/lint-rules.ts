import type { DocumentedCode } from '#engine/lint/documented.ts';

/** The documentation of one rule. Its examples stand in `#words/lint-examples.ts`, whatever the language. */
export interface LintRuleDoc {
  /** One line: what is found. */
  readonly title: string;
  readonly what: string;
  readonly why: string;
  readonly instead: string;
}

/** The documentation of every lint rule, and what is said around it. */
export const lintRules = {
  page: {
    title: 'Lint rules',
    all: 'All rules',
    what: 'What it finds',
    why: 'Why it matters',
    example: 'Example',
    instead: 'What to do instead',
    silence: 'To silence it',
    silenceText: 'Write this comment behind the line, on the line above it, or at the head of the object or the file:',
    notSilenced: 'What the API server refuses cannot be silenced.',
    search: 'Find a rule',
    noneFound: 'No rule has this in its name or title.',
    reading: 'What the reading of manifests tells',
    found: (count: number) => (count === 1 ? '1 here' : `${count.toLocaleString('en')} here`),
    silenced: (count: number) => `${count.toLocaleString('en')} silenced`,
    nothing: 'nothing here',
    copy: 'Copy this YAML',
    copied: 'The YAML is copied',
    copyFailed: 'The browser did not allow copying',
    here: 'Found here',
    more: (count: number) => `and ${count.toLocaleString('en')} more in Problems`,
  },
  rules: {
    'needed-but-denied': {
      title: 'A needed connection is denied',
      what: 'The manifests say that somebody needs a connection: a workload names a Service in its environment, arguments or configuration, an Ingress has it as its backend, Prometheus is asked to scrape it. Policies deny that connection.',
      why: 'The application does not work, and what it says is “connection timed out”, which names no policy.',
      instead:
        'Open the explanation of the connection: it says which side stops it. Add a rule there that lets the traffic through on that port; where both ends are isolated, both need one.',
    },
    'exposed-but-denied': {
      title: 'A way in from outside that policies close',
      what: 'A LoadBalancer, a NodePort, an Ingress or a route leads to pods, and policies let in nobody who comes from there.',
      why: 'Somebody opened a door and somebody else closed it behind it. From outside it is a timeout; and a load balancer with a public address is paid for.',
      instead:
        'Let the clients in by the addresses that they have when they arrive (an ipBlock), or by the labels of the pod that they come through, such as the ingress controller. If nobody should come in, remove the way in.',
    },
    'selectors-in-two-items': {
      title: 'A dash too many: AND has become OR',
      what: 'A namespaceSelector and a podSelector stand as two items of one list, and there are signs that one item with both was meant: the second alone matches nobody, or adds nothing to the first, or both together would mean far fewer pods.',
      why: 'Items of a list are alternatives. The namespaceSelector alone opens to every pod of those namespaces; the podSelector alone means pods of the policy’s own namespace. One dash is the whole difference.',
      instead:
        'Remove the second dash, so that both selectors stand in one item. If either one is to be enough, silence the rule: the two items are right then.',
    },
    'policy-allows-service-port-not-pod-port': {
      title: 'The Service’s port is opened, and the pod listens on another',
      what: 'A rule opens the port of a Service whose targetPort is another number on the pods behind it.',
      why: 'A Service is only a rewrite: policies see the traffic after it, on the pod’s port. The rule opens a port on which nobody listens, and the other one stays closed.',
      instead: 'Write the pod’s port in the rule, or the name of the container port.',
    },
    'policy-types-omitted-isolates-ingress': {
      title: 'Without policyTypes, egress rules isolate ingress too',
      what: 'A policy has egress rules only and no policyTypes, and is the only thing that isolates its pods for ingress. Where that costs a needed connection it is a finding, otherwise a note.',
      why: 'Without policyTypes a policy always isolates for ingress. One that was written to limit what a pod may call also closes the pod to everybody.',
      instead: 'Always write policyTypes. `[Egress]` if only egress is meant.',
    },
    'empty-egress-does-not-isolate': {
      title: '“egress: []” without policyTypes does not isolate',
      what: 'A policy writes an empty list of egress rules and no policyTypes, and no other policy isolates its pods for egress.',
      why: 'Without policyTypes a policy isolates for egress only if it has egress rules, and an empty list has none. It reads as “nothing may leave” and means “everything may”; ingress, which it does not mention, is what it closes.',
      instead: 'Write `policyTypes: [Egress]`. The list may stay or go.',
    },
    'deny-policy-opens-everything': {
      title: 'A policy named “deny” that opens everything',
      what: 'The name of a policy says that it closes something, and its only rules of a direction are empty: `[{}]`.',
      why: '`[]` is no rule, so nothing is let in. `[{}]` is one rule that leaves nothing out, so everything is. Two braces turn a wall into a gate, and the name goes on saying wall.',
      instead: 'Remove the rules and write `policyTypes`. If everything is to be open, give the policy a name that says so.',
    },
    'empty-selector-is-not-outside': {
      title: 'An empty selector means pods, not the internet',
      what: 'The name of a policy speaks of the internet or the outside, and its peers are selectors that select every pod.',
      why: '`namespaceSelector: {}` and `podSelector: {}` select all pods, and nothing that is not a pod. The addresses outside stay closed, while every pod is let through that was not meant.',
      instead: 'Use an ipBlock: `0.0.0.0/0`, and `::/0` for IPv6. Or leave `from` or `to` out, which means everybody.',
    },
    'egress-without-dns': {
      title: 'Egress is limited and DNS is forgotten',
      what: 'A workload is isolated for egress, names Services that it needs, and no rule lets it ask DNS on port 53.',
      why: 'A name that is not resolved never becomes a connection. All other rules are of no use, and the application says “no such host”, which names no policy.',
      instead: 'Add a rule to the cluster’s DNS, over UDP and TCP.',
    },
    'dns-over-one-protocol': {
      title: 'DNS over UDP alone, or over TCP alone',
      what: 'Pods that are isolated for egress may reach port 53 over one of UDP and TCP only.',
      why: 'Resolvers ask over UDP, and ask again over TCP when the answer does not fit into one packet. Without UDP hardly any name is found. Without TCP long answers fail now and then, which is much harder to notice.',
      instead: 'Open port 53 for both. A port without a protocol means TCP.',
    },
    'rules-in-undeclared-direction': {
      title: 'Rules that policyTypes leaves out',
      what: 'A policy has ingress or egress rules, and its policyTypes do not have that direction.',
      why: 'The API server accepts such rules and nobody reads them. The pods are not isolated in that direction, so what the rules seem to restrict stays open.',
      instead: 'Add the direction to policyTypes, or remove the rules.',
    },
    'rule-opens-everything': {
      title: 'One rule opens everything beside narrower ones',
      what: 'A policy has a rule without peers and ports, beside narrower rules of the same direction.',
      why: 'Rules unite. Whatever the narrower ones say, everything is let through: they read like a restriction and are none.',
      instead: 'Keep the narrower rules alone; or the open one alone, where everything is meant.',
    },
    'rule-never-decides': {
      title: 'A rule that never decides',
      what: 'Rules that are read before it have the last word on all of its traffic: a wider rule further up in the same admin policy, a policy of a higher priority, or, for a NetworkPolicy, a rule of the admin tier.',
      why: 'It reads as if it held. What it was to allow stays denied, or what it was to deny stays allowed.',
      instead: 'Put the narrower rule first. Where NetworkPolicies are to decide, let the admin rule pass.',
    },
    'equal-priorities': {
      title: 'Two admin policies of one priority',
      what: 'Two admin policies of the same tier have the same priority, select the same pods, and have rules for the same direction. It is a finding where they disagree about some traffic, otherwise a note.',
      why: 'The API leaves open which of them is read first. Network plugins differ, and the next version of one may differ from this one.',
      instead: 'Give each a priority of its own. The lower number is read first.',
    },
    'policy-selects-nothing': {
      title: 'A policy that selects nothing',
      what: 'No pod of the policy’s namespace matches its podSelector. Where the manifests hold no pod of that namespace at all, it is a note.',
      why: 'The policy has no effect. The pods that it was written for stay open to everybody, and nothing in the cluster says so.',
      instead: 'Use the labels of the pod template. The finding names the pod that comes nearest.',
    },
    'peer-matches-nothing': {
      title: 'A peer that matches nothing',
      what: 'No pod of the manifests matches an item of `from` or `to`. Where nothing comes near it is a note: the pods may stand in manifests that were not given.',
      why: 'The rule lets nobody through. Mostly a label is spelled otherwise; or the pods stand in another namespace, and a podSelector alone means the policy’s own.',
      instead: 'Correct the label; or put a namespaceSelector beside the podSelector, in the same item.',
    },
    'host-network-peer': {
      title: 'A peer on the host’s network',
      what: 'A peer’s labels match pods with `hostNetwork: true` and no others.',
      why: 'Such pods speak with their node’s address, and most network plugins do not know them by their labels: the rule matches nobody. It is the usual reason why an ingress controller on the host’s network does not get in.',
      instead: 'Match the nodes’ addresses with an ipBlock.',
    },
    'port-on-no-container': {
      title: 'A port that no container declares',
      what: 'A rule opens only ports that none of the pods at the receiving end declares, though all of them declare ports; nor does a Service, a probe or a scrape ask for them.',
      why: 'A declared port is only information, and a container may listen on others. But where pods say what they listen on and a rule opens something else, one of the two is mostly out of date.',
      instead: 'Write the port that the container listens on; or declare the port in the pod.',
    },
    'named-port-on-no-pod': {
      title: 'A port name that no pod has',
      what: 'A rule names a port, and no pod that it is about declares one of that name and protocol: the selected pods for ingress, the peers for egress.',
      why: 'The name means no port, so the rule opens nothing. Addresses outside the cluster have no port names at all.',
      instead: 'Use the name that the container declares, or the number.',
    },
    'except-canceled': {
      title: 'An except that another rule cancels',
      what: 'One rule leaves addresses out with `except`, and another rule for the same pods and ports lets them through.',
      why: '`except` takes nothing away from anybody else: it narrows its own block, and rules unite. A cloud’s metadata service, 169.254.169.254, is often left out in vain like this.',
      instead: 'Leave the addresses out of every rule that holds them. If they are to be open, drop the except.',
    },
    'except-leaves-nothing': {
      title: 'An except that takes out the whole block',
      what: 'The excepted blocks of an ipBlock add up to all of its addresses.',
      why: 'The block matches nobody. The API server refuses a single except as large as its block, but not several that add up to it.',
      instead: 'Write the blocks that are meant, each as an item of its own.',
    },
    'ip-block-of-service': {
      title: 'An ipBlock with a Service’s address',
      what: 'An egress rule has a block that holds the cluster address of a Service, and no pod or node.',
      why: 'Most network plugins look at policies after that address has been rewritten into a pod’s, so the block is compared with an address that the traffic no longer has. The API leaves the order open: where it works, it works by chance.',
      instead: 'Select the pods behind the Service by their labels, on their own port.',
    },
    'ip-block-of-pod': {
      title: 'An ipBlock with a pod’s address',
      what: 'A block of one single address, which a pod of the manifests has.',
      why: 'A pod gets another address when it starts anew, and the next pod may get this one. Some network plugins never compare blocks with pods at all.',
      instead: 'Select the pod by its labels.',
    },
    'block-of-other-family': {
      title: 'A block of an address family that the pods do not have',
      what: 'A rule has blocks of one address family, and all selected pods are known to have addresses of the other one only.',
      why: 'A connection uses one family from end to end. The rule lets nothing through.',
      instead: 'Write a block of the family that the pods have.',
    },
    'ipv6-forgotten': {
      title: 'Everywhere in IPv4, nowhere in IPv6',
      what: 'A rule opens 0.0.0.0/0 and its policy says nothing of IPv6, though the manifests know of IPv6 addresses.',
      why: 'Each family has blocks of its own. 0.0.0.0/0 says nothing about IPv6: clients that prefer it fail, or wait until they fall back.',
      instead: 'Add `::/0` as another item. Its excepts are IPv6 blocks as well.',
    },
    'host-network-pod-selected': {
      title: 'A policy on pods that policies do not reach',
      what: 'A policy selects pods with `hostNetwork: true`, under a network plugin that does not police them. Where the policy selects every pod of its namespace, it is a note.',
      why: 'Such a pod speaks with its node’s address. The policy neither protects nor restricts it, though its labels say that it is selected.',
      instead: 'Give the pod a network of its own, or filter on the node.',
    },
    'needed-port-not-in-service': {
      title: 'A Service is named with a port that it does not have',
      what: 'A workload names a Service together with a port that is not one of its ports.',
      why: 'Nobody answers there, whatever the policies say. Often it is the pod’s port, which the Service hides behind its own.',
      instead: 'Name the Service’s port; or add the port to the Service.',
    },
    'policy-adds-nothing': {
      title: 'A policy that adds nothing',
      what: 'Everything that a policy says about its pods, other policies on the same pods say as well. A policy without rules is left alone: it states that the pods are isolated. It is a finding where one that opens everything is what covers it, otherwise a note.',
      why: 'Policies unite, so the widest one wins. Narrow rules beside an open one read like a restriction and are none; and removing a needless policy, in the belief of closing something, closes nothing.',
      instead: 'Remove one of them; the wider one, if it says more than was meant.',
    },
    'rule-covered-by-another': {
      title: 'A rule that another one covers',
      what: 'All peers and ports of a rule are among those of another rule of the same policy.',
      why: 'It changes nothing. Whoever removes it later, in the belief of closing something, closes nothing.',
      instead: 'Keep one of the two: the narrower, if that is what was meant.',
    },
    'namespace-without-policy': {
      title: 'Namespaces without any policy',
      what: 'No policy selects a pod of these namespaces, while pods of other namespaces are selected. Namespaces of the system (kube-…, openshift-…) are left out.',
      why: 'Whoever isolates some namespaces mostly means to isolate all. A new one is easily forgotten, and its pods reach everything and are reached by everybody.',
      instead: 'Put a policy that selects all pods and has no rules into each namespace, and add what is needed.',
    },
    'duplicate-field': {
      title: 'A field that is written twice',
      what: 'The same key stands twice in one map.',
      why: 'The later one wins and the first is lost without a word: of two lists of ports, one is not there. kubectl refuses such an object by default.',
      instead: 'Keep one. Where both were meant, write both values into one list.',
    },
    'unknown-field': {
      title: 'A field that does not exist',
      what: 'A key is no field of this kind: it is misspelled, or it stands one level too high or too low.',
      why: 'kubectl refuses it by default. Where it is not refused it is dropped, and a policy whose podSelector is dropped selects every pod of its namespace.',
      instead: 'Correct the name. Field names begin with a small letter and capitals count.',
    },
    'cidr-host-bits': {
      title: 'A block with an address of a host',
      what: 'Behind the prefix of a block there are bits that the prefix does not cover: 10.1.2.3/8.',
      why: 'It is read as the whole network, 10.0.0.0/8. Perhaps that one address was meant, and the block is sixteen million times as large.',
      instead: 'Write the network, or the address with /32.',
    },
    'cidr-leading-zeros': {
      title: 'A block with leading zeros',
      what: 'A number of a block begins with a zero: 010.0.0.0/8.',
      why: 'Some programs read such numbers as octal, 8.0.0.0, others as decimal, 10.0.0.0. Newer versions of Kubernetes refuse them.',
      instead: 'Write the numbers without the zeros.',
    },
    'cidr-ipv4-mapped': {
      title: 'An IPv4 block in the clothes of IPv6',
      what: 'A block is written as an IPv4-mapped IPv6 block: ::ffff:10.0.0.0/104.',
      why: 'It is read as the IPv4 block that it names. Network plugins differ in it, and newer versions of Kubernetes refuse it.',
      instead: 'Write the IPv4 block.',
    },
    'number-leading-zero': {
      title: 'A number with a leading zero',
      what: 'A number is written with a zero before it: 0100.',
      why: 'kubectl reads it as an octal number: 0100 is 64. A port is then another port.',
      instead: 'Write the number without the zero; or in quotes, where text is meant.',
    },
    'old-api-version': {
      title: 'An apiVersion that is gone',
      what: 'An object is written for a version of the API that Kubernetes no longer serves.',
      why: 'A cluster of today refuses it. It is evaluated here as if it were of the present version.',
      instead: 'Write the present apiVersion; the finding names it.',
    },
    'object-twice': {
      title: 'Two objects of one name',
      what: 'Two objects have the same kind, namespace and name.',
      why: 'The one that is applied later replaces the first: they are not united. Of two policies of one name, only one is there.',
      instead: 'Give each a name of its own, or remove one.',
    },
    'unknown-lint-rule': {
      title: 'A comment that names no rule',
      what: 'A silencing comment names a rule that does not exist, or none at all.',
      why: 'It silences nothing, and whoever reads it believes that it does.',
      instead: 'Write the name as it stands in this list. Several are separated by commas; a reason may follow behind two dashes.',
    },
    'silences-nothing': {
      title: 'A comment that silences nothing',
      what: 'A silencing comment names a rule that finds nothing where the comment counts.',
      why: 'What it once silenced is gone. Left behind, it would silence the next one without a word.',
      instead: 'Remove the comment.',
    },
  } satisfies Record<DocumentedCode, LintRuleDoc>,
};

export type LintRulesWords = { readonly page: (typeof lintRules)['page']; readonly rules: Readonly<Record<DocumentedCode, LintRuleDoc>> };
