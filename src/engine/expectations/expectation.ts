import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/** One line of an expectation file: traffic between these ends, on these ports, is to be allowed or denied. */
export interface Expectation {
  readonly from: EndSelector;
  readonly to: EndSelector;
  /** Absent: the ports that the destination declares; with none declared, all. */
  readonly ports?: ExpectedPorts;
  readonly verdict: 'allowed' | 'denied';
  readonly comment?: string;
  readonly origin: Origin;
}

/** Ports as a line names them. `text` is how they were written: `TCP/5432, http`. */
export interface ExpectedPorts {
  readonly text: string;
  readonly ranges: PortRanges;
  /** Names of container ports, which mean each destination's own numbers. */
  readonly names: readonly NamedPort[];
}

export interface NamedPort {
  readonly name: string;
  /** Absent: of any protocol. */
  readonly protocol?: 'TCP' | 'UDP' | 'SCTP';
}

/** Which endpoints are meant. `text` is how it was written. */
export type EndSelector = { readonly text: string } & (
  | { readonly kind: 'any' }
  /** `internet`: every address outside that is public. */
  | { readonly kind: 'internet' }
  /** `shop/web`, `shop/web[Deployment]`, `shop/*`: `*` stands for any part of a name. */
  | {
      readonly kind: 'name';
      readonly namespace: string;
      readonly name: string;
      readonly workloadKind?: string;
      /** As in the endpoint's id, `shop/web[Deployment] {track=canary}`. */
      readonly variant?: string;
    }
  | {
      readonly kind: 'labels';
      readonly namespace?: string;
      readonly namespaceLabels?: Readonly<Record<string, string>>;
      readonly labels: Readonly<Record<string, string>>;
    }
  /** A block or an address. `rest`: without the narrower blocks that policies mention, as the endpoint of this name. */
  | { readonly kind: 'cidr'; readonly cidr: string; readonly rest?: true }
);

export interface ExpectationResult {
  readonly expectation: Expectation;
  /** `no-match`: what the line speaks of is nothing in these manifests, which is a failure too. */
  readonly status: 'passed' | 'failed' | 'no-match';
  /** What is nothing: an end, the named ports, or all pairs of the two ends (`shop/db` and itself). */
  readonly unmatched?: 'from' | 'to' | 'ports' | 'pairs';
  /** For an end that is nothing: the nearest name that is something. */
  readonly nearest?: string;
  /** How many pairs it was held against, those excepted by other lines left out. */
  readonly pairs: number;
  /** Pairs that are otherwise; at most 50, `failures` counts all. */
  readonly wrong: readonly WrongPair[];
  readonly failures: number;
}

/** A pair that is not as expected; its trace is asked for with `explain`. */
export interface WrongPair {
  readonly source: string;
  readonly destination: string;
  readonly verdict: Verdict;
  /** The ports on which it is otherwise than expected. */
  readonly ports: PortRanges;
}

export interface ExpectationReport {
  /** Names of the files that hold expectations. */
  readonly files: readonly string[];
  readonly results: readonly ExpectationResult[];
  readonly passed: number;
  readonly failed: number;
  /** What is wrong with the expectation files themselves. */
  readonly diagnostics: readonly Diagnostic[];
}
