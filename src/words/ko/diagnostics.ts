import type { DiagnosticValues, FieldType, FieldValues, ForbiddenRule, TextProblem, ValueRule } from '#engine/model/diagnostic.ts';
import type { DiagnosticWords } from '#words/en/diagnostics.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';
import { adminAbsence, adminPolicyDiagnostics } from './admin-policy-diagnostics.ts';
import { expectationDiagnostics } from './expectation-diagnostics.ts';
import { accessDiagnostics } from './access-diagnostics.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { routeDiagnostics } from './route-diagnostics.ts';
import { editRefusals } from './edit-refusals.ts';
import { findings } from './findings.ts';

/** The sentences of everything that is told about an input, in Korean. */
export const diagnostics: DiagnosticWords = {
  ...findings,
  ...editRefusals,
  ...expectationDiagnostics,
  ...routeDiagnostics,
  ...adminPolicyDiagnostics,
  ...reportDiagnostics,
  ...accessDiagnostics,

  'file-too-large': ({ file, limit }) => ({
    title: phrase`${code(file)} 파일이 ${limit}MB보다 커서 읽지 않았습니다.`,
    advice: phrase`파일을 나누거나 필요 없는 것을 빼세요. 시크릿, 이벤트, status 필드가 가장 큽니다.`,
  }),
  'file-skipped': ({ file }) => ({
    title: phrase`${code(file)} 파일에는 여기서 아는 내용이 없어 읽지 않았습니다.`,
    advice: phrase`매니페스트의 확장자는 ${code('.yaml')}, ${code('.yml')}, ${code('.json')}이고 압축 파일은 ${code('.zip')}, ${code('.tar.gz')}, ${code('.tgz')}입니다. 리포트와 경보는 이름이 아니라 내용으로 알아봅니다.`,
  }),
  'files-skipped': ({ count, files }) => ({
    title: phrase`여기서 아는 내용이 없는 파일 ${count}개를 읽지 않았습니다.`,
    advice: phrase`그중 일부: ${code(files)}.`,
  }),
  'archive-unreadable': ({ file }) => ({
    title: phrase`${code(file)} 파일의 압축을 풀 수 없습니다.`,
    advice: phrase`파일이 손상되었거나 암호가 걸려 있습니다. 직접 압축을 풀고 폴더를 여세요.`,
  }),
  'archive-too-large': ({ file, limit }) => ({
    title: phrase`${code(file)} 파일은 압축을 풀면 ${limit}MB를 넘어서 읽지 않았습니다.`,
    advice: phrase`직접 압축을 풀고 매니페스트가 있는 폴더만 여세요.`,
  }),
  'archive-too-many-files': ({ file, limit }) => ({
    title: phrase`${code(file)} 파일에 든 파일이 ${limit}개를 넘어서 읽지 않았습니다.`,
    advice: phrase`직접 압축을 풀고 매니페스트가 있는 폴더만 여세요.`,
  }),
  'helm-source': ({ command }) => ({
    title: phrase`헬름 차트의 소스이며 아직 매니페스트가 아닙니다.`,
    advice: phrase`렌더링한 결과를 여세요: ${code(`${command} > manifests.yaml`)}`,
  }),
  'kustomize-source': ({ command }) => ({
    title: phrase`Kustomize 파일입니다. 여기에 적힌 변경은 적용되지 않습니다.`,
    advice: phrase`빌드한 결과를 여세요: ${code(`${command} > manifests.yaml`)}`,
  }),

  'text-unreadable': ({ problem, detail, object }) => ({
    title:
      object === ''
        ? phrase`이 문서를 읽을 수 없습니다. ${TEXT_PROBLEMS[problem](detail)}.`
        : phrase`${object} 문서를 읽을 수 없습니다. ${TEXT_PROBLEMS[problem](detail)}.`,
    advice: phrase`${TEXT_ADVICE[problem]} 나머지 문서는 이것 없이 평가합니다.`,
  }),
  'missing-space': ({ written, meant }) => ({
    title: phrase`${code(written)}에서 콜론 뒤에 공백이 없습니다.`,
    advice: phrase`공백이 없으면 YAML은 필드와 값이 아니라 하나의 문자열로 읽습니다. ${code(meant)}처럼 쓰세요.`,
  }),
  'nesting-too-deep': ({ limit }) => ({
    title: phrase`이 문서는 ${limit}단계보다 깊이 중첩되어 읽지 않았습니다.`,
    advice: phrase`그런 쿠버네티스 오브젝트는 없습니다. 빠진 괄호가 있는지, 매니페스트가 아닌 데이터인지 확인하세요.`,
  }),
  'aliases-too-many': ({ limit }) => ({
    title: phrase`이 문서의 별칭을 펼치면 값이 ${limit}개를 넘어서 읽지 않았습니다.`,
    advice: phrase`별칭을 반복하는 별칭은 곱으로 늘어납니다. 값을 직접 쓰거나 앵커를 지우세요.`,
  }),
  'not-an-object': ({ found }) => ({
    title: found === '' ? phrase`쿠버네티스 오브젝트가 아닙니다.` : phrase`쿠버네티스 오브젝트가 아닙니다. 내용은 ${code(found)}입니다.`,
    advice: phrase`오브젝트에는 ${code('apiVersion')}, ${code('kind')}, ${code('metadata')}가 있습니다. 이 문서는 제외합니다.`,
  }),
  'aws-policy-not-evaluated': ({ kind, name }) => ({
    title: phrase`${code(`${kind} ${name}`)}: Amazon EKS에만 있는 정책 종류이므로 평가하지 않습니다.`,
    advice: phrase`클러스터에서는 여기에 보이는 정책과 함께 적용됩니다. 이 정책이 허용하거나 차단하는 것은 이 판정에 들어 있지 않습니다.`,
  }),
  'aws-too-many-ports': ({ policy, peer, count, limit }) => ({
    title: phrase`${code(policy)}: ${code(peer)}에 포트와 프로토콜 조합이 ${count}개 있습니다. Amazon EKS 에이전트는 ${limit}개까지만 유지합니다.`,
    advice: phrase`이웃한 포트를 ${code('endPort')}로 합치거나 여는 포트를 줄이세요. 한도를 넘는 것은 통과하지 못합니다.`,
  }),
  'kind-missing': ({ missing }) => ({
    title: phrase`이 오브젝트에 ${code(missing)} 필드가 없습니다.`,
    advice: phrase`kubectl이 받아들이지 않으므로 제외합니다. ${code(missing === 'kind' ? 'kind: …' : 'apiVersion: …')} 줄을 추가하세요.`,
  }),
  'kind-unknown': ({ kind, apiVersion, suggestion }) => ({
    title: phrase`${code(apiVersion)}에 ${code(kind)} 종류가 없습니다.`,
    advice: phrase`혹시 ${code(suggestion)}인가요? 이대로는 클러스터가 받아들이지 않으므로 제외합니다.`,
  }),

  'unknown-field': ({ field, written, suggestion, absence }) => ({
    title: phrase`${code(parent(field))}에 ${code(written)} 필드가 없습니다.`,
    advice:
      suggestion === ''
        ? phrase`kubectl은 거부하고 클러스터는 버리는 필드입니다. 여기서도 제외합니다. 이름을 고치거나 지우세요.`
        : absence === 'selects-everything'
          ? phrase`혹시 ${code(suggestion)}인가요? 이대로는 셀렉터가 없으며, 없는 셀렉터는 모두를 선택합니다.`
          : phrase`혹시 ${code(suggestion)}인가요? 이대로는 필드가 버려집니다.`,
  }),
  'duplicate-field': ({ written, firstLine }) => ({
    title: phrase`${code(written)} 필드가 두 번 쓰였습니다. 처음은 ${firstLine}번째 줄입니다.`,
    advice: phrase`나중 것만 유효하고 처음 것은 사라집니다. 하나의 ${code(`${written}:`)} 아래로 합치세요.`,
  }),
  'wrong-type': (values) => ({
    title: phrase`${code(last(values.field))} 값의 타입은 ${TYPES[values.expected]}이어야 하는데 ${foundType(values)}.`,
    advice: phrase`${typeAdvice(values)} ${absence(values)}`,
  }),
  'invalid-value': (values) => ({
    title: invalidTitle(values),
    advice: phrase`${values.suggestion === '' || values.rule === 'end-port-below-port' ? VALUE_ADVICE[values.rule] : phrase`혹시 ${code(values.suggestion)}인가요?`} ${absence(values)}`,
  }),
  'required-value': (values) => ({
    title: phrase`${code(parent(values.field))}에 ${code(last(values.field))} 필드가 없습니다.`,
    advice: phrase`반드시 있어야 하는 필드입니다. ${absence(values)}`,
  }),
  'peer-says-nothing': (values) => ({
    title: phrase`${code(values.field)} 항목이 누구를 뜻하는지 적혀 있지 않습니다.`,
    advice: phrase`${code('podSelector')}, ${code('namespaceSelector')}, ${code('ipBlock')} 중 하나를 쓰세요. 모두를 뜻한다면 목록 전체를 지우세요. ${absence(values)}`,
  }),
  'unsupported-value': (values) => ({
    title: phrase`${code(last(values.field))} 필드에 ${code(values.value === '' ? '""' : values.value)} 값을 쓸 수 없습니다.`,
    advice:
      values.suggestion === ''
        ? phrase`쓸 수 있는 값은 ${code(values.supported)}입니다. ${absence(values)}`
        : phrase`혹시 ${code(values.suggestion)}인가요? 쓸 수 있는 값은 ${code(values.supported)}입니다. ${absence(values)}`,
  }),
  'forbidden-field': (values) => ({
    title: FORBIDDEN_TITLES[values.rule](values.field),
    advice: phrase`${FORBIDDEN_ADVICE[values.rule]} ${absence(values)}`,
  }),
  'duplicate-value': (values) => ({
    title: phrase`${code(values.value)} 값이 이미 있습니다. ${code(values.field)}에서 반복됩니다.`,
    advice: phrase`값은 서로 달라야 합니다. ${absence(values)}`,
  }),

  'cidr-host-bits': ({ written, read }) => ({
    title: phrase`${code(written)} 값이 뜻하는 것은 블록 전체인 ${code(read)}입니다.`,
    advice: phrase`프리픽스 뒤의 비트는 잘립니다. 블록이라면 ${code(read)}처럼, 주소 하나라면 ${code(`${written.split('/')[0]!}${written.includes(':') ? '/128' : '/32'}`)}처럼 쓰세요.`,
  }),
  'cidr-leading-zeros': ({ written, read }) => ({
    title: phrase`${code(written)} 값을 읽으면 ${code(read)}입니다.`,
    advice: phrase`앞에 0이 붙은 수를 8진수로 읽는 프로그램이 있습니다. ${code(read)}처럼 쓰세요.`,
  }),
  'cidr-ipv4-mapped': ({ written, read }) => ({
    title: phrase`${code(written)} 값은 IPv6 형식으로 쓴 IPv4 블록 ${code(read)}입니다.`,
    advice: phrase`네트워크 플러그인마다 이 형식을 다르게 다룹니다. ${code(read)}처럼 쓰세요.`,
  }),
  'number-leading-zero': ({ written, read }) => ({
    title: phrase`${code(written)} 값을 읽으면 ${code(String(read))}입니다.`,
    advice: phrase`YAML에서 앞에 0이 붙은 수는 8진수입니다. 0을 빼고 쓰세요.`,
  }),
  'old-api-version': ({ kind, written, current }) => ({
    title: phrase`${code(written)} 버전은 ${kind}의 현재 버전이 아닙니다.`,
    advice: phrase`요즘 클러스터는 거부할 수 있지만 여기서는 읽습니다. ${code(`apiVersion: ${current}`)}처럼 쓰세요.`,
  }),
  'object-twice': ({ kind, name, firstFile, firstLine }) => ({
    title: phrase`${kind} ${code(name)} 오브젝트가 두 번 나옵니다. 처음은 ${code(`${firstFile}:${firstLine}`)}입니다.`,
    advice: phrase`차례로 적용하면 나중 것이 앞의 것을 대체합니다. 하나를 지우거나 이름을 바꾸세요.`,
  }),
};

const TYPES: Readonly<Record<FieldType, string>> = {
  text: '문자열',
  number: '정수',
  boolean: '불리언(true, false)',
  list: '목록',
  map: '필드 맵',
  'number-or-text': '정수나 이름',
};

const TEXT_PROBLEMS: Readonly<Record<TextProblem, (detail: string) => Phrase>> = {
  'tab-indentation': () => phrase`들여쓰기에 탭이 쓰였습니다`,
  indentation: () => phrase`들여쓰기가 맞지 않습니다`,
  'unclosed-quote': () => phrase`따옴표가 닫히지 않았습니다`,
  'unclosed-bracket': () => phrase`괄호가 닫히지 않았습니다`,
  'unknown-anchor': (detail) => phrase`${code(`&${detail}`)} 앵커가 없습니다`,
  'anchor-in-itself': (detail) => phrase`${code(`&${detail}`)} 앵커가 자기 자신을 포함합니다`,
  'key-not-text': () => phrase`필드 이름이 올 자리에 목록이나 맵이 있습니다`,
  'colon-in-value': () => phrase`한 줄에 콜론이 또 있습니다`,
  'reserved-character': () => phrase`값이 YAML의 예약 문자로 시작합니다`,
  'bad-escape': () => phrase`따옴표 안에 알 수 없는 이스케이프가 있습니다`,
  other: () => phrase`올바른 YAML이 아닙니다`,
};

const TEXT_ADVICE: Readonly<Record<TextProblem, string>> = {
  'tab-indentation': '공백을 쓰세요.',
  indentation: '같은 단계의 필드는 같은 열에서 시작하고, 목록 항목은 하이픈으로 시작합니다.',
  'unclosed-quote': '닫는 따옴표를 추가하세요.',
  'unclosed-bracket': '닫는 괄호를 추가하세요.',
  'unknown-anchor': '쓰기 전에 정의하세요.',
  'anchor-in-itself': '값을 직접 쓰세요.',
  'key-not-text': '빠진 따옴표나 잘못 들어간 괄호를 찾아보세요.',
  'colon-in-value': '값을 따옴표로 감싸세요.',
  'reserved-character': '값을 따옴표로 감싸세요.',
  'bad-escape': '작은따옴표를 쓰거나 역슬래시를 두 번 쓰세요.',
  other: '이 줄과 바로 앞줄을 살펴보세요.',
};

const VALUE_TITLES: Readonly<Record<ValueRule, string>> = {
  cidr: '값은 주소 블록이 아닙니다',
  'except-not-inside': '값은 cidr 블록의 일부가 아닙니다',
  address: '값은 IP 주소가 아닙니다',
  'port-number': '값은 포트 번호가 아닙니다',
  'port-name': '값은 포트 이름이 아닙니다',
  'end-port-below-port': '값이 port보다 작습니다',
  'end-port-needs-number': '값을 쓰려면 시작 포트 번호가 있어야 합니다',
  operator: '값은 연산자가 아닙니다',
  'too-many-policy-types': '항목이 두 개를 넘습니다',
  'label-key': '값은 레이블 키가 아닙니다',
  'label-value': '값은 레이블 값이 아닙니다',
  'annotation-key': '값은 어노테이션 키가 아닙니다',
  'dns-label': '값은 올바른 이름이 아닙니다',
  'dns-subdomain': '값은 올바른 이름이 아닙니다',
  'service-name': '값은 올바른 서비스 이름이 아닙니다',
  'not-negative': '값은 음수일 수 없습니다',
  'selector-empty': '값은 모든 파드를 선택하므로 여기에 쓸 수 없습니다',
  'selector-template-mismatch': '값이 셀렉터와 맞지 않습니다',
  'host-is-address': '값은 호스트 이름이 아니라 주소입니다',
  'host-name': '값은 호스트 이름이 아닙니다',
  'path-not-absolute': '값이 슬래시로 시작하지 않습니다',
  'path-unsafe': '값에 //나 .. 같은 단계가 있습니다',
  'only-for-external-services': '필드는 외부에 열린 서비스에만 쓸 수 있습니다',
  'too-long': '값이 너무 깁니다',
  'nothing-to-serve': '필드에 규칙도 기본 백엔드도 없습니다',
  'two-backends': '필드에 service와 resource가 모두 있습니다',
  'two-ports': '필드에 포트 이름과 번호가 모두 있습니다',
  'above-zero': '값은 0보다 커야 합니다',
  'must-be-one': '값은 이 프로브에서 1이어야 합니다',
  'one-source': '필드에 출처가 정확히 하나 있어야 합니다',
  'value-and-source': '필드가 value와 함께 있습니다',
  'variable-name': '값은 변수 이름이 아닙니다',
  'mount-path-twice': '경로가 이 컨테이너에 두 번 마운트되었습니다',
  'host-port-differs': '값이 컨테이너 포트와 다릅니다',
  'space-around': '값의 앞이나 뒤에 공백이 있습니다',
  'deadline-too-short': '값이 minReadySeconds보다 길지 않습니다',
  'nothing-may-move': '값이 maxSurge와 함께 0입니다',
  'cron-schedule': '값은 일정이 아닙니다',
  'config-map-key': '값은 컨피그맵의 키가 아닙니다',
  'special-address': '값은 다른 머신에서 닿을 수 없는 주소입니다',
  'headless-outside': '값은 외부에 열린 서비스에서 None일 수 없습니다',
  'only-for-local-load-balancers': '필드는 노드 안에 머무르는 로드 밸런서에만 쓸 수 있습니다',
  'only-default': '값은 기본 정책의 이름이 아닙니다',
  'range-not-rising': '값은 포트 범위가 아닙니다',
  'domain-name': '값은 규칙에 쓸 수 있는 도메인 이름이 아닙니다',
  network: '값은 올바른 형식의 주소 블록이 아닙니다',
  'named-port-beside-addresses': '규칙에 포트 이름이 없는 피어와 포트 이름이 함께 있습니다',
  'domain-names-need-allow': '규칙이 도메인을 허용하지 않으면서 도메인을 지정합니다',
};

const VALUE_ADVICE: Readonly<Record<ValueRule, string>> = {
  cidr: '주소, 슬래시, 프리픽스 순서로 쓰세요. 예: 10.0.0.0/8, 2001:db8::/32.',
  'except-not-inside': '예외는 cidr 안에 있는 더 작은 블록이어야 하고 IP 패밀리가 같아야 합니다.',
  address: '0부터 255까지의 수 네 개나 IPv6 주소를 쓰세요.',
  'port-number': '포트는 1부터 65535까지입니다.',
  'port-name': '포트 이름은 a-z, 0-9, 하이픈으로 15자까지이며 영문자가 하나는 있어야 합니다. 따옴표 안의 수는 이름입니다.',
  'end-port-below-port': 'endPort는 범위의 마지막 포트이므로 port 이상이어야 합니다.',
  'end-port-needs-number': 'port에 번호를 쓰거나 endPort를 지우세요.',
  operator: 'In, NotIn, Exists, DoesNotExist 중 하나입니다.',
  'too-many-policy-types': 'Ingress나 Egress, 또는 둘 다 쓰세요.',
  'label-key': '키는 영문자, 숫자, 하이픈, 점, 밑줄로 63자까지이며 앞에 도메인과 슬래시가 올 수 있습니다.',
  'label-value': '영문자, 숫자, 하이픈, 점, 밑줄로 63자까지이며 영문자나 숫자로 시작하고 끝나야 합니다.',
  'annotation-key': '키는 영문자, 숫자, 하이픈, 점, 밑줄로 63자까지이며 앞에 도메인과 슬래시가 올 수 있습니다.',
  'dns-label': 'a-z, 0-9, 하이픈을 쓰고 영문자나 숫자로 시작하고 끝내세요.',
  'dns-subdomain': 'a-z, 0-9, 하이픈, 점을 쓰고 영문자나 숫자로 시작하고 끝내세요.',
  'service-name': 'a-z, 0-9, 하이픈을 쓰고 영문자로 시작하세요.',
  'not-negative': '0 이상을 쓰세요.',
  'selector-empty': '템플릿의 레이블을 하나 이상 쓰세요.',
  'selector-template-mismatch': '템플릿의 레이블에 셀렉터의 레이블이 모두 있어야 합니다.',
  'host-is-address': 'DNS 이름을 쓰거나, 모든 호스트라면 필드를 지우세요.',
  'host-name': 'a-z, 0-9, 하이픈, 점을 쓰세요. 와일드카드는 맨 앞의 *.입니다.',
  'path-not-absolute': '경로는 슬래시로 시작합니다.',
  'path-unsafe': '빈 단계, 점, 인코딩된 슬래시 없이 쓰세요.',
  'only-for-external-services': 'type을 NodePort나 LoadBalancer로 하거나 필드를 지우세요.',
  'too-long': '줄이세요. 레이블 하나는 63자, 이름 전체는 253자까지입니다.',
  'nothing-to-serve': '둘 중 하나를 추가하세요.',
  'two-backends': '하나만 남기세요.',
  'two-ports': '하나만 남기세요.',
  'above-zero': '1 이상을 쓰세요.',
  'must-be-one': '1을 쓰거나 필드를 지우세요.',
  'one-source': 'configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef 중 하나만 쓰세요.',
  'value-and-source': 'value와 valueFrom 중 하나만 남기세요.',
  'variable-name': '= 없이 출력 가능한 문자를 쓰세요.',
  'mount-path-twice': '마운트마다 다른 경로를 쓰세요.',
  'host-port-differs': 'hostNetwork에서는 둘이 같은 포트입니다. containerPort의 번호를 쓰거나 hostPort를 지우세요.',
  'space-around': '공백을 지우세요.',
  'deadline-too-short': 'minReadySeconds보다 큰 초를 쓰세요.',
  'nothing-may-move': '둘 중 하나는 0보다 커야 파드를 교체할 수 있습니다.',
  'cron-schedule': '다섯 필드(분, 시, 일, 월, 요일)나 @daily 같은 단어를 쓰세요.',
  'config-map-key': '영문자, 숫자, 하이픈, 점, 밑줄을 쓰세요.',
  'special-address': '루프백, 링크-로컬, 멀티캐스트, 0.0.0.0이 아닌 주소를 쓰세요.',
  'headless-outside': 'clusterIP를 지우거나 type을 ClusterIP로 하세요.',
  'only-for-local-load-balancers': 'type을 LoadBalancer로, externalTrafficPolicy를 Local로 하거나 필드를 지우세요.',
  'only-default': '클러스터에 하나만 있으며 이름은 default입니다.',
  'range-not-rising': 'start는 end보다 작아야 합니다. 포트 하나라면 number를 쓰세요.',
  'domain-name': 'example.com처럼 레이블을 둘 이상 쓰세요. 맨 앞의 *.는 하나 이상의 레이블을 뜻합니다.',
  network: 'IPv4나 IPv6 중 한 형식으로, 앞에 0을 붙이지 말고 쓰세요.',
  'named-port-beside-addresses': '노드, 네트워크, 도메인에는 포트 이름이 없습니다. 번호를 쓰거나 규칙을 나누세요.',
  'domain-names-need-allow': '도메인은 허용만 할 수 있습니다. 뒤에 오는 규칙에서 networks로 거부하세요.',
};

const FORBIDDEN_TITLES: Readonly<Record<ForbiddenRule, (field: string) => Phrase>> = {
  'ip-block-beside-selector': (field) => phrase`${code(field)} 항목에 ${code('ipBlock')}과 셀렉터가 함께 있습니다.`,
  'values-with-exists': () => phrase`${code('Exists')}와 ${code('DoesNotExist')}에는 values를 쓸 수 없습니다.`,
  'node-port-on-cluster-ip': () => phrase`${code('ClusterIP')} 서비스에는 ${code('nodePort')}를 쓸 수 없습니다.`,
  'only-for-load-balancers': (field) => phrase`${code(last(field))} 필드는 ${code('LoadBalancer')} 서비스에만 쓸 수 있습니다.`,
  'second-handler': (field) => phrase`${code(field)} 필드는 한 프로브의 두 번째 핸들러입니다.`,
  'second-volume-kind': (field) => phrase`${code(field)} 필드는 한 볼륨의 두 번째 종류입니다.`,
  'probe-of-init-container': (field) => phrase`${code(field)} 필드가 사이드카가 아닌 초기화 컨테이너에 있습니다.`,
  'deadline-in-template': () => phrase`계속 실행되는 파드에는 ${code('activeDeadlineSeconds')}를 쓸 수 없습니다.`,
  'rolling-update-beside-recreate': () => phrase`${code('Recreate')} 유형에는 ${code('rollingUpdate')}를 쓸 수 없습니다.`,
  'without-client-affinity': () => phrase`${code('sessionAffinityConfig')}에는 ${code('sessionAffinity: ClientIP')}가 필요합니다.`,
};

const FORBIDDEN_ADVICE: Readonly<Record<ForbiddenRule, string>> = {
  'ip-block-beside-selector': '하이픈을 하나씩 붙여 두 항목으로 나누세요. 그러면 둘 중 하나만 맞아도 허용합니다.',
  'values-with-exists': 'values를 지우거나 In, NotIn을 쓰세요.',
  'node-port-on-cluster-ip': 'type을 NodePort로 하거나 필드를 지우세요.',
  'only-for-load-balancers': 'type을 LoadBalancer로 하거나 필드를 지우세요.',
  'second-handler': 'exec, httpGet, tcpSocket, grpc 중 하나만 남기세요.',
  'second-volume-kind': '하나만 남기거나 볼륨을 둘로 나누세요.',
  'probe-of-init-container': '프로브를 지우거나 컨테이너의 restartPolicy를 Always로 하세요.',
  'deadline-in-template': '지우거나 잡을 쓰세요.',
  'rolling-update-beside-recreate': '지우거나 type을 RollingUpdate로 하세요.',
  'without-client-affinity': 'sessionAffinity를 설정하거나 필드를 지우세요.',
};

function invalidTitle({ rule, field, value }: DiagnosticValues['invalid-value']): Phrase {
  if (rule === 'selector-template-mismatch') {
    return value === ''
      ? phrase`템플릿에 셀렉터와 맞출 레이블이 없습니다.`
      : phrase`템플릿의 레이블이 셀렉터와 맞지 않습니다: ${code(value)}.`;
  }
  const what = value === '' || value === '{…}' || value === '[…]' ? last(field) : value;
  return phrase`${code(what)} ${VALUE_TITLES[rule]}.`;
}

/** 정수 자리에 있는 수는 소수이거나 필드가 담을 수 없이 큰 값이다. */
function foundType({ expected, found, written }: DiagnosticValues['wrong-type']): string {
  if (found === 'nothing') return '비어 있습니다';
  return expected === 'number' && found === 'number' ? `${written}입니다` : `${TYPES[found]}입니다`;
}

function typeAdvice({ expected, found, meant }: DiagnosticValues['wrong-type']): Phrase {
  if (expected === 'text' && meant !== '')
    return phrase`YAML은 이 값을 ${found === 'boolean' ? '불리언으로' : '수로'} 읽습니다. 따옴표로 감싸세요: ${code(meant)}.`;
  if (expected === 'map' && meant !== '') return phrase`콜론 뒤에 공백이 없습니다. ${code(meant)}처럼 쓰세요.`;
  if (expected === 'list') return phrase`항목마다 앞에 하이픈을 붙이세요.`;
  if (expected === 'number' && found === 'text') return phrase`따옴표를 지우세요.`;
  if (expected === 'number' && found === 'number') return phrase`소수점 없이, 필드가 담을 수 있는 크기로 쓰세요.`;
  return phrase`API 서버는 값을 변환하지 않고 정해진 형식만 받습니다.`;
}

const ADMIN_KINDS: ReadonlySet<string> = new Set(['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy', 'ClusterNetworkPolicy']);

/** V-1: what the refusal of the whole object means for the picture. */
function absence({ kind, name, evaluated }: FieldValues): Phrase {
  const named = name === '' ? phrase`이 ${kind} 오브젝트` : phrase`${kind} ${code(name)} 오브젝트`;
  if (evaluated) return phrase`API 서버는 이 때문에 ${named}를 거부합니다. 뜻은 분명하므로 여기서는 받아들여진 것으로 보고 표시합니다.`;
  if (ADMIN_KINDS.has(kind)) return adminAbsence({ kind, name });
  if (kind.endsWith('NetworkPolicy')) return phrase`그 전까지 ${named}는 통째로 거부되므로, 선택하려던 파드는 열린 채로 남습니다.`;
  return phrase`그 전까지 ${named}는 통째로 거부되므로 그림에 나오지 않습니다.`;
}

function last(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

function parent(field: string): string {
  const dot = field.lastIndexOf('.');
  return dot === -1 ? '오브젝트' : field.slice(0, dot);
}
