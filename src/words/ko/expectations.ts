import type { ExpectationsWords } from '#words/en/expectations.ts';

const number = (count: number): string => count.toLocaleString('ko');

export const expectations: ExpectationsWords = {
  title: '기대 사항',
  region: '기대 사항',
  passed: (count) => `${number(count)}개 통과`,
  failed: (count) => `${number(count)}개 실패`,
  status: { passed: '통과', failed: '실패', 'no-match': '해당 없음' },
  expected: { allowed: '허용', denied: '거부' },
  to: '→',

  holds: (pairs) => {
    if (pairs === 0) return '뒤에 있거나 더 좁은 줄이 모두 대신합니다.';
    return pairs === 1 ? '기대와 같습니다.' : `연결 ${number(pairs)}개가 기대와 같습니다.`;
  },
  otherwise: (failures, pairs) =>
    pairs === 1 ? '기대와 다릅니다:' : `연결 ${number(pairs)}개 중 ${number(failures)}개가 기대와 다릅니다:`,
  more: (count) => `외 ${number(count)}개`,
  unmatched: (part, written) =>
    ({
      from: `매니페스트에 ${written}에 해당하는 항목이 없습니다.`,
      to: `매니페스트에 ${written}에 해당하는 항목이 없습니다.`,
      ports: `이름이 ${written}인 포트를 가진 목적지가 없습니다.`,
      pairs: '양쪽이 같은 워크로드이거나 모두 클러스터 외부이므로 그 사이에 연결이 없습니다.',
    })[part],
  nearest: (name) => `혹시 ${name}인가요?`,

  loading: '검사하는 중…',
  failedToCheck: '평가기가 응답하지 않았습니다.',
  again: '다시 검사',
  unreadable: (count) => `읽을 수 없는 줄 ${number(count)}개`,
  unreadableText: '파일에서 무엇이 잘못되었고 어떻게 써야 하는지는 문제 탭에 있습니다.',
  showProblems: '문제 보기',
  emptyTitle: '변하지 않아야 할 것을 적어 두세요',
  emptyText:
    '기대 사항은 어떤 연결이 허용되거나 거부되어야 하는지를 말합니다. 매니페스트 옆의 작은 YAML 파일에 적어 두면 여기서 바꿀 때마다, 그리고 명령줄에서 검사합니다.',
  writeOne: '직접 쓰기',
  asItIsNow: '지금 상태를 모두 기대하기',
  asItIsNowText: (count) => `그려진 연결 ${number(count)}개마다 한 줄씩`,
  nothingToExpect: '기대 사항으로 적을 수 있는 연결이 그려져 있지 않습니다.',
  addLine: '줄 추가',
  fileHead: [
    '변하지 않아야 할 것. 여기서 바꿀',
    '때마다, 그리고 netpol-atlas',
    'test로 검사합니다.',
    'from과 to: shop/web, shop/*,',
    'ns:shop, label:tier=db, internet,',
    '10.0.0.0/8, 모두를 뜻하는 "*".',
    '더 좁은 줄은 더 넓은 줄의',
    '예외입니다.',
  ],

  expectThis: (verdict) => `이대로 기대하기: ${verdict}`,
  expectEither: '허용 또는 거부를 기대하기',
  expectAllowed: '허용을 기대하기',
  expectDenied: '거부를 기대하기',
  expectPartialText: (open) => `허용: ${open}, 나머지 포트는 거부`,
  otherExpectation: '다른 기대',
  fails: '지금은 실패',
  added: (lines, file) => `${file}에 ${number(lines)}줄을 추가했습니다.`,
  already: (file) => `이미 ${file}에 있습니다.`,
  show: '보기',
};
