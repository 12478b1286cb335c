import { endpointOfName } from '#engine/evaluate/domain-names.ts';
import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import { judgePort } from '#engine/evaluate/port-pairs.ts';
import { explainPair } from '#engine/explain/explain.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import { groupNeeds } from '#engine/overview/overview.ts';
import type { Pod } from '#engine/model/cluster.ts';
import { containsAddress, formatIpAddress } from '#engine/model/ip-range.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { PairAnswer } from '#export/pair-answer.ts';
import { type PairCommand, UsageError } from './command-arguments.ts';

/** One end of an asked connection: an endpoint, and the pod of it that is meant. */
export interface AskedEnd {
  readonly endpoint: Endpoint;
  readonly pod: Pod | undefined;
}

/** Answers `eval` and `explain`. */
export function answerPair(analysis: Analysis, { from, to, port, protocol }: PairCommand): PairAnswer {
  const { evaluation, cluster } = analysis;
  const source = findEnd(from, analysis);
  const destination = findEnd(to, analysis);
  const asked = port === undefined ? undefined : { protocol, port };
  const names = { source: source.endpoint.id, destination: destination.endpoint.id, port: asked };
  if (source.pod && source.pod === destination.pod) return { ...names, verdict: 'allowed', explanation: undefined };
  const pair = [source.endpoint.index, destination.endpoint.index] as const;
  const needed = groupNeeds(analysis.needs).get(pair.join())?.needs;
  const ownNode = evaluation.pair(...pair).because === 'own-node' ? isOwnNode(source, destination) : undefined;
  const explanation = explainPair(...pair, cluster, evaluation, needed, asked, ownNode);
  if (ownNode !== undefined) return { ...names, verdict: bothHalves(explanation), explanation };
  const verdict = asked ? judgePort(evaluation.pair(...pair), protocol, asked.port) : evaluation.verdict(...pair);
  return { ...names, verdict, explanation };
}

/** A workload's pods may run on several nodes; of two single pods it can be said whether they share one (D-5). */
function isOwnNode(source: AskedEnd, destination: AskedEnd): boolean | undefined {
  if (destination.endpoint.kind === 'external') return source.pod && destination.endpoint.node === source.pod.nodeName;
  if (!destination.pod) return undefined;
  if (source.endpoint.kind === 'external') return source.endpoint.node === destination.pod.nodeName;
  return source.pod && source.pod.nodeName !== undefined && source.pod.nodeName === destination.pod.nodeName;
}

function bothHalves({ egress, ingress }: Explanation): Verdict {
  const verdicts = [egress.verdict, ingress.verdict];
  return (['denied', 'depends', 'partial'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'allowed';
}

/** `namespace/pod`, `namespace/workload`, `namespace/workload[Kind]`, an address, or a name that the input tells of; without a namespace `default` is meant. */
export function findEnd(name: string, { evaluation }: Analysis): AskedEnd {
  const address = parseIpAddress(name);
  if (address) {
    const text = formatIpAddress(address.family, address.value);
    const owners = evaluation.endpoints.flatMap((endpoint) =>
      endpoint.kind === 'workload' ? endpoint.pods.map((pod) => ({ endpoint, pod })) : [],
    );
    const owner = owners.find(
      ({ pod }) => !pod.hostNetwork && pod.addresses.some((each) => formatIpAddress(each.family, each.value) === text),
    );
    const outside = evaluation.endpoints.find(
      (each) => each.kind === 'external' && each.ranges.some((range) => containsAddress(range, address)),
    );
    if (owner) return owner;
    if (outside) return { endpoint: outside, pod: undefined };
  }
  const full = name.includes('/') ? name : `default/${name}`;
  for (const endpoint of evaluation.endpoints) {
    if (endpoint.kind !== 'workload') {
      if (endpoint.id === name) return { endpoint, pod: undefined };
      continue;
    }
    const pod = endpoint.pods.find((each) => each.name !== undefined && `${each.namespace}/${each.name}` === full);
    if (pod) return { endpoint, pod };
    const { workload } = endpoint;
    if (endpoint.id === full || workload.id === full || `${workload.namespace}/${workload.name}` === full)
      return { endpoint, pod: onlyPod(endpoint) };
  }
  const named = endpointOfName(
    name,
    evaluation.endpoints.filter((each) => each.kind === 'external'),
  );
  if (named) return { endpoint: named, pod: undefined };
  throw new UsageError(`${name} is no workload or pod of the input, and no IP address.`);
}

/** A bare pod is itself; another workload stands for any of its pods. */
function onlyPod({ workload, pods }: Extract<Endpoint, { kind: 'workload' }>): Pod | undefined {
  return workload.kind === 'Pod' ? pods[0] : undefined;
}
