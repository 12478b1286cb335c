import { code, nameAlone, phrase } from '#words/explain-phrases.ts';
import type { FindingWords } from '#words/en/findings.ts';
import type { Phrase } from '#words/phrase.ts';
import { ruleFindings } from './rule-findings.ts';

/** The sentences of the lint findings in Korean. */
export const findings: FindingWords = {
  ...ruleFindings,
  'needed-but-denied': ({ source, destination, port, by, stoppedAtPort }) => ({
    title: phrase`${source}에는 ${destination} 포트 ${code(port)} 연결이 필요하지만 정책이 거부합니다.`,
    advice:
      stoppedAtPort !== ''
        ? phrase`${code(by)}에 서비스 이름으로 적혀 있는데, 이 네트워크 플러그인은 서비스 자체의 포트 ${code(stoppedAtPort)}도 확인합니다. ${nameAlone(source)}의 송신 규칙에서 ${code(stoppedAtPort)}도 허용하거나, 서비스 포트를 파드의 포트와 같게 하세요.`
        : phrase`${code(by)}에 적혀 있습니다. 이 연결의 설명에 어느 쪽에서 막히는지 나와 있습니다. 그쪽에서 ${nameAlone(source)}의 트래픽을 허용하거나, 필요 없는 연결이면 설정을 지우세요.`,
  }),
  'needed-port-not-in-service': ({ source, service, port, ports, by }) => ({
    title: phrase`${source}에 서비스 ${service}의 포트 ${code(String(port))}번이 적혀 있지만, 이 서비스에는 그런 포트가 없습니다.`,
    advice:
      ports === ''
        ? phrase`서비스 ${nameAlone(service)}에는 포트가 하나도 없습니다. 포트를 추가하거나 ${code(by)} 값을 고치세요.`
        : phrase`서비스의 포트는 ${code(ports)}입니다. ${code(by)} 값을 여기에 맞추거나 서비스에 포트를 추가하세요.`,
  }),
  'policy-selects-nothing': ({ policy, namespace, namespaces, selector, madeFrom, nearest, found, requirement }) => ({
    title:
      selector === ''
        ? phrase`${policy} 정책이 선택하는 파드가 없습니다. ${namespacesMeant(namespace, namespaces)}에 파드가 없습니다.`
        : phrase`${policy} 정책이 선택하는 파드가 없습니다. ${namespacesMeant(namespace, namespaces)}에 ${code(selector)} 조건에 맞는 파드가 없습니다.`,
    advice:
      madeFrom !== undefined
        ? phrase`이런 파드는 오퍼레이터가 ${code(madeFrom)}에서 만듭니다. 정책 탭에서 이 레이블로 파드를 추가하세요.`
        : nearest === ''
          ? phrase`이대로는 정책이 아무 효과도 없습니다. ${ELSEWHERE}`
          : near(nearest, found, requirement),
  }),
  'peer-matches-nothing': ({ policy, direction, rule, missing, selector, nearest, found, requirement, elsewhere }) => ({
    title:
      missing === 'namespace'
        ? phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: ${code(selector)} 조건에 맞는 네임스페이스가 없습니다.`
        : selector === ''
          ? phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: 대상 네임스페이스에 파드가 없습니다.`
          : phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: 대상 네임스페이스에 ${code(selector)} 조건에 맞는 파드가 없습니다.`,
    advice:
      elsewhere !== ''
        ? phrase`이 레이블을 가진 ${elsewhere}은(는) 다른 네임스페이스에 있습니다. ${code('podSelector')}만 쓰면 정책 자신의 네임스페이스를 뜻합니다. 같은 항목에 ${code('namespaceSelector')}를 함께 쓰세요.`
        : nearest === ''
          ? phrase`이 피어에 해당하는 대상이 없습니다. ${ELSEWHERE}`
          : near(nearest, found, requirement),
  }),
  'rules-in-undeclared-direction': ({ policy, direction, rules }) => ({
    title: phrase`${policy}: ${DIRECTION[direction]} 규칙 ${rules}개가 무시됩니다. ${code('policyTypes')}에 ${code(TYPE[direction])} 항목이 없습니다.`,
    advice: phrase`${DIRECTION[direction]} 방향도 격리하려면 ${code('policyTypes')}에 ${code(TYPE[direction])} 항목을 추가하고, 아니라면 이 규칙을 지우세요.`,
  }),
  'rule-opens-everything': ({ policy, direction, rule, narrower }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}에서 모든 트래픽을 허용하므로 나머지 규칙 ${narrower}개는 의미가 없습니다.`,
    advice: phrase`${code(direction === 'ingress' ? 'from' : 'to')}, ${code('ports')} 필드가 없는 규칙은 모든 트래픽을 허용합니다. 의도한 내용을 적거나 규칙을 지우세요.`,
  }),
  'policy-allows-service-port-not-pod-port': ({ policy, direction, rule, service, protocol, port, podPort }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}에서 연 ${code(`${protocol} ${port}`)} 포트는 서비스 ${service}의 포트입니다. 파드는 ${code(String(podPort))}번 포트에서 수신합니다.`,
    advice: phrase`정책은 서비스가 주소를 바꾼 뒤의 트래픽을 봅니다. 규칙에 파드의 포트인 ${code(String(podPort))}번을 쓰세요.`,
  }),
  'egress-without-dns': ({ policy, workloads, service }) => ({
    title: phrase`${workloads}: 이그레스가 격리되어 DNS에 질의할 수 없는데, ${code(nameAlone(service))} 같은 이름을 찾아야 합니다.`,
    advice: phrase`${policy} 정책과 함께, 클러스터 DNS(네임스페이스 ${code('kube-system')})로 가는 ${code('UDP 53')}, ${code('TCP 53')} 이그레스를 허용하세요.`,
  }),
  'named-port-on-no-pod': ({ policy, direction, rule, name, protocol, known }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: 해당하는 파드 가운데 이름이 ${code(name)}인 ${protocol === '' ? '' : `${protocol} `}컨테이너 포트를 가진 것이 없습니다.`,
    advice:
      known === ''
        ? phrase`이 이름으로는 아무 포트도 열리지 않습니다. 컨테이너 포트에 이름을 붙이거나 규칙에 번호를 쓰세요.`
        : phrase`이 이름으로는 아무 포트도 열리지 않습니다. 파드가 선언한 이름은 ${code(known)}입니다. 프로토콜에 맞는 이름이나 번호를 쓰세요.`,
  }),
  'host-network-pod-selected': ({ policy, workloads }) => ({
    title: phrase`${policy} 정책은 ${workloads}에 적용되지 않습니다. 호스트 네트워크를 쓰는 파드입니다.`,
    advice: phrase`이런 파드는 노드의 주소로 통신하므로, 대부분의 네트워크 플러그인은 정책으로 보호하거나 제한하지 않습니다. 노드에서 걸러 내거나 ${code('ipBlock')}으로 노드의 주소를 지정하세요.`,
  }),
  'policy-types-omitted-isolates-ingress': ({ policy, source, destination, port }) => ({
    title: phrase`${policy} 정책에는 이그레스 규칙만 있지만, ${code('policyTypes')} 항목이 없어 ${destination}의 인그레스도 격리됩니다.`,
    advice:
      source === ''
        ? phrase`아무도 들어올 수 없습니다. 이그레스만 제한하려면 ${code('policyTypes: [Egress]')}, 둘 다 제한하려면 ${code('policyTypes: [Ingress, Egress]')}라고 쓰세요.`
        : phrase`${source}에는 ${destination} 포트 ${code(port)} 연결이 필요한데 들어올 수 없게 되었습니다. 이그레스만 제한하려면 ${code('policyTypes: [Egress]')}라고 쓰세요.`,
  }),
};

const DIRECTION = { ingress: '인그레스', egress: '이그레스' } as const;
const TYPE = { ingress: 'Ingress', egress: 'Egress' } as const;
const ELSEWHERE = '파드가 다른 매니페스트에 있으면 그것도 여세요. 아니라면 레이블을 고치세요.';

function near(nearest: string, found: string, requirement: string): Phrase {
  return found === ''
    ? phrase`가장 가까운 것은 ${nearest}인데 ${code(requirement)} 레이블이 없습니다. 셀렉터나 레이블을 고치세요.`
    : phrase`가장 가까운 것은 ${nearest}인데 ${code(requirement)} 대신 ${code(found)} 레이블이 있습니다. 셀렉터나 레이블을 고치세요.`;
}

/** `namespaces`: a selector, of a policy of the whole cluster. */
function namespacesMeant(namespace: string, namespaces: string | undefined): Phrase {
  if (namespaces === undefined) return phrase`네임스페이스 ${code(namespace)}`;
  return namespaces === '' ? phrase`어떤 네임스페이스` : phrase`${code(namespaces)} 네임스페이스`;
}
