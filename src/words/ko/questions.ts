import type { FoundCounts, QuestionsWords } from '#words/en/questions.ts';

const hops = ({ direct, indirect }: FoundCounts) => (indirect === 0 ? '모두 직접' : `직접 ${direct}개, 다른 워크로드를 거쳐 ${indirect}개`);

export const questions: QuestionsWords = {
  title: '질문',
  region: '답',
  bar: '질문',
  ask: {
    'reached-from': '누가 여기에 연결할 수 있나',
    reaches: '어디에 연결할 수 있나',
    'from-internet': '인터넷에서 여기까지',
    taken: '장악된다면',
  },
  short: {
    'reached-from': '누가 여기로',
    reaches: '여기서 어디로',
    'from-internet': '인터넷에서',
    taken: '장악된다면',
  },
  whole: '클러스터 전체',
  leave: '나가기',
  back: (question, name) => `돌아가기: “${question}”, ${name}`,
  gone: '이제 매니페스트에 없습니다',
  loading: '경로를 찾는 중 …',
  failed: '답을 구하지 못했습니다.',
  summary: {
    'reached-from': (found) =>
      found.workloads === 0
        ? '여기에 연결할 수 있는 다른 워크로드가 없습니다.'
        : `다른 워크로드 ${found.others}개 중 ${found.workloads}개가 여기에 연결할 수 있습니다(${hops(found)}).`,
    reaches: (found) =>
      found.workloads === 0
        ? '다른 어떤 워크로드에도 연결할 수 없습니다.'
        : `다른 워크로드 ${found.others}개 중 ${found.workloads}개에 연결할 수 있습니다(${hops(found)}).`,
    taken: (found) =>
      found.workloads === 0
        ? '장악되어도 더 나아갈 수 없습니다. 닿을 수 있는 다른 워크로드가 없습니다.'
        : `장악되면 다른 워크로드 ${found.others}개 중 ${found.workloads}개까지 나아갈 수 있습니다(${hops(found)}).`,
    'from-internet': (found) => `외부 진입점 ${found.workloads}개가 여기로 이어집니다.`,
  },
  perhaps: (count) => `알 수 없는 단계를 거쳐 ${count.toLocaleString('ko')}개가 더 있을 수 있습니다.`,
  onlyPerhaps: (count, others) =>
    `다른 워크로드 ${others.toLocaleString('ko')}개 중 확실한 것은 없습니다. ${count.toLocaleString('ko')}개는 알 수 없는 단계를 거칩니다.`,
  onlyPerhapsIn: (count) => `외부 진입점 ${count.toLocaleString('ko')}개가 알 수 없는 단계를 거쳐 이어질 수 있습니다.`,
  noWayIn: '여기로 이어지는 외부 진입점이 없습니다.',
  noWayInWhy:
    '이 워크로드도, 여기에 연결할 수 있는 다른 워크로드도 인터넷에 노출하는 서비스가 없습니다. 외부 주소는 저절로 파드에 도달하지 않습니다.',
  waysInElsewhere: (count) => `이 클러스터의 외부 진입점 ${count.toLocaleString('ko')}개는 여기로 이어지지 않습니다.`,
  noInternet: '인터넷에서: 외부 진입점 없음.',
  directly: '직접',
  overHops: (count) => `${count.toLocaleString('ko')}단계를 거쳐`,
  fromOutside: '외부에서',
  toOutside: '클러스터 외부',
  perhapsTitle: '알 수 없는 단계를 거치는 경우',
  via: (names) => `${names} 경유`,
  steps: (name) => `경로: ${name}`,
  stepCount: (count) => `${count.toLocaleString('ko')}단계`,
  showMore: (count) => `${count.toLocaleString('ko')}개 더 보기`,
  holding: '나머지를 막는 것',
  outOfReach: (count) => `워크로드 ${count.toLocaleString('ko')}개에는 닿지 않습니다.`,
  heldPairs: (count) => `${count.toLocaleString('ko')}개를 막음`,
  onlyAnswer: (question) => `답: ${question}`,
  clearAnswer: '모든 연결 다시 보기',
  found: {
    of: (drawn, total) => `쌍 ${total.toLocaleString('ko')}개 중 ${drawn.toLocaleString('ko')}개를 그림`,
    pairs: (total) => `쌍 ${total.toLocaleString('ko')}개`,
    table: '모두 표에서 보기',
    clear: '지우기',
  },
  noSteps: '찾은 것이 없어 보여 줄 단계가 없습니다.',
  answering: (text) => `“${text}”에 맞는 것`,
  find: {
    label: '찾거나 묻기: shop/web -> shop/db',
    placeholder: '찾기, 묻기',
    clear: '지우기',
    helpTitle: '이름을 입력하거나, 누가 누구에게 연결할 수 있는지 물어보세요',
    keys: 'Tab 완성, Enter 표시, Esc 지우기',
    examples: {
      pair: '한 쌍, 한 포트',
      internet: '인터넷에서 외부 진입점으로 닿는 곳',
      namespace: '네임스페이스의 거부된 연결',
      label: '이 레이블이 있는 것',
      port: '이 포트를 쓸 수 있는 것',
      needed: '필요하지만 거부됨',
    },
    found: (count) => (count === 0 ? '맞는 쌍이 없습니다.' : `맞는 쌍 ${count.toLocaleString('ko')}개. Enter를 누르면 표시합니다.`),
    counting: '세는 중 …',
    problem: {
      'unknown-key': ({ word, nearest }) =>
        `“${word}”: 이해할 수 없는 말입니다.${nearest === '' ? ' 쓸 수 있는 것: ns: label: port: kind: name: verdict:' : ` ${nearest}: 인가요?`}`,
      'not-a-verdict': ({ word, nearest }) =>
        `“${word}”: 판정이 아닙니다.${nearest === '' ? ' 쓸 수 있는 것: allowed, partial, denied, depends' : ` ${nearest}인가요?`}`,
      'not-a-port': ({ word }) => `“${word}”: 포트가 아닙니다. port:5432, port:53/udp, port:8000-8010처럼 쓰세요.`,
      'no-value': ({ word }) => `“${word}” 뒤에 값이 없습니다.`,
      'port-at-the-source': ({ word }) => `“${word}”: 포트는 목적지의 것입니다. 화살표 뒤에 쓰세요.`,
      'second-arrow': () => '화살표는 하나면 됩니다: 출발지 -> 목적지.',
    },
    noWayIn: '인터넷에 노출된 것이 없습니다. 외부 진입점이 없습니다.',
    unmet: (term) => `“${term}”에 해당하는 것이 없습니다.`,
    kinds: {
      workload: '워크로드',
      namespace: '네임스페이스',
      label: '레이블',
      port: '포트',
      verdict: '판정',
      word: '낱말',
      arrow: '누가 누구에게',
    },
    words: {
      allowed: '허용',
      partial: '일부 포트',
      denied: '거부',
      depends: '알 수 없음',
      needed: 'env, args, 설정에 적힘',
      internet: '외부 진입점 또는 외부 주소',
      outside: '클러스터 외부 전체',
      '*': '무엇이든',
    },
    completions: '완성',
  },
};
