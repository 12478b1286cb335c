import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { policyReference } from '#engine/overview/describe-connection.ts';
import { describeWayInConnection } from '#engine/overview/describe-way-in.ts';
import type { Direction } from '#engine/rules/policy.ts';
import { firstPort, reasonsOf } from './explain.ts';
import type { Explanation, HalfExplanation, Reason } from './explanation.ts';
import { nearestRule } from './nearest-rule.ts';

/** Explains the edge from a way in to the workload behind it. */
export function explainWayIn(judged: WayInVerdict, cluster: Cluster, evaluation: Evaluation): Explanation {
  const { through, ports } = judged;
  const connection = describeWayInConnection(judged, evaluation);
  if (through !== undefined) return { connection, ...halvesThroughPod(judged, through, cluster, evaluation) };
  return {
    connection,
    egress: { direction: 'egress', verdict: 'allowed', reasons: [{ kind: 'exempt', because: 'way-in', ports: ports.toRanges() }] },
    ingress: arriving(judged, cluster, evaluation),
  };
}

function arriving(judged: WayInVerdict, cluster: Cluster, evaluation: Evaluation): HalfExplanation {
  const { because, destination, verdict, ports } = judged;
  const ranges = ports.toRanges();
  const half = (...reasons: readonly Reason[]): HalfExplanation => ({ direction: 'ingress', verdict, reasons });
  switch (because.kind) {
    case 'host-network':
      return half({ kind: 'exempt', because: 'host-network', ports: ranges });
    case 'not-isolated':
      return half({ kind: 'not-isolated', ports: ranges });
    case 'not-enforced':
      return half({ kind: 'exempt', because: 'not-enforced', ports: ranges });
    case 'node-address': {
      const policies = evaluation.isolatedBy(destination.index, 'ingress').map(policyReference);
      return half({ kind: 'depends', because: 'node-address', rules: [], policies, ports: ranges });
    }
    case 'load-balancer':
    case 'ingress-controller':
    case 'every-address':
    case 'client-address': {
      // The rest of the world stands for the client that nobody knows.
      const world = evaluation.endpoint('external:0.0.0.0/0') ?? evaluation.endpoint('external:::/0');
      const halves = world ? evaluation.halves(world.index, destination.index) : 'no-common-family';
      if (!world || typeof halves === 'string') return half();
      const port = firstPort(ports);
      const nearest =
        verdict === 'denied'
          ? nearestRule(halves.ingress, 'ingress', { peer: world, ...(port ? { port } : {}) }, cluster, evaluation)
          : undefined;
      return { ...half(...reasonsOf(halves.ingress, ports, evaluation)), ...(nearest ? { nearest } : {}) };
    }
  }
}

/** Both halves of the way from the pod at the edge: what lets it out, and what lets it in. */
function halvesThroughPod(
  { destination, ports }: WayInVerdict,
  through: number,
  cluster: Cluster,
  evaluation: Evaluation,
): Pick<Explanation, 'egress' | 'ingress'> {
  const halves = evaluation.halves(through, destination.index);
  const pod = evaluation.endpoints[through];
  const explain = (direction: Direction): HalfExplanation => {
    if (typeof halves === 'string')
      return { direction, verdict: 'denied', reasons: [{ kind: 'no-connection', because: halves, ports: ports.toRanges() }] };
    const half = halves[direction];
    const verdict = half.exempt ? 'allowed' : judge(half.decision, ports);
    const reasons = reasonsOf(half, ports, evaluation).map((reason) => (pod ? reason : sayingUnknownPod(reason)));
    const port = firstPort(ports);
    const peer = direction === 'egress' ? destination : pod;
    const nearest =
      verdict === 'denied' && peer ? nearestRule(half, direction, { peer, ...(port ? { port } : {}) }, cluster, evaluation) : undefined;
    return { direction, verdict, reasons, ...(nearest ? { nearest } : {}) };
  };
  return { egress: explain('egress'), ingress: explain('ingress') };
}

/** Not only its address is unknown, but its labels. */
function sayingUnknownPod(reason: Reason): Reason {
  return reason.kind === 'depends' && reason.because === 'unknown-address' ? { ...reason, because: 'unknown-controller' } : reason;
}
