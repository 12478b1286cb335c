import type { Analysis } from '#engine/analyze.ts';
import type { WayIn } from '#engine/backends/way-in.ts';
import { type Exposure, exposureOf, type ExposedTo, type WorkloadExposure } from '#engine/exposure/exposure.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import type { ListOptions } from './listed-pairs.ts';
import { markdownCode, markdownTable } from './markdown-text.ts';
import { openerName } from './way-in-opener.ts';

const NAMES: Readonly<Record<ExposedTo, string>> = {
  internet: 'internet',
  'other-namespaces': 'other namespaces',
  'own-namespace': 'own namespace',
  nodes: 'nodes',
};

/** The answer of `list --exposure`, in pieces: what of each workload is open to whom, and through what. */
export function* listExposure(analysis: Analysis, { focus }: ListOptions, output: string): Iterable<string> {
  const ids = focus && new Set([...focus].map((index) => analysis.evaluation.endpoints[index]!.id));
  const found = exposureOf(analysis).filter(({ workload }) => !ids || ids.has(workload));
  if (output === 'json') yield exposureJson(analysis, found);
  else if (output === 'md') yield exposureMarkdown(found, namesOf(analysis));
  else for (const each of found) yield exposureText(each, namesOf(analysis));
}

function exposureJson({ evaluation: { profile } }: Analysis, found: readonly WorkloadExposure[]): string {
  const workloads = found.map(({ workload, exposures, privateWaysIn, admits }) => ({
    workload,
    exposures: exposures.map(({ to, verdict, ports, open, of, through }) => ({ to, verdict, ports, open, of, through })),
    privateWaysIn,
    admits,
  }));
  return `${JSON.stringify({ version: 1, profile: { name: profile.name, options: profile.options }, workloads }, undefined, 1)}\n`;
}

function exposureText({ workload, exposures, privateWaysIn, admits }: WorkloadExposure, names: ReadonlyMap<string, string>): string {
  const lines = exposures.map((each) => `  ${NAMES[each.to].padEnd(17)} ${whatText(each)}${throughText(each, workload, names)}`);
  if (!exposures.some(({ to }) => to === 'internet')) lines.unshift(`  ${NAMES.internet.padEnd(17)} no way in`);
  if (privateWaysIn.length > 0)
    lines.push(`  ${'private network'.padEnd(17)} through ${privateWaysIn.map((id) => names.get(`${id} ${workload}`) ?? id).join(', ')}`);
  if (admits.length > 0)
    lines.push(`  ${'if unchanged'.padEnd(17)} let in with its own address: ${admits.map((id) => id.replace('external:', '')).join(', ')}`);
  return `${workload}\n${lines.join('\n')}\n`;
}

function exposureMarkdown(found: readonly WorkloadExposure[], names: ReadonlyMap<string, string>): string {
  const rows = found.map(({ workload, exposures }) => [
    markdownCode(workload),
    ...(Object.keys(NAMES) as ExposedTo[]).map((to) => {
      const each = exposures.find((exposure) => exposure.to === to);
      return each ? `${whatText(each)}${throughText(each, workload, names)}` : to === 'internet' ? 'no way in' : '';
    }),
  ]);
  return markdownTable(['workload', ...Object.values(NAMES)], rows);
}

function whatText({ verdict, open, of, someAddresses, ...exposure }: Exposure): string {
  const ports = verdict === 'denied' ? '' : portsText(exposure);
  return [verdict, ports, someAddresses ? 'to some addresses' : '', verdict !== 'denied' && of > 1 ? `(${open} of ${of})` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function portsText({ ports, openPorts }: Pick<Exposure, 'ports' | 'openPorts'>): string {
  if (openPorts !== '') return openPorts;
  return PROTOCOLS.every((protocol) => ports[protocol].length === 0) ? '' : 'all ports';
}

function throughText({ through }: Exposure, workload: string, names: ReadonlyMap<string, string>): string {
  return through.length === 0 ? '' : `, through ${through.map((id) => names.get(`${id} ${workload}`) ?? id).join(', ')}`;
}

/** Ways in by their cards' ids and what they lead to: `LoadBalancer shop/web`, `Ingress shop/web (shop.example.com)`. */
function namesOf({ waysIn }: Analysis): ReadonlyMap<string, string> {
  return new Map(waysIn.map(({ wayIn, destination }) => [`${wayInId(wayIn.opener.id)} ${destination.id}`, wayInText(wayIn)]));
}

function wayInText(wayIn: WayIn): string {
  const matches = wayIn.matches.filter((match) => match !== '*');
  return [wayIn.type, openerName(wayIn), ...(matches.length > 0 ? [`(${matches.join(', ')})`] : [])].join(' ');
}
