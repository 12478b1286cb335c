import { serviceIndex } from '#engine/backends/service-index.ts';
import { evaluate } from '#engine/evaluate/evaluate.ts';
import type { Endpoint, Evaluation } from '#engine/evaluate/evaluation.ts';
import { ManifestReader } from '#engine/manifest/read-manifests.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { formatIpAddress } from '#engine/model/ip-range.ts';
import { PolicyCompiler } from '#engine/policy-apis/registry.ts';
import { enforcementProfile, type EnforcementOptions } from '#engine/rules/enforcement.ts';
import { NAMED, type Packet, PacketOracle } from './packet-oracle.ts';
import { type PlainCluster, type PlainPod, toDocuments } from './plain-objects.ts';
import { PORTS } from './random-words.ts';

/** One end of a pair: an endpoint, and what the oracle knows of it: its pods, an address, or a name. */
export interface KnownEnd {
  readonly name: string;
  readonly members: readonly (PlainPod | string)[];
  readonly endpoint: Endpoint;
}

/** Ports at and around everything that a rule may name. */
const TOLD_PORTS = PROTOCOLS.flatMap((protocol) => [1, ...PORTS, 79, 83, 444, 9000, 9001, 65535].map((port) => ({ protocol, port })));
/** Of those, so many are tried between each two ends. */
const TRIED_PORTS = 3;

/** What the evaluation says of a cluster, and what the oracle does, wherever the two differ: equal lists, if they do not. */
export function heldAgainstOracle(
  cluster: PlainCluster,
  chosen: Partial<EnforcementOptions>,
  start: number,
): { readonly said: readonly string[]; readonly meant: readonly string[] } {
  const evaluation = evaluated(toDocuments(cluster), chosen);
  const oracle = new PacketOracle(cluster, chosen);
  const said: string[] = [];
  const meant: string[] = [];
  let at = start;
  for (const [source, destination] of pairsOf(cluster, evaluation)) {
    const verdictOn = verdictsOf(evaluation, source.endpoint, destination.endpoint);
    for (let tried = 0; tried < TRIED_PORTS; tried++) {
      at = (at + 5) % TOLD_PORTS.length;
      const port = TOLD_PORTS[at]!;
      const [engine, plainly] = [verdictOn(port), judgeAll(oracle, source, destination, port)];
      if (engine === plainly) continue;
      const told = `${source.name} → ${destination.name} ${port.protocol} ${port.port}`;
      said.push(`${told}: ${engine}`);
      meant.push(`${told}: ${plainly}`);
    }
  }
  return { said, meant };
}

/** The evaluation of some documents, from their text on. */
export function evaluated(documents: readonly string[], chosen: Partial<EnforcementOptions> = {}): Evaluation {
  const files = [{ name: 'cluster.yaml', text: documents.join('\n---\n') }];
  const { cluster, policyObjects } = new ManifestReader().read(files);
  const { policies, refused } = new PolicyCompiler().compile(policyObjects);
  if (refused.length > 0) throw new Error(`a random policy is refused: ${JSON.stringify(refused)}`);
  return evaluate(cluster, policies, serviceIndex(cluster), enforcementProfile('kubernetes', chosen));
}

/** Every workload (or variant) with every other, with both ends of every range of addresses, and with every name. */
export function pairsOf(cluster: PlainCluster, evaluation: Evaluation): readonly (readonly [KnownEnd, KnownEnd])[] {
  const ends = evaluation.endpoints.flatMap((endpoint): readonly KnownEnd[] => {
    if (endpoint.kind === 'workload') {
      const names = new Set(endpoint.pods.map(({ name }) => name));
      return [{ name: endpoint.id, members: cluster.pods.filter(({ name }) => names.has(name)), endpoint }];
    }
    if (endpoint.domain !== undefined) return [{ name: endpoint.domain, members: [`${NAMED}${endpoint.domain}`], endpoint }];
    return endpoint.ranges.flatMap(({ family, low, high }) =>
      [...new Set([low, high])].map((value): KnownEnd => {
        const name = formatIpAddress(family, value);
        return { name, members: [name], endpoint };
      }),
    );
  });
  const isPod = ({ endpoint }: KnownEnd): boolean => endpoint.kind === 'workload';
  return ends.flatMap((source) =>
    ends
      .filter((destination) => destination.endpoint !== source.endpoint && (isPod(source) || isPod(destination)))
      .map((destination) => [source, destination] as const),
  );
}

/** What is true of all pods of both ends; where it is true of some of them only, it depends. */
function judgeAll(oracle: PacketOracle, source: KnownEnd, destination: KnownEnd, port: Pick<Packet, 'protocol' | 'port'>): string {
  const verdicts = new Set(
    source.members.flatMap((from) => destination.members.map((to) => oracle.judge({ source: from, destination: to, ...port }))),
  );
  const [first] = verdicts;
  return verdicts.size === 1 && first ? first : 'depends';
}

function verdictsOf(evaluation: Evaluation, source: Endpoint, destination: Endpoint): (port: Pick<Packet, 'protocol' | 'port'>) => string {
  if (typeof evaluation.halves(source.index, destination.index) === 'string') return () => 'none';
  const { allowed, possible } = evaluation.pair(source.index, destination.index);
  return ({ protocol, port }) => (allowed.has(protocol, port) ? 'allowed' : possible.has(protocol, port) ? 'depends' : 'denied');
}
