import type { Analysis } from '#engine/analyze.ts';
import { portsText } from '#engine/overview/describe-connection.ts';
import type { Endpoint, Evaluation, PairVerdict } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { formatRange } from '#engine/model/ip-range.ts';
import { API_SERVER } from '#engine/overview/describe-api-server.ts';
import { edgeNeeds, edgeSource } from '#engine/overview/edge-needs.ts';
import type { JudgedCall } from '#engine/overview/further-needs.ts';
import type { ServiceCard } from '#engine/overview/picture.ts';
import type { JudgedNeed } from '#engine/overview/needs-by-pair.ts';
import { countPairsOnAllPorts } from '#engine/overview/totals.ts';
import { sentencesOf } from '#words/diagnostic-sentence.ts';
import { diagnostics } from '#words/en/diagnostics.ts';
import { wayIn as wayInWords } from '#words/en/way-in.ts';
import { phraseText } from '#words/phrase.ts';
import { CONTROLLER_ID, type ControllerConnection, controllerConnections, leadsThroughUnknown } from './controller-connections.ts';
import { openerJson } from './way-in-opener.ts';
import { securityJson } from './security-json.ts';
import { listedCalls, listedDns, listedNeeds, listedPairs, listedServices, listedWaysIn, type ListOptions } from './listed-pairs.ts';

// English, and these two tables alone: the page's worker carries what stands here.
const sentenceOf = sentencesOf(diagnostics);

/**
 * The answer of `list -o json`, in pieces: with millions of pairs it is too long for one string.
 * Of the pairs, those that are not denied, unless `all`.
 */
export function* listJson(analysis: Analysis, options: ListOptions): Iterable<string> {
  const { evaluation } = analysis;
  const head = {
    version: 1,
    profile: { name: evaluation.profile.name, options: evaluation.profile.options },
    endpoints: [...evaluation.endpoints.map(endpointJson), ...(leadsThroughUnknown(analysis) ? [UNKNOWN_CONTROLLER] : [])],
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"connections":[`;
  yield* connectionsJson(analysis, options);
  const tail = {
    services: listedServices(analysis, options).map(serviceJson),
    waysIn: listedWaysIn(analysis, options).map(wayInJson),
    needed: [
      ...[...listedNeeds(analysis, options), ...listedDns(analysis, options)].map((need) => needJson(need, evaluation)),
      ...listedCalls(analysis, options).map(callJson),
      ...listedWaysIn(analysis, options).flatMap(routeNeedsJson),
    ],
    notEvaluated: analysis.notEvaluated.map(({ apiVersion, kind, namespace, name, origin }) => ({
      apiVersion,
      kind,
      namespace,
      name,
      file: origin.file,
      line: origin.line,
    })),
    ...(analysis.security ? { security: securityJson(analysis.security) } : {}),
    diagnostics: analysis.diagnostics.map(diagnosticJson),
  };
  yield `],\n${JSON.stringify(tail).slice(1)}\n`;
}

/** The answer of `list --count -o json`: how many pairs of each verdict, without writing them. */
export function countJson({ evaluation }: Analysis): string {
  const { allowed, partial, denied, depends } = countPairsOnAllPorts(evaluation);
  const answer = {
    endpoints: evaluation.endpoints.length,
    classes: evaluation.classes,
    policies: evaluation.policies.length,
    pairs: { allowed, partial, denied, depends },
  };
  return `${JSON.stringify(answer)}\n`;
}

function* connectionsJson(analysis: Analysis, options: ListOptions): Iterable<string> {
  const { evaluation } = analysis;
  const ids = evaluation.endpoints.map(({ id }) => JSON.stringify(id));
  const written = new Map<PairVerdict, string>();
  let piece = [
    controllerConnections(analysis, options)
      .map((each) => `\n${JSON.stringify(controllerJson(each))}`)
      .join(),
  ];
  let first = piece[0] === '';
  for (const [source, destination] of listedPairs(evaluation, options)) {
    const pair = evaluation.pair(source, destination);
    piece.push(`${first ? '' : ','}\n{"source":${ids[source]},"destination":${ids[destination]},${verdictJson(pair, written)}}`);
    first = false;
    if (piece.length === 4096) {
      yield piece.join('');
      piece = [];
    }
  }
  yield piece.join('');
}

const UNKNOWN_CONTROLLER = { id: CONTROLLER_ID, kind: 'ingress-controller' };

function controllerJson({ destination, verdict, declared, allowed }: ControllerConnection): object {
  const because = verdict === 'depends' ? 'unknown-controller' : undefined;
  return { source: CONTROLLER_ID, destination: destination.id, verdict, declared, ports: allowed.toRanges(), because };
}

/** Few distinct verdicts stand for many pairs: each is written once. */
function verdictJson(pair: PairVerdict, written: Map<PairVerdict, string>): string {
  let text = written.get(pair);
  if (text === undefined) {
    const { verdict, declared, allowed, because } = pair;
    text = JSON.stringify({ verdict, declared, ports: allowed.toRanges(), because }).slice(1, -1);
    written.set(pair, text);
  }
  return text;
}

function endpointJson(endpoint: Endpoint): object {
  if (endpoint.kind === 'external')
    return { id: endpoint.id, kind: 'external', ranges: endpoint.ranges.map(formatRange), node: endpoint.node, domain: endpoint.domain };
  const { workload, variant } = endpoint;
  return {
    id: endpoint.id,
    kind: 'workload',
    namespace: workload.namespace,
    name: workload.name,
    workloadKind: workload.kind,
    replicas: variant === undefined ? workload.replicas : endpoint.pods.length,
    variant,
    declaredPorts: endpoint.declared.isEmpty ? undefined : portsText(endpoint.declared),
  };
}

/** A Service with what becomes of each way through it. */
function serviceJson({ namespace, name, type, headless, selector, ports, backends, outside, clients, origin }: ServiceCard): object {
  return {
    service: `${namespace}/${name}`,
    type,
    headless,
    selector,
    ports,
    backends,
    outside,
    clients,
    file: origin.file,
    line: origin.line,
  };
}

function wayInJson({ wayIn, destination, verdict, because }: WayInVerdict): object {
  const ports = wayIn.ports.map(({ protocol, port, targetPort, nodePort }) => ({ protocol, port, targetPort, nodePort }));
  return {
    ...openerJson(wayIn),
    type: wayIn.type,
    destination: destination.id,
    ports,
    verdict,
    because: phraseText(wayInWords(because)),
  };
}

function needJson({ need, pair, verdict }: JudgedNeed, { endpoints }: Evaluation): object {
  return {
    source: endpoints[pair[0]]!.id,
    destination: endpoints[pair[1]]!.id,
    protocol: need.protocol,
    port: need.port,
    verdict,
    file: need.origin.file,
    line: need.origin.line,
    by: need.by,
    service: need.service,
  };
}

function routeNeedsJson(wayIn: WayInVerdict): readonly object[] {
  return edgeNeeds(wayIn).map(({ protocol, port, verdict, by, origin }) => ({
    source: edgeSource(wayIn),
    destination: wayIn.destination.id,
    protocol,
    port,
    verdict,
    file: origin.file,
    line: origin.line,
    by,
  }));
}

function callJson({ need, destination, verdict }: JudgedCall): object {
  const { protocol, port, origin, by, service } = need;
  return { source: API_SERVER, destination: destination.id, protocol, port, verdict, file: origin.file, line: origin.line, by, service };
}

/** A diagnostic as the JSON answers hold it. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  const { code, severity, origin, path, reason } = diagnostic;
  const { title, advice } = sentenceOf(diagnostic);
  return {
    code,
    severity,
    message: `${phraseText(title)} ${phraseText(advice)}`.trim(),
    file: origin.file,
    line: origin.line,
    column: origin.column,
    path,
    reason,
  };
}
