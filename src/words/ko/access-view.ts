import type { AccessViewWords } from '#words/en/access-view.ts';

const count = (value: number) => value.toLocaleString('ko');

export const accessView: AccessViewWords = {
  ofCluster: (name) => (name === '' ? '이름이 적히지 않은 EKS 클러스터' : `EKS 클러스터 ${name}`),
  version: (version) => `쿠버네티스 ${version}`,
  endpoints: '엔드포인트',
  described: (source) => `${source} 기준`,
  settings: {
    publicAccess: '퍼블릭 엔드포인트',
    publicCidrs: '허용된 대역',
    privateAccess: '프라이빗 엔드포인트',
    vpcCidrs: 'VPC',
    subnetCidrs: '서브넷',
  },
  on: '켜짐',
  off: '꺼짐',
  byDefault: '기본값',
  byDefaultTitle: '적혀 있지 않음: 이때 AWS가 쓰는 값입니다',
  cannotSay: '판정할 수 없음',
  before: (value) => `현재: ${value}`,
  notAsked: '퍼블릭 엔드포인트가 꺼져 있으면 쓰이지 않음',
  who: '누가 올 수 있는가',
  whoNote: '닿는다는 것은 로그인을 요구받는다는 뜻입니다. 그다음은 IAM과 RBAC이 정합니다.',
  nobodyKnown: '여기서 알 수 있는 외부 출처가 없습니다.',
  findings: '눈에 띄는 점',
  finding: {
    'public-to-all': ({ cidr }) => `${cidr ?? '0.0.0.0/0'}의 모든 주소에서 퍼블릭 엔드포인트에 닿습니다.`,
    'nodes-outside-allow-list': ({ cidrs }) =>
      `프라이빗 엔드포인트가 꺼져 있어 노드도 퍼블릭 엔드포인트로 와야 합니다. 노드의 퍼블릭 주소가 ${cidrs ?? '허용된 대역'}에 있어야 합니다.`,
    'no-endpoint': () => '두 엔드포인트가 모두 꺼져 있습니다. AWS가 거부하는 설정입니다. 아무도 API 서버에 닿지 못합니다.',
    'descriptions-disagree': ({ field, here, there, otherFile }) =>
      `두 설명이 서로 다릅니다${field === undefined ? '' : `. ${field}: 여기서는 ${here}, ${otherFile}에서는 ${there}`}. 둘 다 표시하며 어느 쪽도 우선하지 않습니다.`,
    'cannot-say': ({ expression, setting }) =>
      `${setting === undefined ? '' : `${setting}: `}판정할 수 없습니다. ${expression ?? '값'}은(는) 다른 곳에서 정해집니다.`,
  },
  noPolicy: '어떤 NetworkPolicy도 외부로부터 이것을 보호할 수 없습니다.',
  noPolicyText: 'NetworkPolicy는 파드를 선택하며 API 서버는 파드가 아닙니다. 허용된 대역을 좁히거나 프라이빗 엔드포인트만 켜야 닫힙니다.',
  podsTitle: '어느 파드가 닿을 수 있는가',
  pods: (open, perhaps, all) =>
    open === 0 && perhaps === 0
      ? `워크로드 ${count(all)}개 중 없음: 이그레스 정책이 API 서버를 제외합니다.`
      : open === 0
        ? `워크로드 ${count(all)}개 중 확실한 것은 없습니다.`
        : `워크로드 ${count(all)}개 중 ${count(open)}개: 엔드포인트 설정과 관계없이 파드의 이그레스 정책이 정합니다.`,
  perhaps: (some) => `${count(some)}개는 판정할 수 없습니다.`,
  notAskedOfPods: '여기서는 파드에 대해 알 수 있는 것이 없습니다.',
  disagree: '설명이 서로 다릅니다. 각각 카드가 있으며 어느 쪽도 우선하지 않습니다.',
  alsoIn: '함께 설명한 파일:',
  addressesUnknown: '컨트롤 플레인의 주소가 이 파일들에 없어 모든 주소에 대해 판정했습니다.',
  setting: '설정',
  groups: '보안 그룹이 보는 것',
  summaryTitle: 'API 서버',
  nothingStandsOut: '눈에 띄는 점이 없습니다.',
  line: (file, line) => `${file}:${line}`,
  conflict: 'eksctl은 privateCluster와 clusterEndpoints를 함께 쓰는 것을 거부합니다.',
};
