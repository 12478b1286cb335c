import type { Analysis } from '#engine/analyze.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { PortSet } from '#engine/model/port-set.ts';
import { allPairs } from '#engine/overview/all-pairs.ts';
import { countPairs } from '#engine/overview/totals.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import type { ListOptions } from './list-json.ts';

/** The answer of `list`, a line a pair, in pieces. */
export function* listText({ evaluation }: Analysis, { all = false }: ListOptions): Iterable<string> {
  let piece = '';
  for (const [source, destination] of allPairs(evaluation)) {
    const { verdict, allowed } = evaluation.pair(source, destination);
    if (!all && verdict === 'denied') continue;
    const what =
      verdict === 'denied'
        ? 'denied'
        : verdict === 'depends'
          ? `${allowed.isEmpty ? '' : `${portsOf(allowed)}; `}depends`
          : portsOf(allowed);
    piece += `${evaluation.endpoints[source]!.id} => ${evaluation.endpoints[destination]!.id} : ${what}\n`;
    if (piece.length > 1 << 16) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** The answer of `list --count`. */
export function countText({ evaluation }: Analysis): string {
  const { pairs, allowed, partial, denied, depends } = countPairs(evaluation);
  return `${evaluation.endpoints.length} endpoints in ${evaluation.classes} classes, ${evaluation.policies.length} policies\n${pairs} pairs: ${allowed} allowed, ${partial} on some ports, ${denied} denied, ${depends} cannot be said\n`;
}

/** A diagnostic as a compiler prints it: file, line, column, severity, sentence. */
export function diagnosticText(diagnostic: Diagnostic): string {
  const { severity, origin, path } = diagnostic;
  const { title, advice } = wordsFor('en').diagnostic(diagnostic);
  return `${origin.file}:${origin.line}:${origin.column}: ${severity}: ${path ? `${path}: ` : ''}${phraseText(title)} ${phraseText(advice)}\n`;
}

/** `TCP 80,443 UDP 53`; `all connections` for every port. */
function portsOf(ports: PortSet): string {
  if (ports.isAll) return 'all connections';
  const ranges = ports.toRanges();
  return PROTOCOLS.filter((protocol) => ranges[protocol].length > 0)
    .map((protocol) => `${protocol} ${ranges[protocol].map(([low, high]) => (low === high ? low : `${low}-${high}`)).join(',')}`)
    .join(' ');
}
