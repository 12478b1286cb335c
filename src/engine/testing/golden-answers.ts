import type { Analysis } from '#engine/analyze.ts';
import type { WayIn } from '#engine/backends/way-in.ts';
import { enforcementProfile, PROFILE_NAMES, type EnforcementOptions, type EnforcementProfile } from '#engine/rules/enforcement.ts';
import { goldenFurtherNeeds, goldenServices } from './golden-needs.ts';
import { answerRows } from './truth-table.ts';

/** The text of an `expected.txt` with the answers that this analysis gives, to be compared with the text itself. */
export function answered(expected: string, analysis: Analysis): string {
  const [head = '', ...sections] = expected
    .trimEnd()
    .split(/\n\n(?=from |diagnostics\b|ways in\b|needed\b|also needed\b|services\b|endpoints\b|assumptions\b|suggestion\b)/);
  return `${[head, ...sections.map((section) => answerSection(section, analysis))].join('\n\n')}\n`;
}

/** The profile of enforcement that a case asks for: `Profile: aws-vpc-cni unselectedPods=closed`. */
export function goldenProfile(expected: string): EnforcementProfile {
  const [name, ...options] = /^Profile: (.*)$/m.exec(expected)?.[1]?.split(' ') ?? [];
  const chosen = Object.fromEntries(options.map((option) => option.split('=')));
  return enforcementProfile(
    PROFILE_NAMES.find((each) => each === name),
    chosen as Partial<EnforcementOptions>,
  );
}

function answerSection(section: string, analysis: Analysis): string {
  const [title = '', ...rows] = section.split('\n');
  if (title.startsWith('from ')) return answerRows(rows, analysis).join('\n');
  const listed = {
    diagnostics,
    'ways in': waysIn,
    needed,
    'also needed': goldenFurtherNeeds,
    services: goldenServices,
    endpoints,
    assumptions,
    suggestion,
  }[title];
  const lines = listed?.(analysis) ?? [`unknown section ${title}`];
  return [title, ...(lines.length === 0 ? ['  none'] : lines.map((line) => `  ${line}`))].join('\n');
}

function diagnostics({ diagnostics: found }: Analysis): readonly string[] {
  return found.map(({ code, severity, origin, path, reason }) => {
    const refused = reason === undefined ? '' : `  ${path ?? ''}: ${reason}`;
    return `line ${origin.line}  ${severity}  ${code}${refused}`;
  });
}

function waysIn({ waysIn: found }: Analysis): readonly string[] {
  return found.map(({ wayIn, destination, verdict, because }) => `${wayInText(wayIn)} → ${destination.id}  ${verdict}: ${because.kind}`);
}

/** `LoadBalancer shop/web`, `Ingress shop/web`, `hostPort shop/agent[DaemonSet]`. */
function wayInText({ type, opener: { id }, matches }: WayIn): string {
  const name = id.startsWith(`${type} `) ? id : `${type} ${id}`;
  return matches.length === 0 ? name : `${name} (${matches.join(', ')})`;
}

function needed({ needs, evaluation }: Analysis): readonly string[] {
  return needs.map(({ need, pair: [source, destination], verdict }) => {
    const ends = [source, destination].map((end) => evaluation.endpoints[end]!.id).join(' → ');
    return `line ${need.origin.line}  ${ends} ${need.protocol} ${need.port}  ${verdict}  ${need.by}`;
  });
}

function endpoints({ evaluation }: Analysis): readonly string[] {
  return evaluation.endpoints.filter(({ kind }) => kind === 'workload').map(({ id }) => id);
}

function assumptions({ assumptions: found }: Analysis): readonly string[] {
  return found.map(({ code, values, origin }) => {
    const told = Object.values(values).join(', ');
    return `${origin ? `line ${origin.line}  ` : ''}${code}${told === '' ? '' : `: ${told}`}`;
  });
}

function suggestion({ suggestion: found }: Analysis): readonly string[] {
  if (!found) return [];
  const { profile, options, evidence, problem } = found;
  const set = Object.entries(options).map(([name, value]) => ` ${name}=${value}`);
  return [
    `${profile ?? `none: ${problem}`}${set.join('')}`,
    ...evidence.map(({ origin, text, enforces }) => `line ${origin.line}  ${text}  ${enforces ? 'enforces' : 'does not enforce'}`),
  ];
}
