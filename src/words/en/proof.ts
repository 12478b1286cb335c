/** What the page “How we know” says. It comes late, and so do its words. `code` stands in backticks. */
export const proof = {
  title: 'How we know',
  intro:
    'Every verdict comes from one loop over the rules, and carries the rule that decided it. This page tells what holds that loop up: what it is tested with, where it answers otherwise than other tools and which sentence decides that, what had to be decided because nobody says, and what it does not know. The counts are read from the project while the page is built.',
  back: 'Back',
  print: 'Print',
  contents: 'On this page',
  search: 'Find on this page',
  nothing: (text: string) => `Nothing on this page fits “${text}”.`,
  clear: 'Show everything',
  ruleTitle: (id: string) => `What ${id} stands for`,
  source: 'Source',
  linkTo: (heading: string) => `Link to “${heading}”`,

  glance: 'At a glance',
  numbers: {
    golden: ['golden cases', 'one situation each, with every answer written down'],
    properties: ['property tests', 'laws that must hold on random clusters'],
    conformance: ['cases of public suites', 'measured by hand, with the day'],
    stories: ['end-to-end stories', 'in a real browser, by roles and labels'],
    fuzz: ['damaged inputs', 'in every run of all checks'],
    units: ['unit tests', 'those for a table run once for each row'],
  } satisfies Record<string, readonly [name: string, note: string]>,

  sections: {
    golden: 'Golden cases',
    properties: 'Property tests and the oracle',
    fuzz: 'Damaged input',
    stories: 'End-to-end stories',
    conformance: 'Public suites',
    differences: 'Where we answer otherwise',
    decisions: 'What we decided',
    assumptions: 'What is assumed about an input',
    unsupported: 'What it does not know',
    rules: 'The rules behind the ids',
  },
  texts: {
    golden:
      'Each case is a folder with manifests and the table of all answers with their reasons. A change of any answer fails a test. Open one to read its table.',
    properties:
      'Random clusters with random policies are judged twice: by the engine, which works on classes of pods that nothing tells apart, and by a slow oracle that takes one packet after the other and shares no code with it. Both must agree on every pair, port and protocol. Beside that there are laws, such as: the order of documents never matters, and one more allow rule never takes a connection away.',
    fuzz: (count: number, seed: number) =>
      `Manifests, addresses of the page, shared links, questions in the find box, expectation files, typed kubectl lines and archives are damaged at random: signs, lines, types, depths, numbers, odd Unicode, names such as \`__proto__\`, aliases that mean billions. Nothing may throw, take more than two seconds of work, change a prototype, or cost a good document beside it. ${count.toLocaleString('en')} inputs (seed ${seed}) are part of every run of all checks.`,
    fuzzMeasured: (inputs: number, seeds: number, day: string) =>
      `The longest run so far: ${inputs.toLocaleString('en')} inputs from ${seeds} seeds, nothing failed (${day}).`,
    fuzzReports: (count: number) =>
      `Scan reports, alerts and descriptions of a cluster, of every kind that is recognized, are damaged in the same ways: ${count.toLocaleString('en')} of them in every run of the unit tests. They are read, refused or told of; each line that is named must be there.`,
    fuzzHow: 'Repeat it with',
    stories:
      'Each story is what a person does with the page, from the first paste to the exported file. They find things by their roles and names, as a screen reader does, and the page must log nothing.',
    conformance: (day: string) =>
      `The command line was held against public suites of others. They are not part of this project, so these figures are measured, on ${day}, and not counted.`,
    differences:
      'Other tools and network plugins answer some questions otherwise. Where Kubernetes says what holds, we follow it, and quote the sentence. Where a plugin really behaves otherwise, a profile or an option says so; the default is Kubernetes’ own answer.',
    decisions:
      'Where the documents of Kubernetes are silent, or the product had to choose. These lists come from the engine’s own documentation.',
    assumptions:
      'What manifests do not say is assumed and told: in the status bar, in the report, and here. Nothing is assumed in silence.',
    assumptionsNone: 'About the present input nothing had to be assumed.',
    assumptionsNoInput: 'There is no input at the moment.',
    unsupported:
      'What is named here takes no part in a verdict. Objects of kinds that are not evaluated are listed in the status bar, so nobody takes them for judged.',
    rules:
      'Comments, tests and golden cases cite these ids. Each is a sentence, with its public source where there is one; a D is a decision of our own.',
  },

  profile: 'Enforced by',
  pins: 'Pins',
  suite: 'Suite',
  cases: 'Cases',
  passed: 'Passed',
  all: 'All',
  inFile: 'In',
  suites: {
    'kubernetes-e2e': 'Kubernetes’ own end-to-end tests of NetworkPolicy, as cases with a table of pods',
    'api-server': 'Manifests that the API server of Kubernetes 1.34 accepts or refuses: field, reason and line',
    'np-guard': 'Cases of np-guard’s netpol-analyzer: workloads, admin policies, ways in',
  },

  weSay: 'We say',
  theySay: 'Others say',
  decides: 'What decides',
  differences: {
    'block-and-pods': {
      question: 'Does an `ipBlock` match the address of a pod?',
      ours: 'Yes. `0.0.0.0/0` holds every IPv4 pod. The option `ipBlockMatchesPods` says otherwise.',
      theirs: {
        'np-guard': 'Never.',
        NCA: 'Never: addresses of pods are not read.',
        Cilium: 'No: pods are matched by identity, not by address. Its profile says so.',
      },
    },
    'admin-networks-and-pods': {
      question: 'Do `networks` of admin policies match pods?',
      ours: 'Yes, as any other address.',
      theirs: { 'np-guard': 'No.', 'policy-assistant': 'Does not know the field.' },
    },
    'unknown-peer': {
      question: 'What does an admin rule mean whose peer holds only unknown fields?',
      ours: 'An Accept matches nothing; a Deny or a Pass denies everything.',
      theirs: { 'kube-network-policies': 'The rule does not match, so that a Deny lets everything through.' },
    },
    'equal-priorities': {
      question: 'Which of two admin policies of equal priority wins?',
      ours: 'Nobody can say: where the order matters, both outcomes are named; where it does not, there is a verdict.',
      theirs: {
        'np-guard': 'Stops with an error.',
        'policy-assistant': 'Stops with a panic.',
        'kube-network-policies': 'The first by name.',
      },
    },
    'baseline-by-direction': {
      question: 'A NetworkPolicy isolates ingress only. Does the baseline still rule egress?',
      ours: 'Yes: each direction walks the tiers by itself.',
      theirs: { 'kube-network-policies': 'No: whatever policy selects the pod keeps the baseline out of both directions.' },
    },
    'not-in-and-absent-key': {
      question: 'Does `NotIn` match a pod that lacks the key?',
      ours: 'Yes.',
      theirs: { 'policy-assistant, cyclonus': 'No.' },
    },
    'empty-egress': {
      question: 'Does `egress: []` without `policyTypes` isolate egress?',
      ours: 'No: there is no egress rule, so the type is Ingress alone.',
      theirs: { NCA: 'Yes.' },
    },
    'undeclared-direction': {
      question: 'What becomes of rules in a direction that `policyTypes` leaves out?',
      ours: 'They have no effect, and a finding says so.',
      theirs: { NCA: 'A syntax error.', Calico: 'Ignored, with a warning in the log.' },
    },
    'empty-list-of-rules': {
      question: 'What does `ingress: []` allow?',
      ours: 'Nothing.',
      theirs: {
        'kube-network-policies': 'Everything, were it asked: it is safe only because the API server drops empty lists before they arrive.',
      },
    },
    'own-node': {
      question: 'Does traffic from a pod’s own node always arrive?',
      ours: 'Yes, where both name the same node.',
      theirs: { 'np-guard': 'Means to say yes, but its test is inverted: the exception never holds.' },
    },
    'host-network': {
      question: 'Do selectors match pods on the host’s network?',
      ours: 'No: their traffic is their node’s. The option `hostNetworkPods` says otherwise.',
      theirs: {
        'np-guard': 'Treats them like any other pod.',
        NCA: 'Treats them like any other pod.',
        'policy-assistant': 'Has a field for it that nothing reads.',
      },
    },
    'ipv6-blocks': {
      question: 'What does the block `2001:db8::/64` mean?',
      ours: 'The IPv6 block that it names; it says nothing about IPv4.',
      theirs: { 'np-guard': 'The IPv4 block `32.1.13.184/…`; `::/0` becomes `0.0.0.0/0`.' },
    },
    'protocol-without-port': {
      question: 'A rule has a protocol and no port. What does it open?',
      ours: 'Every port of that protocol, and of no other.',
      theirs: { 'np-guard (eval)': 'Every port of every protocol.' },
    },
    'named-port-beside-block': {
      question: 'May a named port stand beside an `ipBlock`, or in an egress rule without `to`?',
      ours: 'Yes. On egress it matches known pods, and no address outside.',
      theirs: { 'np-guard': 'Stops with an error.' },
    },
    'named-port-of-each-pod': {
      question: 'On which pod is a port name looked up?',
      ours: 'On the destination, on each pod by itself: two pods may give one name different numbers.',
      theirs: {
        'Amazon VPC CNI': 'For ingress, on the source (aws-network-policy-agent#149).',
        Cilium: 'Drops the traffic where two pods disagree (cilium#24779, #30003).',
      },
    },
    'address-of-a-service': {
      question: 'Does an `ipBlock` with a Service’s address let traffic to the Service through?',
      ours: 'No: policies see the pod behind it. A finding tells of such a block.',
      theirs: { 'Network plugins': 'Most rewrite the address first, as we assume; the API leaves it open.' },
    },
  },

  unsupported: [
    'Policies of plugins’ own APIs: `CiliumNetworkPolicy` and `CiliumClusterwideNetworkPolicy`, Calico’s `NetworkPolicy` and `GlobalNetworkPolicy`, Amazon’s `ClusterNetworkPolicy` and `ApplicationNetworkPolicy`, Antrea’s policies.',
    'Second networks and primary user-defined networks (`MultiNetworkPolicy`, `UserDefinedNetwork`).',
    'Service meshes: `AuthorizationPolicy`, mutual TLS, sidecars that take traffic over.',
    'What lies above ports: paths, methods, host names within a connection. A route is judged by the ports that it leads to.',
    'ICMP and protocols other than TCP, UDP and SCTP, of which NetworkPolicy says nothing.',
    'What decides outside the cluster’s policies: firewalls of hosts and clouds, routing. What the security groups of nodes see is shown beside the policies, and changes no verdict.',
    'Whether a finding can be exploited, and how bad it is for you: severities are those of the tools, mapped to one scale, and no score is made of them. A report or an alert changes no verdict, and joins a workload by its own words, its image or its pod, never by a guess.',
    'Connections that are open already: whether a changed policy cuts them is left to the plugin.',
    'Whether a program listens at all: a verdict says what may pass, not that somebody answers.',
  ],
};

export type ProofWords = typeof proof;
