import type { Analysis } from '#engine/analyze.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { AlertSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import type { HeldBack } from '#engine/paths/path-question.ts';
import type { CutAnswer, ExposedWorkload, Landmark } from '#engine/risk/risk.ts';
import type { SeverityCounts } from '#engine/security/severity.ts';
import { risk as words } from '#words/en/risk.ts';
import { furtherLines } from './further-findings.ts';
import { MOST_TOLD, type RiskReport, type TakenWorkload } from './risk-report.ts';
import { clustersText, countsText, offersText, scansText, unplacedText } from './security-text.ts';
import { placeText, stepPorts, stepReason, stepSource } from './step-text.ts';

/** So much is told of each workload, and counted from there on. */
const MOST_REACHED = 20;
const MOST_NAMED = 6;

/** The answer of `risk`, in pieces: who is exposed and how, alerts with what they reach, and what could not be joined. */
export function* riskText(report: RiskReport): Iterable<string> {
  const { analysis, risk, taken, cuts } = report;
  yield headline(report);
  for (const each of risk.exposed.slice(0, MOST_TOLD)) yield `\n${exposedText(each, analysis)}`;
  const besides = risk.exposed.slice(MOST_TOLD);
  yield section(
    `Reached as well (${besides.length}); -o json has their ways`,
    besides.map((each) => `${shortText(each)}; ${reachedText(each)}`),
  );
  yield section(`Not reached from the internet (${risk.notReached.length})`, risk.notReached.map(shortText));
  yield section(
    `Rated by nobody (${risk.notRated.length}): listed apart, since they are neither harmless nor ${words.severity[risk.question.severity]}`,
    risk.notRated.map((each) => `${shortText(each)}${each.path.length > 0 ? `; ${reachedText(each)}` : ''}`),
  );
  if (!analysis.security) return;
  const { picture } = analysis.security;
  for (const each of taken) yield `\n${takenText(each, picture, analysis)}`;
  if (cuts) yield cutsText(cuts);
  const further = furtherLines(analysis.security);
  yield section(`Secrets and failed checks (${further.length} ${further.length === 1 ? 'workload' : 'workloads'})`, further);
  yield unplacedText(picture, section);
  yield scansText(picture, section);
  yield clustersText(picture, section);
  yield offersText(picture, section);
}

/** A title with lines below it; nothing without lines. */
export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function headline({ analysis, risk }: RiskReport): string {
  const what = `${risk.question.severity === 'critical' ? 'critical' : `${risk.question.severity} or worse`}${risk.question.fixable ? ', fixable' : ''}`;
  if (!analysis.security || analysis.security.picture.reports.length === 0)
    return 'No scan report was read: nothing is known of the images, which does not mean that they are clean.\n';
  if (analysis.outline.length === 0) return 'No manifests were read: nothing can be said of what is reached.\n';
  const count = risk.exposed.length;
  if (count === 0) return `No workload with a finding (${what}) is reached from the internet.\n`;
  const perhaps = risk.exposed.filter(({ uncertain }) => uncertain).length;
  const of = perhaps === 0 ? '' : perhaps === count ? ' perhaps' : `, ${perhaps} of them perhaps`;
  return `Reached from the internet${of}, with a finding (${what}): ${count} ${count === 1 ? 'workload' : 'workloads'}\n`;
}

/** A workload with its worst findings, and the way to it step by step. */
function exposedText(workload: ExposedWorkload, analysis: Analysis): string {
  const { endpoint, counts, worst, path, otherImage, exposedButDenied } = workload;
  const lines = [
    ...worst.map(({ id, severity, package: name, installed, fixed, report }) => {
      const repaired = fixed === undefined ? words.noFix : words.fixedIn(fixed);
      return `  ${words.severity[severity].padEnd(10)} ${[id, name, installed].filter((part) => part !== '').join(' ')}, ${repaired} (${report.replace(/#.*$/, '')})`;
    }),
    ...(otherImage ? [`  ${words.otherImage}`] : []),
    `  ${reachedText(workload)}:`,
    ...path.flatMap((step, at) => stepLines(step, at + 1, analysis)),
    ...(exposedButDenied ? [`  ${EXPOSED_BUT_DENIED}`] : []),
  ];
  return `${countsLine(endpoint, counts)}\n${lines.join('\n')}\n`;
}

const EXPOSED_BUT_DENIED = 'Something exposes it and policies close it; what remains is a pod’s own node, which no policy shuts out.';

function reachedText({ path, uncertain }: ExposedWorkload): string {
  return `${uncertain ? 'perhaps reached' : 'reached'} in ${words.steps(path.length)}`;
}

function stepLines(step: Connection, number: number, analysis: Analysis): readonly string[] {
  const { text, places } = stepReason(step, analysis);
  return [
    `    ${number}. ${stepSource(step, analysis)} => ${step.destination} : ${stepPorts(step)}`,
    `       ${text}`,
    ...places.map(({ name, origin }) => `         ${name}: ${placeText(origin)}`),
  ];
}

function shortText({ endpoint, counts, exposedButDenied, otherImage }: ExposedWorkload): string {
  const notes = [...(exposedButDenied ? [words.exposedButDenied] : []), ...(otherImage ? ['of another image than its manifest runs'] : [])];
  return [countsLine(endpoint, counts), ...notes].join('; ');
}

function countsLine(endpoint: string, counts: SeverityCounts): string {
  return `${endpoint}: ${countsText(counts)}`;
}

/** The alerts on a workload, and what is reached from it. */
function takenText({ endpoint, alerts, blast }: TakenWorkload, picture: SecurityPicture, analysis: Analysis): string {
  const apart = new Set(blast.landmarks.map((each) => each.endpoint));
  const inside = blast.found.filter((each) => !apart.has(each.endpoint) || analysis.evaluation.endpoint(each.endpoint) !== undefined);
  const reached = inside.slice(0, MOST_REACHED).map(({ endpoint: to, hops, path, uncertain }) => {
    const last = path.at(-1);
    const through = last && hops > 1 ? `, in ${words.steps(hops)} through ${last.source}` : '';
    // What is said of its last step is not said again.
    return `    => ${to} : ${last ? stepPorts(last) : ''}${through}${uncertain && last?.verdict !== 'depends' ? ', perhaps' : ''}`;
  });
  const lines = [
    ...alerts.map((alert) => `  ${alertText(alert)}`),
    ...(reached.length > 0 ? ['  From here is reached:', ...reached] : ['  Nothing is reached from here.']),
    ...(inside.length > MOST_REACHED ? [`    and ${inside.length - MOST_REACHED} more`] : []),
    ...blast.landmarks.map((each) => `    => ${landmarkText(each)}`),
    ...heldLines(blast.heldBack, analysis),
    ...blast.observed.map(({ text, verdict }) => `  Seen: ${text}; ${words.observed[verdict ?? 'unknown']}`),
  ];
  return `Alerts on ${endpoint}${picture.dropped > 0 ? ' (system calls were dropped, so silence proves nothing)' : ''}:\n${lines.join('\n')}\n`;
}

function landmarkText({ what, verdict, hops }: Landmark): string {
  const port = what === 'metadata' ? 'TCP 80' : 'TCP 443';
  return `${words.landmarks[what]} : ${verdict === 'depends' ? 'perhaps ' : ''}${port}${hops > 1 ? `, in ${words.steps(hops)}` : ''}`;
}

/** The policies, the one that stops most first. */
function heldLines(held: readonly HeldBack[], { evaluation }: Analysis): readonly string[] {
  const counts = new Map<string, number>();
  for (const { policies } of held) for (const id of policies) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return [`  ${words.nothingHolds}`];
  const places = new Map(evaluation.policies.map(({ id, origin }) => [id, placeText(origin)]));
  const lines = [...counts].sort(([, a], [, b]) => b - a).map(([id, count]) => `    ${id} (${places.get(id) ?? ''}) ${words.held(count)}`);
  return ['  Held back by:', ...lines];
}

/** One line: when, how urgent, what, and where it stands. */
export function alertText({ alert }: AlertSummary): string {
  const { time, priority, priorityWord, tool, rule, command, origin } = alert;
  const word = priorityWord.toLowerCase() === priority || priorityWord === '' ? priority : `${priority} (${priorityWord})`;
  return `${[time, word, `${tool}: ${rule}`].filter((part) => part !== undefined).join('  ')}${command ? `, ${command}` : ''} (${placeText(origin)})`;
}

/** Some names, and how many more. */
function few(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function cutsText({ cuts, before, tried }: CutAnswer): string {
  if (before.length === 0) return section(words.part.cuts, [words.nothingToCut.internet]);
  if (cuts.length === 0) return section(words.part.cuts, [words.noCut(tried)]);
  const lines = cuts.flatMap(({ remedy, cuts: ends, breaks, closes }) => [
    `${remedy.how} ${remedy.objects.join(', ')}: cuts off ${words.cutOf(ends.length, before.length)} (${few(ends)})`,
    `  breaks ${breaks.length === 0 ? words.breaksNothing : few(breaks.map(({ source, destination, by }) => `${source} => ${destination} (${by})`))}`,
    ...(closes.length > 0 ? [`  closes or narrows the way in ${closes.map((id) => id.replace(/^way-in:/, '')).join(', ')}`] : []),
    ...remedy.diff
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ]);
  return section(`${words.part.cuts} (${words.triedCount(tried).replace(/\.$/, '')})`, lines);
}
