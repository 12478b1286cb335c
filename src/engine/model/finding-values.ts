import type { Protocol } from './cluster.ts';

/**
 * What the sentences of the lint findings are filled with. Policies, Services and workloads are written
 * `namespace/name`; `nearest` and `found` are empty where nothing comes near.
 */
export interface FindingValues {
  /** A needed connection is denied (by: `env DATABASE_URL`). */
  'needed-but-denied': { source: string; destination: string; port: string; by: string };
  /** A workload names a Service with a port that the Service does not have (ports: those it has). */
  'needed-port-not-in-service': { source: string; service: string; port: number; ports: string; by: string };
  /** No pod of the policy's namespace matches its podSelector (T25). */
  'policy-selects-nothing': { policy: string; namespace: string; selector: string; requirement: string; nearest: string; found: string };
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
    protocol: Protocol;
    known: string;
  };
  /** The policy's podSelector covers pods on the host's network, which policies do not reach (NP-22, T19). */
  'host-network-pod-selected': { policy: string; workloads: string; count: number };
  /** Only egress rules and no policyTypes: ingress is isolated too, and something needed is lost (NP-1, T1). */
  'policy-types-omitted-isolates-ingress': { policy: string; source: string; destination: string; port: string };
}

export type FindingCode = keyof FindingValues;
