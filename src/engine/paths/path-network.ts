import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { VERDICTS, type Verdict } from '#engine/model/verdict.ts';
import { isPublic } from '#engine/overview/describe-endpoint.ts';
import type { Pair } from '#engine/overview/worth-drawing.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';

/** How open a pair is: not, perhaps (it cannot be said), or for certain (on all judged ports or on some). */
export type Openness = 0 | 1 | 2;

const OPENNESS: Readonly<Record<Verdict, Openness>> = { allowed: 2, partial: 2, depends: 1, denied: 0 };
const OPENNESS_BY_CODE = VERDICTS.map((verdict) => OPENNESS[verdict]);

/**
 * The endpoints of an analysis and its ways in as one row of numbers, with what is open between them. Ways in follow
 * the endpoints. An address of the internet is never a source by itself: it needs a way in.
 */
export class PathNetwork {
  readonly evaluation: Evaluation;
  /** Pairs that something needs, in the order of their numbers. */
  readonly needed: readonly Pair[];
  /** The edges of each way in, in the order of the ways in. */
  readonly #waysIn: readonly (readonly WayInVerdict[])[];
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor({ evaluation, waysIn, needs }: Analysis) {
    this.evaluation = evaluation;
    this.needed = needs.map(({ pair }) => pair).toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    const byOpener = new Map<string, WayInVerdict[]>();
    for (const wayIn of waysIn) addTo(byOpener, wayInId(wayIn.wayIn.opener.id), wayIn);
    this.#waysIn = [...byOpener.values()];
    this.#ids = [...evaluation.endpoints.map(({ id }) => id), ...byOpener.keys()];
    this.#numbers = new Map(this.#ids.map((id, at) => [id, at]));
  }

  number(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  id(node: number): string {
    return this.#ids[node]!;
  }

  /** Undefined for a way in. */
  endpoint(node: number): Endpoint | undefined {
    return this.evaluation.endpoints[node];
  }

  isWorkload(node: number): boolean {
    return this.endpoint(node)?.kind === 'workload';
  }

  get workloads(): readonly number[] {
    return this.evaluation.endpoints.filter(({ kind }) => kind === 'workload').map(({ index }) => index);
  }

  get externals(): readonly number[] {
    return this.evaluation.endpoints.filter(({ kind }) => kind === 'external').map(({ index }) => index);
  }

  get waysIn(): readonly number[] {
    return this.#waysIn.map((_, at) => this.evaluation.endpoints.length + at);
  }

  /** The ways in that an address of the internet (by number) may come through. */
  waysInFor(external: number): readonly number[] {
    return this.waysIn.filter((node) =>
      this.wayInEdges(node).some(
        ({ because, wayIn }) =>
          !(wayIn.isInternal && this.isPublic(external)) &&
          (because.kind !== 'client-address' || because.admitted.includes(this.evaluation.endpoints[external]!.id)),
      ),
    );
  }

  isPublic(node: number): boolean {
    const endpoint = this.endpoint(node);
    return endpoint?.kind === 'external' && isPublic(endpoint);
  }

  wayInEdges(node: number): readonly WayInVerdict[] {
    return this.#waysIn[node - this.evaluation.endpoints.length] ?? [];
  }

  openness(source: number, destination: number): Openness {
    const from = this.endpoint(source);
    const to = this.endpoint(destination);
    if (!to || source === destination) return 0;
    if (!from) {
      const edge = this.wayInEdges(source).find((each) => each.destination.index === destination);
      return edge ? OPENNESS[edge.verdict] : 0;
    }
    if (from.kind === 'external' && (to.kind === 'external' || isPublic(from))) return 0;
    return OPENNESS[this.evaluation.verdict(source, destination)];
  }

  /** `openness` from one node to many. */
  opennessFrom(source: number, destinations: Uint32Array, into: Uint8Array): void {
    if (!this.isWorkload(source)) {
      destinations.forEach((destination, at) => (into[at] = this.openness(source, destination)));
      return;
    }
    this.evaluation.verdictsFrom(source, destinations, into);
    for (let at = 0; at < destinations.length; at++) into[at] = OPENNESS_BY_CODE[into[at]!]!;
  }

  /** `openness` from many nodes to one. */
  opennessTo(destination: number, sources: Uint32Array, into: Uint8Array): void {
    for (let at = 0; at < sources.length; at++) into[at] = this.openness(sources[at]!, destination);
  }

  /**
   * Workloads with equal keys reach, and are reached by, the same others; none for what a node's own traffic makes
   * particular, and for what is no workload.
   */
  likeness(node: number): string | undefined {
    const endpoint = this.endpoint(node);
    if (endpoint?.kind !== 'workload' || this.isParticular(node)) return undefined;
    return `${this.evaluation.treatment(node)} ${endpoint.declared.key}`;
  }

  /** Whether its traffic may come from a node's address, which a pod of that node always hears. */
  isParticular(node: number): boolean {
    const endpoint = this.endpoint(node);
    return endpoint?.kind !== 'workload' || endpoint.pods.some(({ hostNetwork }) => hostNetwork);
  }
}
