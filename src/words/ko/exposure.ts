import type { ExposureWords } from '#words/en/exposure.ts';

export const exposure: ExposureWords = {
  title: '노출',
  workload: '워크로드',
  to: {
    internet: '인터넷',
    'other-namespaces': '다른 네임스페이스',
    'own-namespace': '같은 네임스페이스',
    nodes: '노드',
  },
  nobody: {
    internet: '진입점 없음',
    'other-namespaces': '다른 네임스페이스 없음',
    'own-namespace': '다른 워크로드 없음',
    nodes: '알려진 노드 없음',
  },
  privately: '사설 네트워크에서:',
  admits: (addresses) => `정책은 ${addresses}을(를) 들여보냄`,
  allPorts: '모든 포트',
  some: (open, of) => `${of.toLocaleString('ko')}개 중 ${open.toLocaleString('ko')}개`,
  through: (names) => `${names}을(를) 거쳐`,
  more: (count) => `${count.toLocaleString('ko')}개 더`,
  loading: '누가 어디로 들어오는지 살펴보는 중…',
  failed: '노출을 계산하지 못했습니다.',
  none: '워크로드가 없습니다.',
  noneOpen: '인터넷에 열린 워크로드가 없습니다.',
  showAll: '모든 워크로드 보기',
  onlyInternet: '인터넷만',
  onlyInternetTitle: '인터넷에 열린 것만 보기',
  sort: '정렬 기준',
  order: { exposed: '많이 열린 순', name: '이름순' },
  copyMarkdown: 'Markdown으로 복사',
  copyCsv: 'CSV로 복사',
  copied: '복사했습니다.',
  notCopied: '이 페이지에서 클립보드를 쓸 수 없습니다.',
  open: (open, workloads) =>
    open === 0
      ? '인터넷에 열린 워크로드가 없습니다.'
      : `워크로드 ${workloads.toLocaleString('ko')}개 중 ${open.toLocaleString('ko')}개가 인터넷에 열려 있습니다.`,
  perhaps: (count) => `${count.toLocaleString('ko')}개는 알 수 없습니다.`,
  show: '무엇이 누구에게 열려 있는지 보기',
  openTo: '열린 대상',
};
