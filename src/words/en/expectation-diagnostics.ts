import type { ExpectationValues } from '#engine/model/expectation-values.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';

const LEFT_OUT = 'The line is left out; the others are checked.';

export type ExpectationDiagnosticWords = {
  readonly [Code in keyof ExpectationValues]: (values: ExpectationValues[Code]) => DiagnosticSentence;
};

/** What is wrong with an expectation file, and what to write in its place. */
export const expectationDiagnostics: ExpectationDiagnosticWords = {
  'expect-not-a-list': ({ written }) => ({
    title: phrase`${code('expect')} must be a list, and is ${code(written)}.`,
    advice: phrase`Write one item for each line: ${code('- { from: shop/web, to: shop/db, verdict: allowed }')}`,
  }),
  'expect-not-a-line': ({ written }) => ({
    title: phrase`${code(written)} is no expectation.`,
    advice: phrase`A line has ${code('from')}, ${code('to')} and ${code('verdict')}. ${LEFT_OUT}`,
  }),
  'expect-unknown-key': ({ written, suggestion, known }) => ({
    title: phrase`There is no key ${code(written)} here.`,
    advice: suggestion === '' ? phrase`It can be ${code(known)}. ${LEFT_OUT}` : phrase`Did you mean ${code(suggestion)}? ${LEFT_OUT}`,
  }),
  'expect-missing-key': ({ key }) => ({
    title: phrase`This expectation has no ${code(key)}.`,
    advice: phrase`Add ${code(key === 'verdict' ? 'verdict: allowed' : `${key}: shop/web`)}. ${LEFT_OUT}`,
  }),
  'expect-bad-verdict': ({ written, suggestion }) => ({
    title: phrase`A verdict is ${code('allowed')} or ${code('denied')}, not ${code(written)}.`,
    advice: suggestion === '' ? phrase`${LEFT_OUT}` : phrase`Did you mean ${code(suggestion)}? ${LEFT_OUT}`,
  }),
  'expect-bad-end': ({ key, written }) => ({
    title: phrase`${code(written)} names nothing that ${code(key)} could mean.`,
    advice: phrase`Write ${code('shop/web')}, ${code('shop/*')}, ${code('label:tier=db ns:shop')}, ${code('10.0.0.0/8')}, ${code('internet')} or ${code('"*"')}. ${LEFT_OUT}`,
  }),
  'expect-bad-port': ({ written }) => ({
    title: phrase`${code(written)} is no port.`,
    advice: phrase`Write ${code('5432')}, ${code('UDP/53')}, ${code('8000-8010')} or a port’s name. ${LEFT_OUT}`,
  }),
  'expect-nothing': ({ file }) => ({
    title: phrase`${code(file)} holds no expectations.`,
    advice: phrase`They stand in a list under ${code('expect:')} in a document without ${code('apiVersion')} and ${code('kind')}.`,
  }),
};
