import type { Analysis } from '#engine/analyze.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';

/** Where traffic may come from, the widest first. */
export const EXPOSED_TO = ['internet', 'other-namespaces', 'own-namespace', 'nodes'] as const;
export type ExposedTo = (typeof EXPOSED_TO)[number];

/** What of one workload is open, to whom, and through what. */
export interface WorkloadExposure {
  /** Endpoint id. */
  readonly workload: string;
  readonly exposures: readonly Exposure[];
}

export interface Exposure {
  readonly to: ExposedTo;
  /** The widest verdict of those who come from there. */
  readonly verdict: Verdict;
  /** Ports that are open to somebody from there. */
  readonly ports: PortRanges;
  /** Ready to print, as on an edge: `8080`, '' for all. */
  readonly openPorts: string;
  /** How many endpoints (or ways in) of those there are get in, of how many. */
  readonly open: number;
  readonly of: number;
  /**
   * Through what: ways in by their card's id (`way-in:shop/web`), namespaces by name, blocks of the outside that
   * policies admit by endpoint id. Empty for nodes.
   */
  readonly through: readonly string[];
}

/** The exposure of every workload, in the order of the endpoints. */
export function exposureOf(_analysis: Analysis): readonly WorkloadExposure[] {
  return [];
}
