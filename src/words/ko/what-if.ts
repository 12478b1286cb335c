import type { WhatIfWords } from '#words/en/what-if.ts';

export const whatIf: WhatIfWords = {
  title: '시뮬레이션',
  nothingToUndo: '실행 취소할 것이 없습니다.',
  nothingToRedo: '다시 실행할 것이 없습니다.',
  undone: (deed) => `실행 취소: ${deed}`,
  redone: (deed) => `다시 실행: ${deed}`,
  deeds: {
    edit: (file) => `${file} 편집`,
    close: (file) => `${file} 닫기`,
    rename: (file) => `${file} 이름 변경`,
    put: (file) => `${file} 작성`,
    open: (files) => `파일 ${files}개 열기`,
    'switch-off': (objects) => (objects.length === 1 ? `${objects[0]} 끄기` : `오브젝트 ${objects.length}개 끄기`),
    'switch-on': (objects) => (objects.length === 1 ? `${objects[0]} 켜기` : `오브젝트 ${objects.length}개 켜기`),
    clear: '모든 파일 닫기',
    discard: '변경 사항 취소',
    keep: '변경 사항 유지',
    compare: '비교 대상 설정',
    sample: '다른 매니페스트 열기',
    'take-up': '내 매니페스트로 돌아가기',
  },
};
