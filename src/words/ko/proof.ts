import type { ProofWords } from '#words/en/proof.ts';

const number = (value: number): string => value.toLocaleString('ko');

export const proof: ProofWords = {
  title: '판정의 근거',
  intro:
    '모든 판정은 규칙을 읽는 하나의 루프에서 나오고, 판정을 내린 규칙이 함께 표시됩니다. 이 페이지는 그 루프를 무엇이 떠받치는지 설명합니다. 무엇으로 테스트하는지, 다른 도구와 답이 다른 곳은 어디이며 어떤 문장이 결정하는지, 문서에 없어서 직접 결정한 것은 무엇인지, 그리고 무엇을 알지 못하는지 설명합니다. 개수는 페이지를 빌드할 때 프로젝트에서 직접 읽습니다.',
  back: '돌아가기',
  print: '인쇄',
  contents: '이 페이지의 내용',
  search: '이 페이지에서 찾기',
  nothing: (text) => `이 페이지에 “${text}”에 해당하는 항목이 없습니다.`,
  clear: '모두 보기',
  ruleTitle: (id) => `${id}의 뜻`,
  source: '출처',
  linkTo: (heading) => `“${heading}” 링크`,

  glance: '한눈에 보기',
  numbers: {
    golden: ['골든 케이스', '상황마다 모든 답을 적어 두었습니다'],
    properties: ['속성 테스트', '무작위 클러스터에서 성립해야 하는 법칙'],
    conformance: ['공개 테스트 모음의 케이스', '직접 측정한 값이며 날짜가 있습니다'],
    stories: ['엔드 투 엔드 스토리', '실제 브라우저에서 역할과 이름으로'],
    fuzz: ['손상된 입력', '전체 검사를 실행할 때마다'],
    units: ['단위 테스트', '표로 작성한 테스트는 행마다 한 번씩 실행합니다'],
  },

  sections: {
    golden: '골든 케이스',
    properties: '속성 테스트와 오라클',
    fuzz: '손상된 입력',
    stories: '엔드 투 엔드 스토리',
    conformance: '공개 테스트 모음',
    differences: '다른 도구와 답이 다른 곳',
    decisions: '직접 결정한 것',
    assumptions: '입력에 대한 가정',
    unsupported: '알지 못하는 것',
    rules: 'ID가 가리키는 규칙',
  },
  texts: {
    golden:
      '각 케이스는 매니페스트와, 이유를 포함한 모든 답의 표가 담긴 폴더입니다. 답이 하나라도 바뀌면 테스트가 실패합니다. 항목을 열면 표를 볼 수 있습니다.',
    properties:
      '무작위 정책이 있는 무작위 클러스터를 두 번 판정합니다. 한 번은 서로 구별되지 않는 파드를 하나의 클래스로 다루는 엔진으로, 한 번은 패킷을 하나씩 따지며 엔진과 코드를 공유하지 않는 느린 오라클로 판정합니다. 모든 쌍, 포트, 프로토콜에서 둘의 답이 같아야 합니다. 그 밖에도 법칙이 있습니다. 예를 들어 문서의 순서는 결과를 바꾸지 않으며, 허용 규칙을 하나 더해도 연결이 사라지지 않습니다.',
    fuzz: (count, seed) =>
      `매니페스트, 페이지 주소, 공유 링크, 찾기 상자의 질문, 기대 파일, 입력한 kubectl 명령, 압축 파일을 무작위로 손상시킵니다. 글자, 줄, 타입, 깊이, 숫자, 특이한 유니코드, \`__proto__\` 같은 이름, 수십억 개를 뜻하는 별칭이 대상입니다. 예외가 발생하거나, 작업이 2초를 넘거나, 프로토타입이 바뀌거나, 옆에 있는 올바른 문서를 잃어서는 안 됩니다. 입력 ${number(count)}개(시드 ${seed})를 전체 검사마다 실행합니다.`,
    fuzzMeasured: (inputs, seeds, day) => `지금까지 가장 긴 실행: 시드 ${seeds}개, 입력 ${number(inputs)}개, 실패 없음(${day}).`,
    fuzzReports: (count) =>
      `인식하는 모든 종류의 스캔 보고서, 알림, 클러스터 설명도 같은 방식으로 손상시킵니다. 단위 테스트를 실행할 때마다 ${number(count)}개를 시험합니다. 모두 읽거나, 거부하거나, 알려야 하며, 가리키는 줄은 실제로 있어야 합니다.`,
    fuzzHow: '다시 실행하는 방법:',
    stories:
      '각 스토리는 처음 붙여 넣을 때부터 파일을 내보낼 때까지 사람이 페이지에서 하는 일입니다. 스크린 리더처럼 역할과 이름으로 요소를 찾으며, 페이지는 콘솔에 아무것도 남기지 않아야 합니다.',
    conformance: (day) =>
      `명령줄 도구를 다른 프로젝트의 공개 테스트 모음으로 확인했습니다. 이 프로젝트에 포함된 것이 아니므로, 세어 낸 값이 아니라 ${day}에 측정한 값입니다.`,
    differences:
      '다른 도구와 네트워크 플러그인은 몇몇 질문에 다르게 답합니다. 쿠버네티스가 정한 것이 있으면 그것을 따르고 해당 문장을 인용합니다. 플러그인이 실제로 다르게 동작하는 경우에는 프로파일이나 옵션으로 선택할 수 있으며, 기본값은 쿠버네티스의 답입니다. 인용문은 원문 그대로 둡니다.',
    decisions:
      '쿠버네티스 문서에 나와 있지 않거나 제품이 선택해야 했던 것입니다. 아래 목록은 엔진 문서에서 그대로 가져온 것이므로 영어입니다.',
    assumptions:
      '매니페스트에 없는 것은 가정하고 그 사실을 알립니다. 상태 표시줄과 보고서, 그리고 여기에 표시하며, 알리지 않고 가정하는 것은 없습니다.',
    assumptionsNone: '현재 입력에 대해서는 가정한 것이 없습니다.',
    assumptionsNoInput: '현재 입력이 없습니다.',
    unsupported:
      '아래의 것은 판정에 포함되지 않습니다. 평가하지 않는 종류의 오브젝트는 상태 표시줄에 표시하므로, 판정한 것으로 오해할 일이 없습니다.',
    rules:
      '주석, 테스트, 골든 케이스는 이 ID를 인용합니다. 각 ID는 한 문장이며, 공개된 출처가 있으면 함께 표시합니다. D는 직접 내린 결정입니다. 문장은 엔진 문서에서 그대로 가져온 것이므로 영어입니다.',
  },

  profile: '적용 주체',
  pins: '확인하는 규칙',
  suite: '테스트 모음',
  cases: '케이스',
  passed: '통과',
  all: '합계',
  inFile: '파일',
  suites: {
    'kubernetes-e2e': '쿠버네티스의 NetworkPolicy 엔드 투 엔드 테스트를 파드 표가 있는 케이스로 옮긴 것',
    'api-server': '쿠버네티스 1.34 API 서버가 허용하거나 거부하는 매니페스트: 필드, 이유, 줄',
    'np-guard': 'np-guard netpol-analyzer의 케이스: 워크로드, 관리자 정책, 외부 진입점',
  },

  weSay: '이 도구의 답',
  theySay: '다른 도구의 답',
  decides: '결정하는 문장',
  differences: {
    'block-and-pods': {
      question: '`ipBlock`이 파드의 주소와 일치하는가?',
      ours: '일치합니다. `0.0.0.0/0`에는 모든 IPv4 파드가 들어갑니다. `ipBlockMatchesPods` 옵션으로 바꿀 수 있습니다.',
      theirs: {
        'np-guard': '일치하지 않습니다.',
        NCA: '일치하지 않습니다. 파드의 주소를 읽지 않습니다.',
        Cilium: '일치하지 않습니다. 주소가 아니라 아이덴티티로 파드를 찾습니다. 해당 프로파일에 반영되어 있습니다.',
      },
    },
    'admin-networks-and-pods': {
      question: '관리자 정책의 `networks`가 파드와 일치하는가?',
      ours: '다른 주소와 마찬가지로 일치합니다.',
      theirs: { 'np-guard': '일치하지 않습니다.', 'policy-assistant': '이 필드를 알지 못합니다.' },
    },
    'unknown-peer': {
      question: '피어에 알 수 없는 필드만 있는 관리자 규칙은 무엇을 뜻하는가?',
      ours: 'Accept는 아무것도 선택하지 않고, Deny와 Pass는 모두 거부합니다.',
      theirs: { 'kube-network-policies': '규칙이 일치하지 않으므로, Deny라도 모두 통과합니다.' },
    },
    'equal-priorities': {
      question: '우선순위가 같은 두 관리자 정책 중 어느 것이 이기는가?',
      ours: '알 수 없습니다. 순서에 따라 결과가 달라지면 두 결과를 모두 보여 주고, 달라지지 않으면 판정을 내립니다.',
      theirs: {
        'np-guard': '오류로 중단합니다.',
        'policy-assistant': '패닉으로 중단합니다.',
        'kube-network-policies': '이름이 앞서는 정책이 이깁니다.',
      },
    },
    'baseline-by-direction': {
      question: 'NetworkPolicy가 인그레스만 격리할 때, 이그레스에는 baseline이 적용되는가?',
      ours: '적용됩니다. 방향마다 따로 계층을 따라갑니다.',
      theirs: { 'kube-network-policies': '적용되지 않습니다. 파드를 선택하는 정책이 있으면 두 방향 모두 baseline을 건너뜁니다.' },
    },
    'not-in-and-absent-key': {
      question: '키가 없는 파드에 `NotIn`이 일치하는가?',
      ours: '일치합니다.',
      theirs: { 'policy-assistant, cyclonus': '일치하지 않습니다.' },
    },
    'empty-egress': {
      question: '`policyTypes` 없이 `egress: []`만 있으면 이그레스가 격리되는가?',
      ours: '격리되지 않습니다. 이그레스 규칙이 없으므로 타입은 Ingress뿐입니다.',
      theirs: { NCA: '격리됩니다.' },
    },
    'undeclared-direction': {
      question: '`policyTypes`에 없는 방향의 규칙은 어떻게 되는가?',
      ours: '효과가 없으며, 발견 사항으로 알려 줍니다.',
      theirs: { NCA: '구문 오류입니다.', Calico: '무시하고 로그에 경고를 남깁니다.' },
    },
    'empty-list-of-rules': {
      question: '`ingress: []`는 무엇을 허용하는가?',
      ours: '아무것도 허용하지 않습니다.',
      theirs: {
        'kube-network-policies': '그대로 전달되면 모두 허용합니다. API 서버가 빈 목록을 미리 없애기 때문에 문제가 되지 않을 뿐입니다.',
      },
    },
    'own-node': {
      question: '파드 자신의 노드에서 오는 트래픽은 항상 도착하는가?',
      ours: '둘이 같은 노드를 가리키면 도착합니다.',
      theirs: { 'np-guard': '도착한다고 하려 했지만 조건이 뒤집혀 있어, 예외가 적용되지 않습니다.' },
    },
    'host-network': {
      question: '셀렉터가 호스트 네트워크를 쓰는 파드와 일치하는가?',
      ours: '일치하지 않습니다. 그 트래픽은 노드의 트래픽입니다. `hostNetworkPods` 옵션으로 바꿀 수 있습니다.',
      theirs: {
        'np-guard': '다른 파드와 똑같이 다룹니다.',
        NCA: '다른 파드와 똑같이 다룹니다.',
        'policy-assistant': '필드는 있지만 읽는 곳이 없습니다.',
      },
    },
    'ipv6-blocks': {
      question: '`2001:db8::/64` 블록은 무엇을 뜻하는가?',
      ours: '이름 그대로의 IPv6 블록입니다. IPv4에 대해서는 아무것도 말하지 않습니다.',
      theirs: { 'np-guard': 'IPv4 블록 `32.1.13.184/…`로 읽습니다. `::/0`은 `0.0.0.0/0`이 됩니다.' },
    },
    'protocol-without-port': {
      question: '프로토콜만 있고 포트가 없는 규칙은 무엇을 여는가?',
      ours: '그 프로토콜의 모든 포트를 열고, 다른 프로토콜은 열지 않습니다.',
      theirs: { 'np-guard (eval)': '모든 프로토콜의 모든 포트를 엽니다.' },
    },
    'named-port-beside-block': {
      question: '이름 있는 포트를 `ipBlock` 옆이나 `to` 없는 이그레스 규칙에 쓸 수 있는가?',
      ours: '쓸 수 있습니다. 이그레스에서는 알려진 파드와만 일치하고, 외부 주소와는 일치하지 않습니다.',
      theirs: { 'np-guard': '오류로 중단합니다.' },
    },
    'named-port-of-each-pod': {
      question: '포트 이름은 어느 파드에서 찾는가?',
      ours: '목적지에서, 파드마다 따로 찾습니다. 같은 이름이 파드마다 다른 번호일 수 있습니다.',
      theirs: {
        'Amazon VPC CNI': '인그레스에서는 출발지에서 찾습니다(aws-network-policy-agent#149).',
        Cilium: '두 파드의 번호가 다르면 트래픽을 버립니다(cilium#24779, #30003).',
      },
    },
    'address-of-a-service': {
      question: '서비스 주소를 적은 `ipBlock`이 그 서비스로 가는 트래픽을 허용하는가?',
      ours: '허용하지 않습니다. 정책은 뒤에 있는 파드를 봅니다. 그런 블록은 발견 사항으로 알려 줍니다.',
      theirs: { 'Network plugins': '대부분 이 도구의 가정처럼 주소를 먼저 바꿉니다. API는 정하지 않았습니다.' },
    },
  },

  unsupported: [
    '플러그인 고유 API의 정책: `CiliumNetworkPolicy`와 `CiliumClusterwideNetworkPolicy`, Calico의 `NetworkPolicy`와 `GlobalNetworkPolicy`, Amazon의 `ClusterNetworkPolicy`와 `ApplicationNetworkPolicy`, Antrea의 정책.',
    '두 번째 네트워크와 사용자 정의 기본 네트워크(`MultiNetworkPolicy`, `UserDefinedNetwork`).',
    '서비스 메시: `AuthorizationPolicy`, 상호 TLS, 트래픽을 넘겨받는 사이드카.',
    '포트보다 위의 것: 연결 안의 경로, 메서드, 호스트 이름. 라우트는 그것이 이어지는 포트로 판정합니다.',
    'NetworkPolicy에서 정하지 않은 ICMP, 그리고 TCP, UDP, SCTP가 아닌 프로토콜.',
    '클러스터의 정책 밖에서 결정되는 것: 호스트와 클라우드의 방화벽, 라우팅. 노드의 보안 그룹이 보는 것은 정책 옆에 표시하지만 판정을 바꾸지 않습니다.',
    '발견한 취약점을 실제로 악용할 수 있는지, 얼마나 심각한지: 심각도는 도구의 값을 하나의 척도로 옮긴 것이며, 점수는 만들지 않습니다. 보고서와 알림은 판정을 바꾸지 않으며, 스스로 밝힌 내용, 이미지, 파드로만 워크로드에 연결하고 추측하지 않습니다.',
    '이미 열려 있는 연결: 바뀐 정책이 연결을 끊는지는 플러그인에 달려 있습니다.',
    '프로그램이 실제로 듣고 있는지 여부: 판정은 지나갈 수 있는지를 말할 뿐, 응답이 있다는 뜻은 아닙니다.',
  ],
};
