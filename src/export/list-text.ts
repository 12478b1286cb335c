import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation, PairVerdict } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { edgeNeeds, edgeSource } from '#engine/overview/edge-needs.ts';
import type { JudgedNeed } from '#engine/overview/needs-by-pair.ts';
import type { NeedSummary } from '#engine/overview/picture.ts';
import { countPairsOnAllPorts } from '#engine/overview/totals.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import { listedDns, listedNeeds, listedPairs, listedWaysIn, type ListOptions } from './listed-pairs.ts';
import { securitySummary } from './security-summary.ts';
import { CONTROLLER_ID, controllerConnections } from './controller-connections.ts';
import { openerName } from './way-in-opener.ts';
import { printedPorts } from './printed-ports.ts';

/** The answer of `list`, in pieces: a line a pair, then the ways in, then what is needed and denied. */
export function* listText(analysis: Analysis, options: ListOptions): Iterable<string> {
  yield* connectionsText(analysis, options);
  const waysIn = listedWaysIn(analysis, options);
  if (waysIn.length > 0) yield `\nWays in:\n${waysIn.map(wayInText).join('')}`;
  const needs = [...listedNeeds(analysis, options), ...listedDns(analysis, options).filter(({ need }) => need.protocol === 'UDP')];
  const denied = [
    ...needs.filter(isDenied).map((need) => needText(need, analysis.evaluation)),
    ...waysIn.flatMap((wayIn) =>
      edgeNeeds(wayIn)
        .filter(isDenied)
        .map((need) => routeNeedText(wayIn, need)),
    ),
  ];
  if (denied.length > 0) yield `\nNeeded but denied:\n${denied.join('')}`;
  if (analysis.security) yield securitySummary(analysis.security);
}

function wayInText({ wayIn, destination, verdict, because }: WayInVerdict): string {
  const ports = wayIn.ports.map(({ protocol, port, targetPort }) => `${protocol} ${port} → ${targetPort}`).join(', ');
  return `${wayIn.type} ${openerName(wayIn)} => ${destination.id} : ${ports} ${verdict}. ${phraseText(wordsFor('en').wayIn(because))}\n`;
}

function isDenied({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'denied';
}

function routeNeedText(wayIn: WayInVerdict, { protocol, port, by, origin }: NeedSummary): string {
  return `${edgeSource(wayIn)} => ${wayIn.destination.id} : ${protocol} ${port}, ${by} (${origin.file}:${origin.line})\n`;
}

function needText({ need, pair }: JudgedNeed, { endpoints }: Evaluation): string {
  const { protocol, port, by, origin } = need;
  return `${endpoints[pair[0]]!.id} => ${endpoints[pair[1]]!.id} : ${protocol} ${port}, ${by} (${origin.file}:${origin.line})\n`;
}

function* connectionsText(analysis: Analysis, options: ListOptions): Iterable<string> {
  const { evaluation } = analysis;
  let piece = controllerConnections(analysis, options)
    .map(({ destination, ...answer }) => `${CONTROLLER_ID} => ${destination.id} : ${answerText(answer)}\n`)
    .join('');
  for (const [source, destination] of listedPairs(evaluation, options)) {
    const what = answerText(evaluation.pair(source, destination));
    piece += `${evaluation.endpoints[source]!.id} => ${evaluation.endpoints[destination]!.id} : ${what}\n`;
    if (piece.length > 1 << 16) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

function answerText({ verdict, allowed }: Pick<PairVerdict, 'verdict' | 'allowed'>): string {
  if (verdict === 'denied') return 'denied';
  if (verdict === 'depends') return `${allowed.isEmpty ? '' : `${printedPorts(allowed)}; `}depends`;
  return printedPorts(allowed);
}

/** The answer of `list --count`. */
export function countText({ evaluation }: Analysis): string {
  const { pairs, allowed, partial, denied, depends } = countPairsOnAllPorts(evaluation);
  return `${evaluation.endpoints.length} endpoints in ${evaluation.classes} classes, ${evaluation.policies.length} policies\n${pairs} pairs: ${allowed} allowed, ${partial} on some ports, ${denied} denied, ${depends} cannot be said\n`;
}

/** A diagnostic as a compiler prints it: file, line, column, severity, sentence. */
export function diagnosticText(diagnostic: Diagnostic): string {
  const { severity, origin, path } = diagnostic;
  const { title, advice } = wordsFor('en').diagnostic(diagnostic);
  return `${origin.file}:${origin.line}:${origin.column}: ${severity}: ${path ? `${path}: ` : ''}${phraseText(title)} ${phraseText(advice)}\n`;
}
