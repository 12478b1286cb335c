import type { IpAddress, Protocol, Service } from '#engine/model/cluster.ts';
import { containsAddress } from '#engine/model/ip-range.ts';
import { holdsPublicAddress } from '#engine/model/public-addresses.ts';
import type { Evaluation, Half } from './evaluation.ts';
import { judgePort } from './port-pairs.ts';

/** One port of a Service on the way to one of its pods. */
export interface ServiceTraffic {
  readonly service: Pick<Service, 'headless' | 'clusterIPs'>;
  readonly protocol: Protocol;
  /** The Service's own port. */
  readonly port: number;
  /** The pod's port that it is rewritten to. */
  readonly podPort: number;
}

type PortVerdict = ReturnType<typeof judgePort>;

/**
 * What becomes of a connection to a Service that ends at a pod of it. Mostly policies see the pod's address and port on both
 * sides (S-1). Some network plugins judge what leaves before it is rewritten (EKS-5): a rule about pods then lets it out only
 * if it opens the Service's port beside the pod's, and a rule about addresses only if it holds the Service's own address.
 */
export function judgeThroughService(source: number, destination: number, traffic: ServiceTraffic, evaluation: Evaluation): PortVerdict {
  const { protocol, port, podPort, service } = traffic;
  const pair = evaluation.pair(source, destination);
  const rewritten = judgePort(pair, protocol, podPort);
  const isOtherPort = port !== podPort && !service.headless;
  if (evaluation.profile.options.servicePorts === 'rewritten' || !isOtherPort) return rewritten;
  const halves = evaluation.halves(source, destination);
  if (typeof halves === 'string' || pair.because === 'own-node' || halves.egress.exempt) return rewritten;
  const arriving = halves.ingress.exempt ? 'allowed' : judgePort(halves.ingress.decision, protocol, podPort);
  return worse(arriving, better(leavingToPod(halves.egress, traffic, evaluation), leavingToAddress(source, traffic, evaluation)));
}

/** Whether the Service's own port or address is what stops a connection that rules would let through to the pod itself. */
export function isStoppedAtService(source: number, destination: number, traffic: ServiceTraffic, evaluation: Evaluation): boolean {
  const toThePod = judgePort(evaluation.pair(source, destination), traffic.protocol, traffic.podPort);
  return RANK[judgeThroughService(source, destination, traffic, evaluation)] < RANK[toThePod];
}

/** By rules about pods: both ports are open, and what opens the Service's own is such a rule, or nothing isolates. */
function leavingToPod(egress: Half, { protocol, port, podPort }: ServiceTraffic, evaluation: Evaluation): PortVerdict {
  const slice = egress.decision.slices.find(({ ports }) => ports.has(protocol, port));
  if (!slice) return 'denied';
  const atBoth = worse(judgePort(egress.decision, protocol, port), judgePort(egress.decision, protocol, podPort));
  if (slice.reason.kind !== 'rule') return atBoth;
  const isAboutPods = evaluation
    .rulesBehind(slice.reason.bundle, egress)
    .some(({ rule }) =>
      rule.peers.some(({ predicate }) => predicate.kind === 'pods' && evaluation.classMatches(predicate, egress.peer) !== 'no'),
    );
  return isAboutPods ? atBoth : 'denied';
}

/** By rules about addresses: judged by the Service's own; where nobody knows it, by every address that it may have. */
function leavingToAddress(source: number, { protocol, port, service }: ServiceTraffic, evaluation: Evaluation): PortVerdict {
  const known = service.clusterIPs ?? [];
  const verdicts = evaluation.endpoints
    .filter((each) => each.kind === 'external' && each.ranges.some((range) => mayHold(range, known)))
    .map(({ index }) => {
      const halves = evaluation.halves(source, index);
      return typeof halves === 'string' ? undefined : judgePort(halves.egress.decision, protocol, port);
    })
    .filter((verdict) => verdict !== undefined);
  const [first = 'denied'] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return first;
  // Of several addresses any may be used; of those that it may have, nobody knows which it is.
  return known.length > 0 ? verdicts.reduce(better) : 'depends';
}

function mayHold(range: Parameters<typeof holdsPublicAddress>[0], known: readonly IpAddress[]): boolean {
  if (known.length > 0) return known.some((address) => containsAddress(range, address));
  // A Service's address is a private one; an IPv4 one is assumed, as for pods (D-7).
  return range.family === 4 && !(range.low === range.high && holdsPublicAddress(range));
}

const RANK: Readonly<Record<PortVerdict, number>> = { denied: 0, depends: 1, allowed: 2 };

function worse(a: PortVerdict, b: PortVerdict): PortVerdict {
  return RANK[a] < RANK[b] ? a : b;
}

function better(a: PortVerdict, b: PortVerdict): PortVerdict {
  return RANK[a] > RANK[b] ? a : b;
}
