import type { ReportDiagnosticWords } from '#words/en/report-diagnostics.ts';
import { code, phrase } from '#words/explain-phrases.ts';

/** What should stand in a field. */
const EXPECTED = { text: '텍스트', list: '목록', map: '오브젝트' };

/** What is the matter with reports and alerts, in Korean. */
export const reportDiagnostics: ReportDiagnosticWords = {
  'report-unreadable': ({ file, tried, line, column, near, cutOff }) => ({
    title:
      cutOff > 0
        ? phrase`${code(file)} 파일이 ${cutOff}번째 줄 뒤에서 끊겨 읽을 수 없습니다.`
        : line === 0
          ? phrase`${code(file)} 파일에는 이 페이지가 읽을 수 있는 것이 없습니다.`
          : near === ''
            ? phrase`${code(file)} 파일을 읽을 수 없습니다. ${line}번째 줄 ${column}번째 글자가 잘못되었습니다.`
            : phrase`${code(file)} 파일을 읽을 수 없습니다. ${line}번째 줄 ${column}번째 글자, ${code(near)} 앞이 잘못되었습니다.`,
    advice:
      line === 0
        ? phrase`${tried}, 그리고 알려진 종류의 텍스트로 읽어 보았습니다. 다른 파일에는 영향이 없습니다.`
        : phrase`${tried}(으)로 읽어 보았습니다. 리포트를 온전하게 다시 저장하세요. 다른 파일에는 영향이 없습니다.`,
  }),
  'report-line-unreadable': ({ line, cutOff, read, all }) => ({
    title:
      cutOff === 'yes'
        ? phrase`${line}번째 줄이 끊겼습니다. ${all}줄 중 ${read}줄을 읽었습니다.`
        : phrase`${line}번째 줄은 JSON이 아닙니다. ${all}줄 중 ${read}줄을 읽었습니다.`,
    advice: phrase`한 줄이 경보 하나입니다. 나머지는 그대로 있습니다.`,
  }),
  'report-unknown': ({ keys }) => ({
    title:
      keys === ''
        ? phrase`이 페이지가 아는 종류의 파일이 아닙니다.`
        : phrase`이 페이지가 아는 종류의 파일이 아닙니다. 들어 있는 키: ${code(keys)}`,
    advice: phrase`쿠버네티스 오브젝트, Trivy, Aqua, MicroScanner, Sysdig, Harbor의 스캔, SARIF, Falco, Sysdig, Aqua의 경보, EKS 클러스터와 보안 그룹 설명을 읽을 수 있습니다.`,
  }),
  'report-empty': ({ names, image }) => ({
    title:
      names === 'an-image'
        ? phrase`${code(image)}에서 발견된 것이 없습니다.`
        : phrase`이미지 이름이 없는 빈 리포트입니다. 보여 줄 것이 없습니다.`,
    advice: names === 'an-image' ? phrase`리포트 목록에는 있습니다.` : phrase`다시 스캔하고, 도구의 출력을 저장하세요.`,
  }),
  'report-field-missing': ({ tool, field, expected }) => ({
    title: phrase`${tool} 리포트에 ${code(field)} 필드가 없거나 ${EXPECTED[expected]} 형식이 아닙니다.`,
    advice: phrase`읽을 수 있는 것은 보여 주고, 그 자리에는 “알 수 없음”이라고 적습니다.`,
  }),
  'report-version': ({ tool, field, version, known }) => ({
    title: phrase`${tool}이(가) ${code(`${field}: ${version}`)}(으)로 썼습니다. 이 페이지는 ${code(known)}을(를) 압니다.`,
    advice: phrase`필드가 같은 만큼 읽습니다.`,
  }),
  'report-needs-image': ({ tool, file }) => ({
    title: phrase`${code(file)} 파일은 어느 이미지에 대한 것입니까? ${tool} 리포트에는 이름이 없습니다.`,
    advice: phrase`이미지 탭에서 고르세요. 고른 것은 작업과 함께 저장됩니다.`,
  }),
  'report-unmatched': ({ what, looked, nearest, count }) => ({
    title:
      what === 'pod'
        ? phrase`경보 ${count}개가 매니페스트에 없는 ${code(looked)}을(를) 가리킵니다.`
        : phrase`매니페스트에 ${code(looked)}을(를) 실행하는 것이 없습니다.`,
    advice:
      nearest === '' ? phrase`버리지 않고 목록에 둡니다.` : phrase`버리지 않고 목록에 둡니다. 가장 가까운 것은 ${code(nearest)}입니다.`,
  }),
  'report-stale': ({ because, report, other, workload }) => ({
    title:
      because === 'newer-report'
        ? phrase`${code(report)}의 더 새로운 리포트가 ${code(other)}에 있습니다.`
        : phrase`${code(workload)}은(는) ${code(report)}(으)로 스캔되었지만 매니페스트는 ${code(other)}을(를) 실행합니다.`,
    advice: because === 'newer-report' ? phrase`더 새로운 것을 셉니다.` : phrase`오래된 리포트일 수 있습니다. 보여 주되 따로 셉니다.`,
  }),
  'report-truncated': ({ what, shown, of }) => ({
    title:
      what === 'page'
        ? phrase`더 긴 목록의 일부입니다${of > 0 ? `: ${of}개 중 ${shown}개` : ''}.`
        : phrase`${what === 'findings' ? '발견' : '경보'} ${of}개 중 ${shown}개를 보여 줍니다.`,
    advice: what === 'page' ? phrase`다른 페이지도 여세요.` : phrase`나머지를 보려면 파일을 나누세요.`,
  }),
  'report-unused': ({ kind, count }) => ({
    title: phrase`${code(kind)} ${count}개를 알아보았지만 아직 쓰지 않습니다.`,
    advice: phrase`그림은 이것에 좌우되지 않습니다.`,
  }),
  'report-about-code': ({ tool }) => ({
    title: phrase`${tool}의 이 파일은 이미지가 아니라 코드에 대한 것입니다. 연결할 것이 없습니다.`,
    advice: phrase`이미지 스캔을 열면 파드 위에 보입니다.`,
  }),
  'detector-dropped-events': ({ tool, count }) => ({
    title: phrase`${tool}이(가) 시스템 콜 ${count}개를 놓쳤으므로, 경보가 없다고 아무 일도 없었다는 뜻은 아닙니다.`,
    advice: phrase`버퍼를 키우거나 지켜보는 이벤트 종류를 줄이세요.`,
  }),
};
