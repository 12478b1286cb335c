/** The names of the lint rules, as comments and the command line write them: without the rules themselves, which the page does not need. */
export const LINT_RULE_NAMES = [
  'needed-but-denied',
  'exposed-but-denied',
  'selectors-in-two-items',
  'policy-allows-service-port-not-pod-port',
  'policy-types-omitted-isolates-ingress',
  'empty-egress-does-not-isolate',
  'deny-policy-opens-everything',
  'empty-selector-is-not-outside',
  'egress-without-dns',
  'dns-over-one-protocol',
  'rules-in-undeclared-direction',
  'rule-opens-everything',
  'rule-never-decides',
  'equal-priorities',
  'policy-selects-nothing',
  'peer-matches-nothing',
  'host-network-peer',
  'port-on-no-container',
  'named-port-on-no-pod',
  'except-canceled',
  'except-leaves-nothing',
  'ip-block-of-service',
  'ip-block-of-pod',
  'block-of-other-family',
  'ipv6-forgotten',
  'host-network-pod-selected',
  'needed-port-not-in-service',
  'policy-adds-nothing',
  'rule-covered-by-another',
  'namespace-without-policy',
] as const;
export type LintRuleName = (typeof LINT_RULE_NAMES)[number];

/** What is accepted though odd can be silenced as well; what the API server refuses cannot. */
export const SILENCED_ODDITIES = [
  'cidr-host-bits',
  'cidr-leading-zeros',
  'cidr-ipv4-mapped',
  'number-leading-zero',
  'old-api-version',
  'object-twice',
] as const;

/** Every name that a silencing comment may carry. */
export const SILENCEABLE: readonly string[] = [...LINT_RULE_NAMES, ...SILENCED_ODDITIES];
