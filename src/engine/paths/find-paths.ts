import type { Analysis } from '#engine/analyze.ts';
import { describePair } from '#engine/ask.ts';
import { describeWayInConnection } from '#engine/overview/describe-way-in.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { heldBack } from './held-back.ts';
import { PathNetwork } from './path-network.ts';
import type { FoundEndpoint, HeldBack, PathAnswer, PathQuestion } from './path-question.ts';
import { type Discoveries, type Discovery, type SearchDirection, searchPaths } from './search-paths.ts';

/** Who reaches whom, directly and over several hops; undefined where there is no such endpoint. */
export function findPaths(analysis: Analysis, question: PathQuestion): PathAnswer | undefined {
  const network = new PathNetwork(analysis);
  const of = network.number(question.of);
  if (of === undefined) return undefined;
  const asked: Asked = { network, question, of, steps: new StepList(analysis, network) };
  switch (question.kind) {
    case 'reaches':
    case 'taken':
      return whatItReaches(asked);
    case 'reached-from':
      return whoReachesIt(asked);
    case 'from-internet':
      return fromTheInternet(asked);
  }
}

interface Asked {
  readonly network: PathNetwork;
  readonly question: PathQuestion;
  /** The number of the endpoint. */
  readonly of: number;
  readonly steps: StepList;
}

function whatItReaches(asked: Asked): PathAnswer {
  const { network, of } = asked;
  const starts = network.isPublic(of) ? network.waysInFor(of) : [of];
  const candidates = [...network.workloads, ...network.externals];
  const discoveries = searchPaths(network, { direction: 'onward', starts, candidates, needed: network.needed });
  const missed = candidates.filter((node) => !starts.includes(node) && !isFound(discoveries, node));
  const held = heldBack(network, 'onward', [...starts, ...inOrder(network, discoveries)], missed);
  return answer(asked, foundEndpoints(asked, 'onward', discoveries), missed, held);
}

function whoReachesIt(asked: Asked): PathAnswer {
  const { network, of } = asked;
  const inner = network.externals.filter((node) => !network.isPublic(node));
  const candidates = [...network.workloads, ...inner, ...network.waysIn];
  const discoveries = searchPaths(network, { direction: 'backward', starts: [of], candidates, needed: network.needed });
  const missed = candidates.filter((node) => node !== of && !isFound(discoveries, node));
  const held = heldBack(network, 'backward', [of, ...inOrder(network, discoveries)], missed);
  return answer(asked, foundEndpoints(asked, 'backward', discoveries), missed, held);
}

/** Against the traffic from here to the ways in; what holds them back is found from the other side. */
function fromTheInternet(asked: Asked): PathAnswer {
  const { network, of } = asked;
  const { needed, waysIn, workloads } = network;
  const backward = searchPaths(network, { direction: 'backward', starts: [of], candidates: [...workloads, ...waysIn], needed });
  const found = foundEndpoints(asked, 'backward', backward, (node) => !network.endpoint(node));
  const missed = waysIn.filter((node) => node !== of && !isFound(backward, node));
  const onward = searchPaths(network, { direction: 'onward', starts: missed, candidates: workloads, needed });
  const arrived = inOrder(network, onward).filter((node) => node !== of && !isFound(backward, node));
  const held = heldBack(network, 'backward', [of, ...inOrder(network, backward)], [...missed, ...arrived]);
  return { ...answer(asked, found, [], held), outOfReach: missed.length };
}

function answer(
  { network, question, steps }: Asked,
  found: readonly FoundEndpoint[],
  missed: readonly number[],
  held: readonly HeldBack[],
): PathAnswer {
  const direct = found.filter(({ hops }) => hops === 1).length;
  const outOfReach = missed.filter((node) => network.isWorkload(node)).length;
  return { question, found, connections: steps.all, direct, indirect: found.length - direct, outOfReach, heldBack: held };
}

function isFound({ certain, perhaps }: Discoveries, node: number): boolean {
  return certain.has(node) || perhaps.has(node);
}

/** What the traffic can go on from, nearest first. */
function inOrder(network: PathNetwork, { certain, perhaps }: Discoveries): readonly number[] {
  return [...new Set([...certain.keys(), ...perhaps.keys()])].filter((node) => network.isWorkload(node));
}

/** What a search came upon as endpoints with their ways: what is certain before what is not, of each the nearest first. */
export function foundEndpoints(
  { network, steps }: Pick<Asked, 'network' | 'steps'>,
  direction: SearchDirection,
  { certain, perhaps }: Discoveries,
  wanted: (node: number) => boolean = () => true,
): readonly FoundEndpoint[] {
  const describe = (by: ReadonlyMap<number, Discovery>, { node, hops }: Discovery): Omit<FoundEndpoint, 'uncertain'> => ({
    endpoint: network.id(node),
    hops,
    path: pathTo(node, by, direction).map(([source, destination]) => steps.of(source, destination)),
  });
  const sure = [...certain.values()].filter(({ node }) => wanted(node)).map((each) => describe(certain, each));
  const unsure = [...perhaps.values()]
    .filter(({ node }) => wanted(node) && !certain.has(node))
    .map((each): FoundEndpoint => ({ ...describe(perhaps, each), uncertain: true }));
  return [...sure, ...unsure].sort((a, b) => a.hops - b.hops);
}

/** The pairs of a way, in the direction of the traffic. */
function pathTo(
  node: number,
  discoveries: ReadonlyMap<number, Discovery>,
  direction: SearchDirection,
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = discoveries.get(node); at; at = discoveries.get(at.by)) {
    if (direction === 'onward') pairs.unshift([at.by, at.node]);
    else pairs.push([at.node, at.by]);
  }
  return pairs;
}

/** Describes each step once: many ways share their first ones. */
export class StepList {
  readonly #analysis: Analysis;
  readonly #network: PathNetwork;
  readonly #steps = new Map<string, Connection>();

  constructor(analysis: Analysis, network: PathNetwork) {
    this.#analysis = analysis;
    this.#network = network;
  }

  get all(): readonly Connection[] {
    return [...this.#steps.values()];
  }

  of(source: number, destination: number): Connection {
    const key = `${source} ${destination}`;
    let step = this.#steps.get(key);
    if (!step) {
      const edge = this.#network.wayInEdges(source).find((each) => each.destination.index === destination);
      step = edge ? describeWayInConnection(edge, this.#analysis.evaluation) : describePair(this.#analysis, [source, destination]);
      this.#steps.set(key, step);
    }
    return step;
  }
}
