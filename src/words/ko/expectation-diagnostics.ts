import type { ExpectationDiagnosticWords } from '#words/en/expectation-diagnostics.ts';
import { code, phrase } from '#words/explain-phrases.ts';

const LEFT_OUT = '이 줄은 제외하고 나머지는 검사합니다.';

export const expectationDiagnostics: ExpectationDiagnosticWords = {
  'expect-not-a-list': ({ written }) => ({
    title: phrase`${code('expect')} 항목은 목록이어야 하는데 ${code(written)}입니다.`,
    advice: phrase`한 줄에 항목 하나씩 적으세요: ${code('- { from: shop/web, to: shop/db, verdict: allowed }')}`,
  }),
  'expect-not-a-line': ({ written }) => ({
    title: phrase`${code(written)} 값은 기대 사항이 아닙니다.`,
    advice: phrase`한 줄에는 ${code('from')}, ${code('to')}, ${code('verdict')} 항목이 있어야 합니다. ${LEFT_OUT}`,
  }),
  'expect-unknown-key': ({ written, suggestion, known }) => ({
    title: phrase`여기에는 ${code(written)} 키가 없습니다.`,
    advice: suggestion === '' ? phrase`쓸 수 있는 키: ${code(known)}. ${LEFT_OUT}` : phrase`혹시 ${code(suggestion)}인가요? ${LEFT_OUT}`,
  }),
  'expect-missing-key': ({ key }) => ({
    title: phrase`이 기대 사항에 ${code(key)} 항목이 없습니다.`,
    advice: phrase`${code(key === 'verdict' ? 'verdict: allowed' : `${key}: shop/web`)} 형태로 추가하세요. ${LEFT_OUT}`,
  }),
  'expect-bad-verdict': ({ written, suggestion }) => ({
    title: phrase`verdict는 ${code('allowed')} 또는 ${code('denied')}이며 ${code(written)} 값은 쓸 수 없습니다.`,
    advice: suggestion === '' ? phrase`${LEFT_OUT}` : phrase`혹시 ${code(suggestion)}인가요? ${LEFT_OUT}`,
  }),
  'expect-bad-end': ({ key, written }) => ({
    title: phrase`${code(written)} 값은 ${code(key)} 항목이 가리킬 수 있는 것이 아닙니다.`,
    advice: phrase`${code('shop/web')}, ${code('shop/*')}, ${code('label:tier=db ns:shop')}, ${code('10.0.0.0/8')}, ${code('internet')}, ${code('"*"')} 중 하나로 적으세요. ${LEFT_OUT}`,
  }),
  'expect-bad-port': ({ written }) => ({
    title: phrase`${code(written)} 값은 포트가 아닙니다.`,
    advice: phrase`${code('5432')}, ${code('UDP/53')}, ${code('8000-8010')} 또는 포트 이름으로 적으세요. ${LEFT_OUT}`,
  }),
  'expect-nothing': ({ file }) => ({
    title: phrase`${code(file)}에 기대 사항이 없습니다.`,
    advice: phrase`${code('apiVersion')}, ${code('kind')} 항목이 없는 문서의 ${code('expect:')} 아래에 목록으로 적습니다.`,
  }),
};
