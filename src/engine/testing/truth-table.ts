import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint, Half } from '#engine/evaluate/evaluation.ts';
import { judge } from '#engine/evaluate/port-pairs.ts';
import type { RuleBundle, Slice } from '#engine/evaluate/slice.ts';
import { judgeThroughService } from '#engine/evaluate/through-service.ts';
import { distinctPorts } from '#engine/backends/service-index.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import { containsAddress } from '#engine/model/ip-range.ts';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { PortSet } from '#engine/model/port-set.ts';

/**
 * The truth table of a golden case. A row asks what becomes of traffic `from` one end `to` another on a port, and gives
 * the answer in the columns behind: the verdict, and what decided on either side. Columns are parted by two blanks.
 *
 * An end is `shop/web` (a workload or a bare pod), `shop/web {track=canary}` (a variant), an address, a name outside that
 * a rule mentions (`*.example.com`), or, as `to`, `service shop/web`, which means each backend on the port that the Service's port stands for there. The port is
 * `TCP 80`, or `every port`, whose verdict tells the open ones.
 */
export function answerRows(rows: readonly string[], analysis: Analysis): readonly string[] {
  return aligned([HEADER, ...rows.map((row) => answer(row.trim().split(/ {2,}/), analysis))]);
}

const HEADER: readonly string[] = ['from', 'to', 'port', 'verdict', 'leaving', 'arriving'];

function answer([from = '', to = '', port = '']: readonly string[], analysis: Analysis): readonly string[] {
  const source = endpointOf(from, analysis);
  const service = /^service (.+)$/.exec(to)?.[1];
  if (typeof source === 'string') return [from, to, port, source, '-', '-'];
  if (service !== undefined) return [from, to, port, serviceVerdict(source, service, port, analysis), '-', '-'];
  const destination = endpointOf(to, analysis);
  if (typeof destination === 'string') return [from, to, port, destination, '-', '-'];
  const { evaluation } = analysis;
  const halves = evaluation.halves(source.index, destination.index);
  if (typeof halves === 'string') return [from, to, port, 'no connection', halves, halves];
  const pair = evaluation.pair(source.index, destination.index);
  if (port === 'every port')
    return [from, to, port, pair.verdict === 'partial' ? `partial: ${portsText(pair.allowed)}` : pair.verdict, '-', '-'];
  const [protocol, number] = readPort(port);
  const verdict = judge(pair, PortSet.single(protocol, number));
  const because = pair.because && verdict === 'depends' ? `${verdict}: ${pair.because}` : verdict;
  const sides = [halves.egress, halves.ingress].map((half) => reason(half, protocol, number, analysis));
  return [from, to, port, because, ...sides];
}

/** S-1: the verdicts of the backends, each on the port that it is sent. */
function serviceVerdict(source: Endpoint, id: string, port: string, { evaluation, services }: Analysis): string {
  const [protocol, number] = readPort(port);
  const { workloads: backends = [], service } = services.backends.get(id) ?? {};
  const verdicts = backends.flatMap(({ workload, pods }) =>
    distinctPorts(pods).flatMap(({ servicePort, resolved }) => {
      if (servicePort.protocol !== protocol || servicePort.port !== number) return [];
      if (resolved === undefined || !service) return [`${workload.name}: no endpoint`];
      const destinations = evaluation.endpoints.filter((each) => each.kind === 'workload' && each.workload === workload);
      return destinations.map(
        ({ index }) =>
          `${workload.name} ${resolved}: ${judgeThroughService(source.index, index, { service, protocol, port: number, podPort: resolved }, evaluation)}`,
      );
    }),
  );
  return verdicts.length === 0 ? 'no backend' : verdicts.join(', ');
}

function endpointOf(text: string, { evaluation }: Analysis): Endpoint | string {
  const address = parseIpAddress(text);
  const found = evaluation.endpoints.find((endpoint) => {
    if (endpoint.kind === 'external')
      return address ? endpoint.ranges.some((range) => containsAddress(range, address)) : endpoint.domain === text;
    return endpoint.id.replace(/\[[A-Za-z]+\]/, '') === text;
  });
  return found ?? `unknown: ${text}`;
}

function readPort(text: string): readonly [Protocol, number] {
  const [protocol = 'TCP', number = '0'] = text.split(' ');
  return [protocol as Protocol, Number(number)];
}

/** What decided about a port on one side: `not isolated`, `db-lock ingress 1`, `passed by x ingress 1, then isolated by y`. */
function reason(half: Half, protocol: Protocol, port: number, { evaluation }: Analysis): string {
  if (half.exempt) return half.exempt;
  const slice = half.decision.slices.find(({ ports }) => ports.has(protocol, port));
  if (!slice) return 'undecided';
  const rules = (bundles: readonly RuleBundle[]): string =>
    bundles
      .flatMap((bundle) => evaluation.rulesBehind(bundle, half))
      .map(({ policy, rule }) => `${policy.name} ${rule.direction} ${rule.index + 1}`)
      .sort()
      .join(' + ');
  if (slice.rivals.length > 0) return `either ${slice.rivals.map((bundle) => `${rules([bundle])} (${bundle.action})`).join(' or ')}`;
  if (slice.because === 'own-security-groups') return `not enforced, or ${outcome(slice, rules)}`;
  if (slice.because !== undefined)
    return `perhaps ${[rules(slice.doubts), isolatedPerhaps(slice)].filter((text) => text !== '').join(' or ') || 'closed'}`;
  if (slice.passes.length > 0) return `passed by ${rules(slice.passes)}, then ${outcome(slice, rules)}`;
  return outcome(slice, rules);
}

function isolatedPerhaps({ selecting = [] }: Slice): string {
  const names = selecting.map(({ name }) => name).sort();
  return names.length === 0 ? '' : `isolated by ${names.join(', ')}`;
}

function outcome(slice: Slice, rules: (bundles: readonly RuleBundle[]) => string): string {
  switch (slice.reason.kind) {
    case 'default':
      return 'not isolated';
    case 'rule':
      return rules([slice.reason.bundle]);
    case 'isolated':
      if (slice.reason.policies.length === 0) return 'closed: no policy selects it';
      return `isolated by ${slice.reason.policies
        .map(({ name }) => name)
        .sort()
        .join(', ')}`;
  }
}

function portsText(ports: PortSet): string {
  return Object.entries(ports.toRanges())
    .flatMap(([protocol, ranges]) =>
      ranges.map(([low, high]) => (low === 1 && high === 65535 ? protocol : `${protocol} ${low === high ? low : `${low}-${high}`}`)),
    )
    .join(', ');
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
