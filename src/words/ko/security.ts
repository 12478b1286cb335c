import type { FindingSeverity, AlertPriority } from '#engine/security/severity.ts';
import type { SecurityWords } from '#words/en/security.ts';
import { numbered } from '#words/numbered.ts';

const counted = (count: number, unit: string): string => `${count.toLocaleString('ko')}${unit}`;

const SEVERITIES: Readonly<Record<FindingSeverity, string>> = {
  critical: '심각',
  high: '높음',
  medium: '중간',
  low: '낮음',
  negligible: '무시할 만함',
  unknown: '알 수 없음',
};

const PRIORITIES: Readonly<Record<AlertPriority, string>> = {
  critical: '심각',
  high: '높음',
  medium: '중간',
  low: '낮음',
  info: '정보',
  unknown: '알 수 없음',
};

const SOURCES: Readonly<Record<string, string>> = {
  trivy: 'Trivy',
  'trivy-kubernetes': '쿠버네티스용 Trivy',
  'trivy-operator': 'Trivy Operator',
  aqua: 'Aqua',
  harbor: 'Harbor',
  sysdig: 'Sysdig',
  sarif: 'SARIF',
  falco: 'Falco',
  'falco-text': 'Falco',
  'sysdig-runtime': 'Sysdig',
  'aqua-runtime': 'Aqua',
  'eks-describe': 'AWS CLI',
  'security-groups': 'AWS CLI',
  'security-group-policy': 'SecurityGroupPolicy',
  eksctl: 'eksctl',
  cloudformation: 'CloudFormation',
  terraform: 'Terraform',
};

const strength: SecurityWords['strength'] = ({ strength, by, build }, named) => {
  if (by === 'chosen') return '직접 고른 이미지';
  if (by === 'accepted') return `${named}(으)로 스캔됨, 직접 사용하기로 함`;
  if (strength === 4 || by === 'other-image') return `${named}(으)로 스캔됨: 오래된 리포트?`;
  if (build === 'another') return '같은 태그의 다른 빌드';
  if (build === 'cannot-say') return '같은 태그, 같은 빌드인지는 알 수 없음';
  return { digest: '이 이미지', workload: '이 워크로드', tag: '이 태그' }[by];
};

const part: SecurityWords['part'] = (read, images, tool) => {
  const source = tool ?? SOURCES[read.source] ?? read.source;
  const things = [
    ...(read.reports === 1 ? [images[0] ? `${source} 리포트(${images[0]})` : `${source} 리포트`] : []),
    ...(read.reports > 1 ? [`${source} 리포트 ${counted(read.reports, '개')}`] : []),
    ...(read.reports > 0 ? [`취약점 ${counted(read.findings, '건')}`] : []),
    ...(read.secrets > 0 ? [`시크릿 ${counted(read.secrets, '건')}`] : []),
    ...(read.misconfigurations > 0 ? [`실패한 검사 ${counted(read.misconfigurations, '건')}`] : []),
    ...(read.alerts > 0 ? [`${source} 경보 ${counted(read.alerts, '건')}`] : []),
    ...(read.clusters > 0 ? [`${source} 클러스터 설명 ${counted(read.clusters, '개')}`] : []),
    ...(read.groups > 0 ? [`${source} 보안 그룹 ${counted(read.groups, '개')}`] : []),
    ...numbered(read.unused).map((kind) => `${kind}(아직 사용하지 않음)`),
  ];
  return things.join(', ') || source;
};

/** What scan reports and runtime alerts say, in Korean. */
export const security: SecurityWords = {
  severity: SEVERITIES,
  priority: PRIORITIES,
  severityList: (counts) =>
    Object.entries(counts)
      .map(([severity, count]) => `${SEVERITIES[severity as FindingSeverity]} ${count}`)
      .join(', '),
  priorityList: (counts) =>
    Object.entries(counts)
      .map(([priority, count]) => `${PRIORITIES[priority as AlertPriority]} ${count}`)
      .join(', '),
  ownWord: (word) => `“${word}”`,
  strength,
  superseded: '더 새로운 리포트가 있음',
  because: {
    'other-tag': (named, here) => `${named}에 대한 것이며, 매니페스트는 태그가 다른 ${here} 이미지를 실행합니다.`,
    'other-registry': (named, here) => `${named}에 대한 것이며, 매니페스트는 다른 레지스트리의 ${here} 이미지를 실행합니다.`,
    placeholder: (named, here) => `${named}에 대한 것이며, 매니페스트에는 나중에 채워질 이름 ${here} 이(가) 있습니다.`,
    'two-candidates': (named, here) => `${named}은(는) ${here}의 것일 수 있습니다.`,
    'other-cluster': (named, here) => `${named} 클러스터의 것이며, 여기에 설명된 클러스터는 ${here}입니다.`,
    'same-image': (named, here) => `${here}에서 실행되는 이미지 ${named}의 이름만 있습니다.`,
    'new-pod': (named) => `${named}은(는) 매니페스트에 없습니다.`,
  },
  part,
  copied: '복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않았습니다.',
  copyLink: (link) => `${link} 복사`,
  showLines: '해당 줄 보기',
  more: (count) => `${counted(count, '개')} 더 보기`,
  failed: '계산하지 못했습니다.',
  loading: '읽는 중 …',
  utc: 'UTC',
  noTime: '시각 없음',
  read: {
    label: '매니페스트 외에 읽은 것',
    summary: (counts) =>
      [
        ...(counts.reports > 0 ? [`리포트 ${counted(counts.reports, '개')}`] : []),
        ...(counts.alerts > 0 ? [`경보 ${counted(counts.alerts, '건')}`] : []),
        ...(counts.clusters > 0 ? [`클러스터 설명 ${counted(counts.clusters, '개')}`] : []),
        ...(counts.groups > 0 ? [`보안 그룹 ${counted(counts.groups, '개')}`] : []),
      ].join(', ') || '매니페스트 외의 파일',
  },
  panel: {
    alert: (tool, rule) => `${tool}: ${rule}`,
    pod: (pod) => `파드 ${pod}`,
    oneOf: '여러 워크로드 중 하나의 파드',
    parent: (name) => `부모 ${name}`,
    user: (name) => `사용자 ${name}`,
    moreAlerts: (count) => `경보 탭에 ${counted(count, '건')} 더 있음`,
    image: (tool) => `이미지, ${tool} 스캔`,
    configuration: (tool) => `설정, ${tool} 검사`,
    fixed: '수정 버전 있음',
    noFix: '수정 없음',
    fixedIn: (version) => `${version}에서 수정됨`,
    moreFindings: (count) => `${counted(count, '건')} 더 보기`,
    noFindings: '발견된 것이 없습니다.',
    allFindings: '전체 보기',
    besides: (counts) => `그 밖에: ${counts}.`,
    ownSummary: (tool, counts) => `${tool} 자체 요약: ${counts}.`,
    ownFailedChecks: (tool, count) => `${tool} 자체 요약: 실패한 검사 ${counted(count, '건')}.`,
    failure: (words) => `스캔하지 못했습니다: ${words}`,
    partial: (shown, of) =>
      of === undefined
        ? `더 긴 목록의 일부입니다. ${counted(shown, '건')}이 있습니다.`
        : `${counted(of, '건')} 중 ${counted(shown, '건')}이 있습니다.`,
    suppressed: (count) => `리포트에서 숨긴 ${counted(count, '건')}은 표시하지 않습니다.`,
    secrets: (count) => `시크릿 ${counted(count, '건')}`,
    misconfigurations: (count) => `실패한 검사 ${counted(count, '건')}`,
    notScanned: '스캔되지 않음',
    notScannedText: '리포트가 없습니다. 안전하다는 뜻은 아닙니다.',
    otherReports: (count) => `리포트 ${counted(count, '개')} 더 보기`,
    scanned: (time) => `${time}에 스캔함`,
  },
  images: {
    title: '이미지',
    image: '이미지',
    workloads: '워크로드',
    report: '리포트',
    findings: '취약점',
    fixable: '수정 가능',
    notScanned: '스캔되지 않음',
    noReports: '이미지 리포트를 읽지 않았습니다. 스캔된 이미지가 없습니다.',
    ofManifests: '매니페스트의 이미지',
    unplaced: '어느 이미지와도 맞지 않는 리포트',
    notHere: '여기서 실행되지 않음',
    aboutCode: '코드에 대한 것으로, 파드와 연결되지 않음',
    configurationOnly: '워크로드의 설정',
    chooseShort: '어느 이미지인가요?',
    choose: '어느 이미지에 대한 리포트인가요?',
    chosen: (image) => `직접 고른 이미지: ${image}`,
    chooseNone: '이 중에 없음',
    use: '그래도 사용',
    stopUsing: '사용하지 않기',
    openFindings: (name) => `${name}의 취약점`,
    back: '모든 이미지',
    workload: (name) => `${name}의 이미지`,
    moreWorkloads: (count) => `+${count.toLocaleString('ko')}`,
    none: '매니페스트에 이미지가 없습니다.',
    fixableOf: (fixable, all) => `${all.toLocaleString('ko')}건 중 ${fixable.toLocaleString('ko')}건`,
  },
  findings: {
    kind: '발견된 것',
    vulnerabilities: '취약점',
    secrets: '시크릿',
    misconfigurations: '실패한 검사',
    severity: '심각도',
    id: 'ID',
    package: '패키지',
    installed: '설치된 버전',
    fixed: '수정된 버전',
    titleColumn: '제목',
    rule: '규칙',
    category: '분류',
    target: '위치',
    message: '메시지',
    resolution: '해결 방법',
    score: '점수',
    status: '상태',
    severityBy: (field) => (field === 'level' ? 'level 기준, critical과 high를 구분할 수 없음' : `${field} 기준`),
    link: '링크',
    image: '리포트',
    noFix: '수정 없음',
    inUse: '사용 중',
    exploit: '공격 코드 있음',
    accepted: '위험 수용됨',
    onlyFixable: '수정 가능',
    find: 'ID, 패키지, 제목 찾기',
    filter: '표시할 심각도',
    none: '발견된 것이 없습니다.',
    noneShown: '필터에 맞는 것이 없습니다.',
    showAll: '모두 보기',
    shown: (shown, total) => `${total.toLocaleString('ko')}건 중 ${shown.toLocaleString('ko')}건`,
    secretKept: '일치한 내용은 표시하지 않습니다.',
  },
  alerts: {
    title: '경보',
    time: '시각',
    priority: '우선순위',
    rule: '규칙',
    where: '위치',
    command: '명령줄',
    output: '출력',
    strip: (count, from, to) => `${from}부터 ${to}까지 경보 ${counted(count, '건')}`,
    filter: '표시할 우선순위',
    unplacedOnly: (count) => `연결되지 않은 경보 ${counted(count, '건')}`,
    onNode: (host) => (host === '' ? '노드' : `노드 ${host}`),
    oneOf: (count) => `워크로드 ${counted(count, '개')} 중 하나`,
    notHere: '매니페스트에 없음',
    looked: (looked) => `매니페스트에 ${looked}이(가) 없습니다.`,
    nearest: (nearest) => `가장 가까운 것은 ${nearest}입니다.`,
    nothingNamed: '파드 이름이 없습니다.',
    addPod: '이 파드를 가정으로 추가',
    podAdded: (name) => `파드 ${name} 추가`,
    podRefused: '파드를 추가하지 못했습니다.',
    podHint: '레이블을 알 수 없으므로, 채워 넣기 전에는 정책이 이 파드에 어떻게 적용되는지 알 수 없습니다.',
    openWorkload: (name) => `${name} 열기`,
    connection: '관찰된 연결',
    verdict: {
      allowed: '이곳의 정책은 이 연결을 허용합니다.',
      denied: '이곳의 정책은 이 연결을 거부합니다.',
      depends: '이곳의 정책이 이 연결을 허용하는지 알 수 없습니다.',
    },
    noVerdict: '양쪽 끝이 모두 그림에 있지는 않습니다.',
    fields: '경보 내용',
    user: '사용자',
    parent: '부모 프로세스',
    host: '관찰한 곳',
    tags: '태그',
    image: '이미지',
    pod: '파드',
    by: '찾은 근거',
    dropped: (count) => `탐지기가 시스템 호출 ${counted(count, '개')}를 놓쳤으므로, 경보가 없다고 안전한 것은 아닙니다.`,
    cut: (shown, all) => `경보 ${counted(all, '건')} 중 ${counted(shown, '건')}을 표시합니다.`,
    none: '필터에 맞는 경보가 없습니다.',
    showAll: '모두 보기',
    activity: '기록된 연결',
    noRule: '규칙 없음',
  },
};
