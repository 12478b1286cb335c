import type { ProfilesWords } from '#words/en/profiles.ts';

export const profiles: ProfilesWords = {
  title: '정책을 적용하는 주체',
  names: {
    kubernetes: '쿠버네티스',
    calico: 'Calico',
    cilium: 'Cilium',
    'aws-vpc-cni': 'Amazon VPC CNI',
    'ovn-kubernetes': 'OVN-Kubernetes',
    antrea: 'Antrea',
    none: '적용 안 함',
  },
  notChosen: '플러그인 고르지 않음',
  anyPlugin: '모든 플러그인',
  setOtherwise: (options) => `다르게 설정한 옵션 ${options}개`,

  suggestion: {
    label: '네트워크 플러그인',
    found: {
      profile: (name) => `매니페스트에 ${name}의 흔적이 있습니다.`,
      none: (plugins) => (plugins === '' ? '정책을 적용하는 플러그인이 없습니다.' : `${plugins}은(는) 정책을 적용하지 않습니다.`),
      'two-enforcers': (enforcers) => `정책을 적용하는 플러그인이 둘 있습니다: ${enforcers}.`,
      'operator-without-installation': 'Tigera 오퍼레이터는 있지만, Calico를 설치하라고 지시하는 것이 없습니다.',
      'nothing-said': '매니페스트가 클러스터를 설명하지만, 무엇이 정책을 적용하는지는 말하지 않습니다.',
    },
    evidence: '근거',
    moreEvidence: (count) => `${count}개 더`,
    use: (name) => `${name} 사용`,
    useNone: '적용 안 함으로 판정',
    choose: '고르기…',
    notNow: '나중에',
    used: (name) => `${name} 기준으로 판정했습니다.`,
  },

  differs: {
    title: '네트워크 플러그인마다 다른 점',
    mark: '다른 네트워크 플러그인에서는 판정이 다릅니다',
    count: (count) => `다른 플러그인에서 판정이 다름 ${count.toLocaleString('ko')}개`,
    countTitle: '다른 네트워크 플러그인에서 판정이 다른 연결만 보기',
    only: '다른 플러그인에서 판정이 다름',
    showAll: '모든 연결 보기',
    onPaper: '네트워크 플러그인을 고르지 않아 API가 약속하는 대로 판정했습니다. 아래 연결은 플러그인에 따라 판정이 다릅니다.',
    elsewhere: '다른 플러그인',
    other: (profile, verdict) => `${profile}: ${verdict}`,
    compare: (profile) => `${profile}와(과) 비교`,
  },

  compare: '프로파일 비교…',

  controller: {
    title: '거쳐 가는 곳',
    unknown: '알려지지 않은 컨트롤러',
    recognized: (name) => `${name} (알아냄)`,
    asShown: '매니페스트에 보이는 대로',
    choose: '경계에 있는 워크로드',
    text: '인그레스와 라우트는 이 워크로드를 거쳐 파드에 닿습니다. 정책은 이 워크로드의 주소를 봅니다.',
  },
};
