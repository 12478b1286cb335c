import type { Analysis } from '#engine/analyze.ts';
import { openerName } from './way-in-opener.ts';
import { describeConnection, portsText } from '#engine/overview/describe-connection.ts';
import { groupNeeds } from '#engine/overview/overview.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { countPairs } from '#engine/overview/totals.ts';
import type { Assumption } from '#engine/model/assumption.ts';
import { addTo } from '#engine/model/multi-map.ts';
import { sentencesOf } from '#words/diagnostic-sentence.ts';
import { diagnostics } from '#words/en/diagnostics.ts';
import { graph } from '#words/en/graph.ts';
import { exportedFiles } from '#words/en/exported-files.ts';
import { panels } from '#words/en/panels.ts';
import { profiles } from '#words/en/profiles.ts';
import { screen } from '#words/en/screen.ts';
import { wayIn as wayInWords } from '#words/en/way-in.ts';
import { phraseText } from '#words/phrase.ts';
import { listedNeeds, listedWaysIn, type ListOptions, picturedPairs } from './listed-pairs.ts';
import { securityMarkdown } from './security-markdown.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';

const words = exportedFiles;
const sentenceOf = sentencesOf(diagnostics);

/** The answer of `list -o md`, in pieces: tables for a pull request or a wiki. */
export function* listMarkdown(analysis: Analysis, options: ListOptions): Iterable<string> {
  yield `# ${words.title}\n\n`;
  yield section(words.summary, summary(analysis));
  yield section(words.neededDenied, neededDenied(analysis, options));
  yield section(words.waysIn, waysIn(analysis, options));
  yield* connections(analysis, options);
  if (analysis.security) yield* securityMarkdown(analysis.security);
  yield section(words.findings, findings(analysis));
  if (analysis.assumptions.length > 0) yield section(words.assumptions, analysis.assumptions.map(assumptionLine).join(''));
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}\n`;
}

function summary({ evaluation, cluster }: Analysis): string {
  const { pairs, ...verdicts } = countPairs(evaluation);
  const { allowed, partial, denied, depends } = verdicts;
  const rows: readonly (readonly [string, number])[] = [
    [words.workloads, cluster.workloads.length],
    [words.namespaces, cluster.namespaces.size],
    [words.policies, evaluation.policies.length],
    [words.pairs, pairs],
    [graph.looks.allowed, allowed],
    [graph.looks.partial, partial],
    [graph.looks.denied, denied],
    [graph.looks.depends, depends],
  ];
  const { profile } = evaluation;
  return `${markdownTable(
    [words.counted, words.count],
    rows.map(([name, count]) => [name, String(count)]),
  )}\n${words.profile}: ${profiles.names[profile.name]}. ${words.judged}\n`;
}

function neededDenied(analysis: Analysis, options: ListOptions): string {
  const { endpoints } = analysis.evaluation;
  const denied = listedNeeds(analysis, options).filter(({ verdict }) => verdict === 'denied');
  if (denied.length === 0) return `${words.noneDenied}\n`;
  return markdownTable(
    [words.from, words.destination, words.port, words.neededBy, words.place],
    denied.map(({ need, pair }) => [
      markdownCode(endpoints[pair[0]]!.id),
      markdownCode(endpoints[pair[1]]!.id),
      `${need.protocol} ${need.port}`,
      markdownCode(need.by),
      place(need.origin),
    ]),
  );
}

function waysIn(analysis: Analysis, options: ListOptions): string {
  const listed = listedWaysIn(analysis, options);
  if (listed.length === 0) return `${words.noWaysIn}\n`;
  return markdownTable(
    [words.service, words.type, words.destination, words.ports, words.verdict, words.because],
    listed.map(({ wayIn, destination, verdict, because, ports }) => [
      markdownCode(openerName(wayIn)),
      wayIn.type,
      markdownCode(destination.id),
      portsText(ports),
      graph.looks[verdict],
      markdownText(phraseText(wayInWords(because))),
    ]),
  );
}

/** By destination: what a reader asks is who gets in. */
function* connections(analysis: Analysis, options: ListOptions): Iterable<string> {
  const needs = groupNeeds(analysis.needs);
  const byDestination = new Map<number, number[]>();
  for (const [source, destination] of picturedPairs(analysis, options)) addTo(byDestination, destination, source);
  yield `## ${words.connections}\n\n`;
  if (byDestination.size === 0) yield `${words.noConnections}\n\n`;
  for (const [destination, sources] of [...byDestination].sort(([a], [b]) => a - b)) {
    const rows = sources.map((source) =>
      connectionRow(describeConnection(source, destination, analysis.evaluation, needs.get(`${source},${destination}`)?.needs)),
    );
    const table = markdownTable([words.from, words.verdict, words.ports, words.neededBy], rows);
    yield `### ${words.to(markdownCode(analysis.evaluation.endpoints[destination]!.id))}\n\n${table}\n`;
  }
}

function connectionRow({ source, verdict, noPolicy, openPorts, ports, needed = [] }: Connection): readonly string[] {
  const open = ports.TCP.length + ports.UDP.length + ports.SCTP.length > 0;
  return [
    markdownCode(source),
    noPolicy ? graph.looks.open : graph.looks[verdict],
    verdict === 'denied' ? words.noPort : !open ? '?' : openPorts === '' ? words.everyPort : openPorts,
    needed.map(({ by }) => markdownCode(by)).join(', '),
  ];
}

function findings({ diagnostics }: Analysis): string {
  if (diagnostics.length === 0) return `${words.noFindings}\n`;
  return markdownTable(
    [words.severity, words.place, words.text],
    diagnostics.map((diagnostic) => {
      const { title, advice } = sentenceOf(diagnostic);
      const { severity, origin } = diagnostic;
      return [panels.problems.severity[severity], place(origin), markdownText(`${phraseText(title)} ${phraseText(advice)}`)];
    }),
  );
}

function assumptionLine({ code, values }: Assumption): string {
  return `- ${markdownText(screen.assumptions[code](values))}\n`;
}

function place({ file, line }: { readonly file: string; readonly line: number }): string {
  return markdownCode(`${file}:${line}`);
}
