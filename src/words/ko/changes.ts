import type { FlipCause } from '#engine/compare/comparison.ts';
import { causeLink, type FlipEnds, labelText, objectLink, objectTitle } from '#words/change-phrases.ts';
import type { ChangesWords } from '#words/en/changes.ts';
import { code, listed, nameAlone, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

/** What the comparison of two sets of manifests says, in Korean. */
export const changes: ChangesWords = {
  title: '변경 사항',
  wouldChange: '달라지는 연결',
  compared: (before, after) => `비교: ${before} → ${after}`,
  kind: { added: '새로 허용', removed: '새로 거부', changed: '포트 변경' },
  kindTitle: { added: '새로 허용', removed: '새로 거부', changed: '포트 변경' },
  section: {
    added: '새로 허용',
    perhaps: '새로 허용 또는 허용될 수 있음',
    needed: '새로 거부, 필요한 연결',
    removed: '새로 거부, 필요하다고 적힌 곳 없음',
    changed: '포트 변경',
  },
  ofPairs: (flips, pairs) => `쌍 ${pairs.toLocaleString('ko')}개 중 ${flips.toLocaleString('ko')}개가 달라집니다`,
  errors: (before, after) => {
    const where = before === 0 ? `이후 ${after}건` : after === 0 ? `이전 ${before}건` : `이전 ${before}건, 이후 ${after}건`;
    return `매니페스트에 오류가 있습니다(${where}). 읽을 수 없는 부분은 비교하지 않습니다.`;
  },
  nothing: '이전과 이후의 도달 가능성이 같습니다.',
  nothingHint: '오브젝트가 달라도 열리거나 닫히는 연결이 없을 수 있습니다.',
  shownOf: (shown, all) => `${all.toLocaleString('ko')}개 중 ${shown.toLocaleString('ko')}개 표시`,
  more: (count) => `${count.toLocaleString('ko')}개 더`,
  moreInTable: (count) => `그래프 아래 표에 ${count.toLocaleString('ko')}개 더`,
  into: (names) => `도착: ${names.join(', ')}.`,
  undeclared: (pairs) => `목적지가 선언하지 않은 포트에서 달라지는 쌍이 ${pairs.toLocaleString('ko')}개 더 있습니다.`,

  column: { kind: '변경', from: '출발', to: '도착', before: '이전', after: '이후', because: '이유' },
  table: '변경 사항',
  sort: '정렬',
  order: { risk: '위험한 것부터', needed: '필요한 것부터' },
  notThere: '없음',

  cause,
  isolation,
  causeShort,
  neededBy: (source, need) => phrase`${nameAlone(source)}에 필요합니다(${code(need)}).`,

  objects: {
    title: '입력에서 바뀐 것',
    count: (count) => `오브젝트 ${count.toLocaleString('ko')}개`,
    kind: { added: '추가됨', removed: '제거됨', changed: '변경됨' },
    off: '꺼짐',
    refused: '거부됨: 클러스터가 받아들이지 않음',
    isolates: (workloads, directions) => `워크로드 ${workloads.toLocaleString('ko')}개를 ${directions}에 대해 격리`,
    selectsNothing: '선택하는 워크로드 없음',
    both: '인그레스와 이그레스',
    flips: (count, more) => {
      if (count === 0) return more ? '달라지는 연결이 적거나 없음' : '달라지는 연결 없음';
      return `연결 ${count.toLocaleString('ko')}개${more ? ' 이상' : ''}가 달라짐`;
    },
    unchanged: (count) => (count === 0 ? '모든 오브젝트가 바뀌었습니다.' : `오브젝트 ${count.toLocaleString('ko')}개는 바뀌지 않았습니다.`),
    otherText: (count) => `파일 ${count.toLocaleString('ko')}개는 주석이나 배치만 다릅니다.`,
    none: '다른 오브젝트가 없습니다.',
    moreLines: (count) => `${count.toLocaleString('ko')}줄 더`,
    all: '모든 변경',
    causedBy: (object) => `${object} 때문에`,
  },

  compare: {
    tab: '비교',
    before: '이전',
    after: '이후',
    side: { before: '비교 기준', after: '화면에 있는 것' },
    choose: '비교할 대상을 고르세요',
    drop: '또는 파일, 폴더, 압축 파일을 여기에 놓으세요.',
    filesAs: (side) => `파일 열기: ${side}`,
    folderAs: (side) => `폴더 열기: ${side}`,
    screen: '화면의 매니페스트',
    nothingYet: '아직 비교할 대상이 없습니다. 왼쪽에서 이전 매니페스트를 고르세요.',
    loose: (files) => `파일 ${files.toLocaleString('ko')}개`,
    input: '입력',
    tried: '시뮬레이션 상태',
    withTried: (name) => `${name}(시뮬레이션 중인 변경 포함)`,
    keptName: (name) => `${name} (보관함)`,
    files: '파일 열기',
    folder: '폴더 열기',
    keep: '현재 상태 보관',
    dropBefore: '여기에 놓기: 이전',
    dropAfter: '여기에 놓기: 이후',
    sample: '풀 리퀘스트 예제',
    clear: '비교 끝내기',
    swap: '이전과 이후 바꾸기',
    menu: (side) => `${side} 더 보기`,
    kept: '화면에 있는 상태를 이전 상태로 보관했습니다.',
    empty: '두 매니페스트 집합(예: 브랜치와 그 기준)을 비교합니다. 어떤 연결이 열리고 닫히는지, 어느 줄 때문인지 알 수 있습니다.',
  },

  view: {
    sides: '그릴 상태',
    fade: '바뀌지 않은 것 흐리게',
    copy: '마크다운으로 복사',
    copied: '복사됨',
    copyFailed: '클립보드에 복사할 수 없습니다',
    save: '보고서 저장',
    text: '일반 텍스트 (.txt)',
    loading: '비교하는 중…',
    failed: '비교하지 못했습니다. 파일은 안전합니다.',
    back: '모든 변경',
  },

  report: {
    title: '도달 가능성',
    summary: (added, removed, needed, changed) =>
      `새로 허용 ${added.toLocaleString('ko')}개, 새로 거부 ${removed.toLocaleString('ko')}개${needed > 0 ? `(그중 ${needed.toLocaleString('ko')}개는 필요함)` : ''}, 포트 변경 ${changed.toLocaleString('ko')}개`,
    objects: '오브젝트',
    needed: '필요함',
    same: '도달 가능성은 달라지지 않습니다.',
    judged: '각 목적지가 선언한 포트로 판정했습니다.',
  },
};

function cause(cause: FlipCause, ends: FlipEnds): Phrase {
  const subject = nameAlone(cause.direction === 'egress' ? ends.source : ends.destination);
  const direction = cause.direction === 'egress' ? '이그레스' : '인그레스';
  switch (cause.how) {
    case 'isolates':
      return phrase`${causeLink(cause)} 정책이 ${subject} 워크로드를 ${direction}에 대해 격리합니다.`;
    case 'isolates-no-more':
      return phrase`${causeLink(cause)} 정책이 더 이상 ${subject} 워크로드를 ${direction}에 대해 격리하지 않습니다.`;
    case 'lets-in':
      return phrase`${causeLink(cause)}${ruleOf(cause)}: ${passage(cause, ends)}.`;
    case 'lets-in-no-more':
      return phrase`${causeLink(cause)}${ruleOf(cause)}: 더 이상 ${passage(cause, ends, true)}.`;
    case 'denies':
      return phrase`${causeLink(cause)}${ruleOf(cause)}: ${stopped(cause, ends)} 거부합니다.`;
    case 'denies-no-more':
      return phrase`${causeLink(cause)}${ruleOf(cause)}: 더 이상 ${stopped(cause, ends)} 거부하지 않습니다.`;
    case 'labels': {
      const { by } = cause;
      const object = objectLink(cause, objectTitle(cause.object));
      if (!by) return phrase`${object}의 레이블이 다릅니다(${labelText(cause)}).`;
      const target: Phrase = [{ link: by.policyName, origin: by.origin }, ruleOf(cause)];
      return phrase`${object} 오브젝트(${labelText(cause)})는 이제 ${target}에 의해 ${by.matches ? '선택됩니다' : '선택되지 않습니다'}.`;
    }
    case 'ports':
      return phrase`${objectLink(cause)}에 적힌 포트가 다릅니다.`;
    case 'appeared':
      return phrase`${objectLink(cause)} 오브젝트가 새로 생겼습니다.`;
    case 'disappeared':
      return phrase`${objectLink(cause)} 오브젝트가 없어졌습니다.`;
    case 'differs':
      return phrase`${objectLink(cause)} 오브젝트가 다릅니다.`;
  }
}

function isolation(causes: readonly FlipCause[], ends: FlipEnds): Phrase {
  const [first] = causes;
  if (!first) return [];
  const subject = nameAlone(first.direction === 'egress' ? ends.source : ends.destination);
  const direction = first.direction === 'egress' ? '이그레스' : '인그레스';
  const policies = listed(causes.map(causeLink), ', ', ', ');
  return first.how === 'isolates'
    ? phrase`${policies} 정책이 ${subject} 워크로드를 ${direction}에 대해 격리합니다.`
    : phrase`${policies} 정책이 더 이상 ${subject} 워크로드를 ${direction}에 대해 격리하지 않습니다.`;
}

function passage({ direction }: FlipCause, { source, destination }: FlipEnds, not = false): string {
  return direction === 'egress'
    ? `${nameAlone(destination)}에 도달하려는 트래픽을 ${not ? '내보내지 않습니다' : '내보냅니다'}`
    : `${nameAlone(source)}에서 오는 트래픽을 ${not ? '들여보내지 않습니다' : '들여보냅니다'}`;
}

function stopped({ direction }: FlipCause, { source, destination }: FlipEnds): string {
  return direction === 'egress' ? `${nameAlone(destination)}에 도달하려는 트래픽을` : `${nameAlone(source)}에서 오는 트래픽을`;
}

function ruleOf({ direction, rule }: FlipCause): string {
  return rule === undefined ? '' : ` ${direction === 'egress' ? '이그레스' : '인그레스'} 규칙 ${rule}`;
}

function causeShort(cause: FlipCause): string {
  const name = nameAlone(objectTitle(cause.object));
  switch (cause.how) {
    case 'isolates':
      return name;
    case 'isolates-no-more':
      return `${name} 없음`;
    case 'lets-in':
    case 'denies':
      return cause.rule === undefined ? name : `${name}, 규칙 ${cause.rule}`;
    case 'lets-in-no-more':
    case 'denies-no-more':
      return cause.rule === undefined ? `${name} 없음` : `${name}, 규칙 ${cause.rule} 없음`;
    case 'labels':
      return cause.label?.after === undefined ? `${cause.label?.key ?? '레이블'} 없어짐` : `${cause.label.key}: 이제 ${cause.label.after}`;
    case 'ports':
      return `${name}의 다른 포트`;
    case 'appeared':
      return `${name} 추가`;
    case 'disappeared':
      return `${name} 제거`;
    case 'differs':
      return `${name} 변경`;
  }
}
