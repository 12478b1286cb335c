import type { Explanation } from '#engine/explain/explanation.ts';
import type { Expectation, ExpectationReport, ExpectationResult, WrongPair } from '#engine/expectations/expectation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { wordsFor } from '#words/words.ts';
import { halvesText } from './pair-text.ts';
import { printedPorts } from './printed-ports.ts';

const words = wordsFor('en').expectations;

/** How many wrong pairs of a line are traced; the others are counted. */
const MOST_TRACED = 10;

/** Asks for both halves of a wrong pair. */
export type TracePair = (pair: WrongPair) => Explanation | undefined;

/** The answer of `test`, in pieces: a line an expectation, under each failed one what is otherwise and why, and the sum. */
export function* expectationText(report: ExpectationReport, trace: TracePair): Iterable<string> {
  for (const result of report.results) {
    const { expectation, status } = result;
    const { origin, comment } = expectation;
    yield `${status === 'passed' ? '✓' : '✗'} ${expectationTitle(expectation)} (${origin.file}:${origin.line})\n`;
    if (comment !== undefined) yield `  # ${comment}\n`;
    if (status !== 'passed') yield indented(failureText(result, trace), '    ');
  }
  yield `${report.results.length > 0 ? '\n' : ''}${words.passed(report.passed)}, ${words.failed(report.failed)}\n`;
}

/** `shop/web => shop/db : TCP/5432 allowed`; the ports as written. */
export function expectationTitle({ from, to, ports, verdict }: Expectation): string {
  return `${from.text} => ${to.text} :${ports ? ` ${ports.text}` : ''} ${words.expected[verdict]}`;
}

/** Why a line is not met: the pairs that are otherwise, each with both halves of its verdict. */
export function failureText(result: ExpectationResult, trace: TracePair): string {
  const { pairs, failures, wrong } = result;
  if (result.status === 'no-match') return `${noMatchText(result)}\n`;
  const traced = wrong.slice(0, MOST_TRACED).map((pair) => {
    const { source, destination, verdict, ports } = pair;
    const explanation = trace(pair);
    const halves = explanation ? indented(halvesText(explanation), '  ') : '';
    return `${source} => ${destination} : ${printedPorts(PortSet.ofRanges(ports))} ${verdict}\n${halves}`;
  });
  const left = failures - traced.length;
  return `${words.otherwise(failures, pairs)}\n${traced.join('')}${left > 0 ? `${words.more(left)}\n` : ''}`;
}

/** What of a line is nothing in these manifests, and what was perhaps meant. */
export function noMatchText({ expectation, unmatched = 'pairs', nearest }: ExpectationResult): string {
  const written =
    unmatched === 'from' || unmatched === 'to'
      ? expectation[unmatched].text
      : (expectation.ports?.names.map(({ name }) => name).join(', ') ?? '');
  return `${words.unmatched(unmatched, written)}${nearest === undefined ? '' : ` ${words.nearest(nearest)}`}`;
}

function indented(text: string, by: string): string {
  return text.replaceAll(/^(?=.)/gm, by);
}
