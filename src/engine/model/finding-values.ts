import type { Protocol } from './cluster.ts';

/** A rule of a policy: where most findings stand. `rule` counts from 1. */
interface AtRule {
  policy: string;
  direction: 'ingress' | 'egress';
  rule: number;
}

/**
 * What the sentences of the lint findings are filled with. Policies, Services and workloads are written
 * `namespace/name`; `nearest` and `found` are empty where nothing comes near.
 */
export interface FindingValues {
  /** A needed connection is denied (by: `env DATABASE_URL`). */
  /** `stoppedAtPort`: the Service's own port, where the pod's is open; '' otherwise. */
  'needed-but-denied': { source: string; destination: string; port: string; by: string; stoppedAtPort: string };
  /** A workload names a Service with a port that the Service does not have (ports: those it has). */
  'needed-port-not-in-service': { source: string; service: string; port: number; ports: string; by: string };
  /** No pod of the policy's namespace matches its podSelector (T25). `namespaces`: of a policy of the whole cluster, those that it selects. `madeFrom`: the object from which an operator makes such pods. */
  'policy-selects-nothing': {
    policy: string;
    namespace: string;
    namespaces?: string;
    selector: string;
    madeFrom?: string;
    requirement: string;
    nearest: string;
    found: string;
  };
  /** A peer that no pod of the input matches (missing: which of the two selectors matches nothing). */
  'peer-matches-nothing': {
    policy: string;
    direction: 'ingress' | 'egress';
    rule: number;
    missing: 'namespace' | 'pod';
    selector: string;
    requirement: string;
    nearest: string;
    found: string;
    /** A workload of another namespace that the labels match: a namespaceSelector is missing. '' where there is none. */
    elsewhere: string;
  };
  /** Rules of a direction that policyTypes leaves out (NP-2, T16). */
  'rules-in-undeclared-direction': { policy: string; direction: 'ingress' | 'egress'; rules: number };
  /** A rule opens all there is, beside narrower ones of the same direction, which then make no difference. */
  'rule-opens-everything': { policy: string; direction: 'ingress' | 'egress'; rule: number; narrower: number };
  /** A rule opens the Service's port, and the pods listen on another (T18). */
  'policy-allows-service-port-not-pod-port': {
    policy: string;
    direction: 'ingress' | 'egress';
    rule: number;
    service: string;
    protocol: Protocol;
    port: number;
    podPort: number;
  };
  /** Isolated for egress, needs Services by name, and may not ask DNS. */
  'egress-without-dns': { policy: string; workloads: string; count: number; service: string };
  /** A rule names a port that no pod it is about declares (NP-14). */
  'named-port-on-no-pod': {
    policy: string;
    direction: 'ingress' | 'egress';
    rule: number;
    name: string;
    /** '' in admin policies, whose names are of any protocol. */
    protocol: Protocol | '';
    known: string;
  };
  /** The policy's podSelector covers pods on the host's network, which policies do not reach (NP-22, T19). */
  'host-network-pod-selected': { policy: string; workloads: string; count: number };
  /** Only egress rules and no policyTypes: ingress is isolated too, and something needed is lost (NP-1, T1). */
  'policy-types-omitted-isolates-ingress': { policy: string; source: string; destination: string; port: string };
  /** `egress: []` without policyTypes isolates nothing for egress (NP-1, T2). */
  'empty-egress-does-not-isolate': { policy: string };
  /** The policy's name says that it closes, and its rule is `{}` (NP-4, T3). */
  'deny-policy-opens-everything': { policy: string; direction: 'ingress' | 'egress' };
  /** The policy's name speaks of the outside, and its peers are empty selectors: all pods, and nothing else (NP-7, T5). */
  'empty-selector-is-not-outside': { policy: string; direction: 'ingress' | 'egress' };
  /** DNS is allowed over one of UDP and TCP. */
  'dns-over-one-protocol': { policy: string; workloads: string; count: number; protocol: Protocol; missing: Protocol };
  /**
   * A namespaceSelector and a podSelector as two items (NP-7, T6). `own`: pods of the policy's namespace that the second
   * matches; `all`: pods of the namespaces that the first matches; `both`: those that one item with both would match.
   */
  'selectors-in-two-items': AtRule & {
    reason: 'nobody' | 'covered' | 'wider';
    namespaces: string;
    pods: string;
    own: number;
    all: number;
    both: number;
  };
  /** All ports of a rule are ports that nobody it is about declares. */
  'port-on-no-container': AtRule & { ports: string; declared: string };
  /** Another rule of the policy (by, from 1) says the same and more. */
  'rule-covered-by-another': AtRule & { by: number };
  /** Other policies say all that this one says (opens: because one of them opens everything). */
  'policy-adds-nothing': { policy: string; by: string; opens: boolean };
  /** A rule that is read before it decides all of its traffic. */
  'rule-never-decides': AtRule & { action: 'allow' | 'deny'; by: string; byRule: number; byAction: 'allow' | 'deny' };
  /** Two admin policies of one priority on the same pods (D-3). */
  'equal-priorities': { policy: string; other: string; priority: number; workloads: number; disputed: boolean };
  /** What one rule excepts, another lets through (NP-17). */
  'except-canceled': AtRule & { except: string; by: string; byRule: number };
  /** The excepts take out the whole block. */
  'except-leaves-nothing': AtRule & { block: string };
  /** 0.0.0.0/0 without ::/0, where the manifests know of IPv6 (NP-19). */
  'ipv6-forgotten': AtRule & { evidence: 'pod' | 'node' | 'service' | 'policy' };
  /** A block holds the cluster addresses of Services, and of nothing else (S-1). */
  'ip-block-of-service': AtRule & { block: string; services: string; count: number };
  /** A block is the address of a pod (never: the network plugin does not compare blocks with pods). */
  'ip-block-of-pod': AtRule & { block: string; workload: string; never: boolean };
  /** A block of a family that none of the selected pods has. */
  'block-of-other-family': AtRule & { block: string; family: number };
  /** Namespaces with pods and without any policy, beside some that have policies. */
  'namespace-without-policy': { namespaces: string; count: number; of: number };
  /** A peer matches pods on the host's network alone (NP-22). */
  'host-network-peer': AtRule & { workloads: string; count: number };
  /** A way in from outside that policies close. */
  'exposed-but-denied': { name: string; type: string; workload: string; policies: string };

  /** A comment silences a lint rule that does not exist. */
  'unknown-lint-rule': { written: string; suggestion: string };
  /** A comment silences a lint rule that finds nothing there. */
  'silences-nothing': { rule: string };
}

export type FindingCode = keyof FindingValues;
