import type { Analysis } from '#engine/analyze.ts';
import type { ExposedWorkload } from '#engine/risk/risk.ts';
import { risk as words } from '#words/en/risk.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { alertText } from './risk-text.ts';
import { MOST_TOLD, type RiskReport, type TakenWorkload } from './risk-report.ts';
import { securityMarkdown } from './security-markdown.ts';
import { countsText } from './security-text.ts';
import { placeText, stepPorts, stepReason, stepSource } from './step-text.ts';

/** The answer of `risk -o md`, in pieces: a comment for a pull request. */
export function* riskMarkdown({ analysis, risk, taken, cuts }: RiskReport): Iterable<string> {
  const { severity, fixable } = risk.question;
  yield `# ${words.title}: ${words.atLeast[severity]}${fixable ? `, ${words.fixable.toLowerCase()}` : ''}\n\n`;
  yield `## ${words.reachedFromInternet}\n\n`;
  yield risk.exposed.length === 0 ? `${words.nothingExposed(risk.notReached.length)}\n\n` : '';
  for (const each of risk.exposed.slice(0, MOST_TOLD)) yield exposedMarkdown(each, analysis);
  yield listed(`${words.reachedFromInternet}, besides`, risk.exposed.slice(MOST_TOLD));
  yield listed(words.notReached, risk.notReached);
  yield listed(words.notRated, risk.notRated);
  if (taken.length > 0) yield `## ${words.alerted}\n\n${taken.map(takenMarkdown).join('')}`;
  if (cuts) {
    const rows = cuts.cuts.map(({ remedy, cuts: ends, breaks, closes }) => [
      markdownCode(`${remedy.how} ${remedy.objects.join(', ')}`),
      `${words.cutOf(ends.length, cuts.before.length)}: ${ends.map(markdownCode).join(', ')}`,
      breaks.map(({ source, destination }) => `${markdownCode(source)} → ${markdownCode(destination)}`).join(', ') || words.breaksNothing,
      closes.map((id) => markdownCode(id.replace(/^way-in:/, ''))).join(', '),
    ]);
    const table =
      rows.length === 0
        ? `${words.noCut(cuts.tried)}\n`
        : markdownTable([words.change, words.cuts, words.breaks, 'Closes or narrows the way in'], rows);
    yield `## ${words.part.cuts}\n\n${table}\n`;
  }
  if (analysis.security) yield* securityMarkdown(analysis.security);
}

function exposedMarkdown(workload: ExposedWorkload, analysis: Analysis): string {
  const { endpoint, counts, worst, path, uncertain, exposedButDenied, otherImage } = workload;
  const findings = worst.map(({ id, severity, package: name, installed, fixed }) => [
    markdownCode(id),
    words.severity[severity],
    markdownCode(`${name} ${installed}`.trim()),
    fixed === undefined ? words.noFix : markdownCode(fixed),
  ]);
  const steps = path.map((step, at) => {
    const { text, places } = stepReason(step, analysis);
    return [
      String(at + 1),
      markdownCode(stepSource(step, analysis)),
      markdownCode(step.destination),
      stepPorts(step),
      `${markdownText(text)} ${places.map(({ origin }) => markdownCode(placeText(origin))).join(', ')}`.trim(),
    ];
  });
  const notes = [
    ...(uncertain ? [words.perhapsReached] : []),
    ...(exposedButDenied ? [words.exposedButDenied] : []),
    ...(otherImage ? [words.otherImage] : []),
  ];
  return [
    `### ${markdownCode(endpoint)}: ${countsText(counts)}\n`,
    ...(notes.length > 0 ? [`${notes.map(markdownText).join('; ')}\n`] : []),
    markdownTable(['Finding', 'Severity', 'Package', 'Fixed in'], findings),
    markdownTable(['Step', 'From', words.to, words.port, words.because], steps),
    '',
  ].join('\n');
}

function listed(title: string, workloads: readonly ExposedWorkload[]): string {
  if (workloads.length === 0) return '';
  const lines = workloads.map(
    ({ endpoint, counts, exposedButDenied }) =>
      `- ${markdownCode(endpoint)}: ${countsText(counts)}${exposedButDenied ? `, ${words.exposedButDenied}` : ''}\n`,
  );
  return `## ${title}\n\n${lines.join('')}\n`;
}

function takenMarkdown({ endpoint, alerts, blast }: TakenWorkload): string {
  const rows = blast.found.map(({ endpoint: to, hops, path }) => [
    markdownCode(to),
    words.steps(hops),
    path.at(-1) ? stepPorts(path.at(-1)!) : '',
  ]);
  const landmarks = blast.landmarks.map(({ what, hops, verdict }) => [words.landmarks[what], words.steps(hops), verdict]);
  return [
    `### ${markdownCode(endpoint)}\n`,
    `${alerts.map((alert) => `- ${markdownText(alertText(alert))}`).join('\n')}\n`,
    markdownTable([words.to, words.hops, words.port], [...rows, ...landmarks]),
    '',
  ].join('\n');
}
