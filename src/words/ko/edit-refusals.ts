import type { KubectlProblem } from '#engine/model/diagnostic.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import type { EditRefusalWords } from '#words/en/edit-refusals.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

/** Why a change of manifests, or a typed line, cannot be done, in Korean. */
export const editRefusals: EditRefusalWords = {
  'edit-unknown-object': ({ object, suggestion }) => ({
    title: phrase`매니페스트에 ${code(object)} 오브젝트가 없습니다.`,
    advice: suggestion === '' ? phrase`먼저 추가하세요.` : phrase`혹시 ${code(suggestion)}인가요?`,
  }),
  'edit-unknown-file': ({ file, suggestion }) => ({
    title: phrase`${code(file)} 파일이 없습니다.`,
    advice: suggestion === '' ? phrase`먼저 파일을 여세요.` : phrase`혹시 ${code(suggestion)}인가요?`,
  }),
  'edit-unknown-lines': ({ file, from, to, count }) => ({
    title: phrase`${code(file)} 파일은 ${count}줄입니다. ${from}~${to}번째 줄이 없습니다.`,
    advice: phrase`그사이 파일이 바뀌었습니다. 다시 시도하세요.`,
  }),
  'edit-object-exists': ({ object, file, line }) => ({
    title: phrase`${code(object)} 오브젝트가 ${code(`${file}:${line}`)}에 이미 있습니다.`,
    advice: phrase`다른 이름을 쓰거나 먼저 있는 것을 삭제하세요.`,
  }),
  'edit-nothing-to-add': ({ file }) => ({
    title: phrase`${code(file)} 파일에 추가할 내용에 매니페스트가 없습니다.`,
    advice: phrase`매니페스트에는 적어도 ${code('apiVersion')}, ${code('kind')}, ${code('metadata.name')}이 있고, YAML로 읽을 수 있어야 합니다.`,
  }),
  'edit-not-possible': ({ object }) => ({
    title: phrase`${code(object)}의 텍스트는 다른 부분을 건드리지 않고는 바꿀 수 없습니다.`,
    advice: phrase`편집기에서 직접 바꾸세요.`,
  }),
  'kubectl-not-understood': ({ problem, detail, meant }) => KUBECTL_PROBLEMS[problem](detail, meant),
};

type ProblemSentence = (detail: string, meant: string) => DiagnosticSentence;

const KUBECTL_PROBLEMS: Readonly<Record<KubectlProblem, ProblemSentence>> = {
  'not-kubectl': (detail, meant) => ({
    title: phrase`${code(detail)}: kubectl 명령이 아닙니다.`,
    advice: meantOr(
      meant,
      phrase`다른 프로그램이 클러스터에 무엇을 하는지는 여기서 알 수 없습니다. 줄을 지우거나 같은 일을 하는 kubectl 명령으로 바꾸세요.`,
    ),
  }),
  'unknown-verb': (detail, meant) => ({
    title: phrase`여기서는 ${code(`kubectl ${detail}`)} 명령을 알지 못합니다.`,
    advice: meantOr(
      meant,
      phrase`아는 명령은 ${code('run')}, ${code('create')}, ${code('expose')}, ${code('label')}, ${code('scale')}, ${code('apply')}, ${code('delete')}입니다. 다른 변경은 매니페스트를 편집하세요.`,
    ),
  }),
  'unknown-kind': (detail, meant) => ({
    title: phrase`${code(detail)}: 그런 종류의 오브젝트가 없습니다.`,
    advice: meantOr(
      meant,
      phrase`${code('pod')}, ${code('deployment')}, ${code('service')}, ${code('networkpolicy')}, ${code('namespace')} 같은 종류를 쓰세요.`,
    ),
  }),
  'unsupported-kind': (detail, meant) => ({ title: phrase`여기서는 ${code(detail)} 명령을 알지 못합니다.`, advice: forExample(meant) }),
  'unknown-flag': (detail, meant) => ({
    title: phrase`이 명령에는 ${code(detail)} 플래그가 없습니다.`,
    advice: meantOr(meant, phrase`지우거나 이름을 고치세요.`),
  }),
  'unsupported-flag': (detail, meant) => ({ title: phrase`여기서는 ${code(detail)} 플래그를 알지 못합니다.`, advice: forExample(meant) }),
  'flag-without-value': (detail) => ({
    title: phrase`${code(detail)}에 값이 없습니다.`,
    advice: phrase`플래그 뒤에 값을 쓰세요: ${code(`${detail} VALUE`)}.`,
  }),
  'missing-name': (detail, meant) => ({
    title: phrase`${code(detail === '' ? 'kubectl' : detail)} 명령에 대상이 없습니다.`,
    advice: meant === '' ? phrase`종류와 이름을 쓰세요: ${code('pod web')}.` : forExample(meant),
  }),
  'missing-image': (detail, meant) => ({ title: phrase`${code(detail)}에 이미지가 없습니다.`, advice: forExample(meant) }),
  'missing-port': (detail, meant) => ({
    title: phrase`${code(detail)}의 포트가 주어지지 않았고, 선언된 포트도 없습니다.`,
    advice: forExample(meant),
  }),
  'missing-labels': (detail, meant) => ({ title: phrase`${code(detail)}에 붙일 레이블이 없습니다.`, advice: forExample(meant) }),
  'missing-file': (detail, meant) => ({ title: phrase`${code(detail)} 명령에 파일이 없습니다.`, advice: forExample(meant) }),
  'not-a-label': (detail, meant) => ({
    title: phrase`${code(detail)}: 레이블이 아닙니다.`,
    advice: phrase`레이블은 ${code('key=value')} 꼴입니다. 혹시 ${code(meant)}인가요?`,
  }),
  'not-a-port': (detail, meant) => ({
    title: phrase`${code(detail)}: 포트가 아닙니다.`,
    advice: phrase`포트는 1~65535입니다. ${forExample(meant)}`,
  }),
  'not-a-number': (detail, meant) => ({ title: phrase`${code(detail)}: 숫자가 아닙니다.`, advice: forExample(meant) }),
  'label-taken': (detail, meant) => ({
    title: phrase`오브젝트에 이미 ${code(detail)} 레이블이 있습니다.`,
    advice: phrase`kubectl은 ${code(meant)} 플래그가 있어야 값을 바꿉니다.`,
  }),
  'pod-of-workload': (detail, meant) => ({
    title: phrase`${code(detail)}: ${code(meant)}에서 만드는 파드입니다.`,
    advice: phrase`클러스터에서는 파드가 사라지면 레이블도 사라집니다. ${code(meant)}의 템플릿에서 레이블을 바꾸세요.`,
  }),
  'nothing-to-select-by': (detail, meant) => ({
    title: phrase`${code(detail)}에는 서비스가 파드를 선택할 레이블이 없습니다.`,
    advice: forExample(meant),
  }),
  'unknown-selector': (detail, meant) => ({ title: phrase`여기서는 ${code(detail)} 셀렉터를 알지 못합니다.`, advice: forExample(meant) }),
  'no-such-object': (detail, meant) => ({
    title: phrase`이 네임스페이스에 ${code(detail)} 오브젝트가 없습니다.`,
    advice: meantOr(meant, phrase`이름을 고치거나 ${code('-n')} 플래그로 네임스페이스를 지정하세요.`),
  }),
  'in-other-namespace': (detail, meant) => ({
    title: phrase`${code(detail)} 오브젝트는 다른 네임스페이스에 있습니다.`,
    advice: phrase`${code(meant)} 플래그를 추가하세요.`,
  }),
  'no-such-file': (detail, meant) => ({
    title: phrase`매니페스트에 ${code(detail)} 파일이 없습니다.`,
    advice: meantOr(meant, phrase`먼저 파일을 열거나 내용을 붙여 넣으세요.`),
  }),
  address: (detail) => ({
    title: phrase`${code(detail)} 주소는 가져오지 않습니다. 이 페이지에서는 아무것도 나가지 않습니다.`,
    advice: phrase`파일을 직접 내려받아 여세요.`,
  }),
  'no-input': (detail, meant) => ({ title: phrase`${code(detail)}에 들어오는 내용이 없습니다.`, advice: forExample(meant) }),
  'open-quote': (detail) => ({
    title: phrase`따옴표 ${code(detail)} 하나가 닫히지 않았습니다.`,
    advice: phrase`닫는 따옴표를 추가하세요.`,
  }),
  'open-document': (detail) => ({
    title: phrase`${code(`<<${detail}`)} 뒤의 내용이 끝나지 않습니다.`,
    advice: phrase`내용 다음 줄에 ${code(detail)}만 쓰세요.`,
  }),
  substitution: (detail) => ({
    title: phrase`${code(detail)}의 값은 실행해야 알 수 있는데, 여기서는 아무것도 실행하지 않습니다.`,
    advice: phrase`값을 직접 쓰세요.`,
  }),
  'unset-variable': (detail) => ({
    title: phrase`변수 ${code(detail)}의 값을 여기서는 알 수 없습니다.`,
    advice: phrase`값을 직접 쓰거나 앞줄에서 변수를 설정하세요.`,
  }),
  'unknown-operator': (detail) => ({
    title: phrase`여기서는 ${code(detail)} 기호를 알지 못합니다.`,
    advice: phrase`한 줄에 명령 하나씩 쓰세요.`,
  }),
};

function meantOr(meant: string, advice: Phrase): Phrase {
  return meant === '' ? advice : phrase`혹시 ${code(meant)}인가요?`;
}

function forExample(meant: string): Phrase {
  return meant === '' ? phrase`매니페스트를 직접 바꾸세요.` : phrase`예: ${code(meant)}.`;
}
