import type { ShareWords } from '#words/en/share.ts';

const number = (value: number): string => value.toLocaleString('ko');

export const share: ShareWords = {
  title: '링크로 공유',
  button: '공유',
  holds: '링크에 담기는 것',
  example: (title) => `Netpol Atlas에 들어 있는 예제 “${title}”입니다. 링크에는 예제 이름만 담깁니다.`,
  files: (count) => `파일 ${number(count)}개`,
  objects: (count) => `오브젝트 ${number(count)}개`,
  size: (bytes) => {
    if (bytes < 1000) return `${bytes}바이트`;
    const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
    return `${value.toLocaleString('ko', { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
  },
  changed: '변경됨',
  more: (count) => `외 ${number(count)}개`,
  tried: '입력에 없는 변경 사항',
  triedText: (files, off) =>
    [...(files > 0 ? [`파일 ${number(files)}개 변경`] : []), ...(off > 0 ? [`오브젝트 ${number(off)}개 꺼짐`] : [])].join(', '),
  before: '비교 대상',
  view: '화면 상태',
  viewText: '선택, 필터, 펼친 항목, 정책을 적용하는 주체',
  secrets: (count) => `시크릿(Secret) ${number(count)}개가 들어 있습니다. 링크를 가진 사람은 누구나 읽을 수 있습니다.`,
  link: '링크',
  making: '압축하는 중…',
  length: (signs) => `${number(signs)}자`,
  trouble: {
    chat: '이 정도로 긴 링크는 일부 채팅·메일 프로그램에서 잘립니다. 먼저 시험해 보거나 파일을 보내세요.',
    browser: '이 정도로 긴 링크는 많은 프로그램과 일부 브라우저에서 잘립니다. 파일을 보내는 편이 낫습니다.',
    never: '이렇게 긴 링크는 어떤 브라우저에서도 열리지 않습니다. 내보내기로 파일을 받아 보내세요.',
  },
  onDisk: '이 페이지는 디스크에 있는 파일입니다. 같은 파일이 있는 곳에서만 링크가 열립니다.',
  copy: '링크 복사',
  copied: '링크를 복사했습니다',
  copyByHand: '브라우저가 클립보드를 허용하지 않습니다. 링크를 선택해 두었으니 Ctrl+C를 누르세요.',
  private: '주소에서 # 뒤의 내용은 서버로 전송되지 않습니다. 사본은 링크 자체뿐입니다.',

  open: {
    title: '이 링크의 내용을 열까요?',
    reading: '링크를 읽는 중…',
    trust: '이 페이지 안에서 텍스트로만 읽습니다. 아무것도 실행하지 않고, 아무것도 전송하지 않습니다.',
    putAside: (first, others) =>
      `지금 열려 있는 것(${others === 0 ? first : `${first} 외 ${others.toLocaleString('ko')}개`})은 따로 보관되며, 다시 불러올 수 있습니다.`,
    asideGone: (first, others) =>
      `전에 보관해 둔 것(${others === 0 ? first : `${first} 외 ${others.toLocaleString('ko')}개`})은 그 자리를 내줍니다.`,
    open: '열기',
    cancel: '취소',
    opened: '링크의 내용을 열었습니다.',
    openedAside: '링크의 내용을 열었습니다. 원래 파일은 따로 보관했습니다.',
    takeBack: '내 파일로 돌아가기',
    refusedTitle: '이 링크는 열 수 없습니다',
    cut: (missing, length) =>
      `끝부분이 없습니다. ${number(length)}자 가운데 ${number(missing)}자가 오지 않았습니다. 긴 링크를 자르는 프로그램이 있으니, 파일이나 더 짧은 링크를 요청하세요.`,
    broken: '전달 중에 손상되었거나 다른 프로그램이 만든 링크입니다. 다시 요청하세요.',
    'too-large': '압축을 풀면 50 MB가 넘습니다. Netpol Atlas가 만든 링크는 그렇게 되지 않습니다.',
    newer: '이 버전보다 새로운 Netpol Atlas에서 만든 링크입니다.',
    close: '닫기',
  },
};
