import type { FindingValues } from '#engine/model/finding-values.ts';
import type { RuleFindings } from '#words/en/rule-findings.ts';
import { code, phrase } from '#words/explain-phrases.ts';

/** The sentences of findings about single rules and policies in Korean. */
export const ruleFindings: RuleFindings = {
  'empty-egress-does-not-isolate': ({ policy }) => ({
    title: phrase`${policy} 정책에 ${code('egress: []')}라고 적혀 있지만, ${code('policyTypes')} 항목이 없으면 이그레스가 전혀 격리되지 않습니다.`,
    advice: phrase`파드는 여전히 어디로든 연결할 수 있습니다. 나가는 트래픽을 모두 막으려면 ${code('policyTypes: [Egress]')} 항목을 추가하세요.`,
  }),
  'deny-policy-opens-everything': ({ policy, direction }) => ({
    title: phrase`${policy} 정책은 이름으로는 차단하는 것 같지만, ${DIRECTION[direction]} 규칙 ${code('{}')} 하나가 모든 트래픽을 허용합니다.`,
    advice: phrase`${code(`${direction}: [{}]`)}는 조건이 없는 규칙 하나입니다. 거부하려면 ${code('policyTypes')}를 쓰고 규칙은 두지 마세요: ${code(`${direction}: []`)}.`,
  }),
  'empty-selector-is-not-outside': ({ policy, direction }) => ({
    title: phrase`${policy} 정책은 이름으로는 외부에 관한 것 같지만, ${DIRECTION[direction]} 규칙은 파드만 대상으로 합니다.`,
    advice: phrase`빈 셀렉터는 모든 파드를 선택하지만 클러스터 외부 주소는 하나도 선택하지 않습니다. 외부는 ${code('ipBlock')}으로 지정하거나 ${code(direction === 'ingress' ? 'from' : 'to')} 없는 규칙을 쓰세요.`,
  }),
  'dns-over-one-protocol': ({ policy, workloads, protocol, missing }) => ({
    title: phrase`${workloads}: DNS 질의가 ${protocol}로는 허용되지만 ${missing}로는 허용되지 않습니다.`,
    advice:
      protocol === 'UDP'
        ? phrase`패킷 하나에 담기지 않는 긴 응답은 TCP로 다시 질의하는데, 그 연결이 막힙니다. ${policy} 정책에 ${code('TCP 53')} 포트를 추가하세요.`
        : phrase`이름은 먼저 UDP로 질의합니다. ${policy} 정책에 ${code('protocol: UDP')}, ${code('port: 53')} 항목을 추가하세요. 프로토콜을 쓰지 않은 포트는 TCP입니다.`,
  }),
  'selectors-in-two-items': ({ policy, direction, rule, reason, namespaces, pods, own, all, both }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: ${code('namespaceSelector')}와 ${code('podSelector')}가 항목 두 개로 나뉘어 있어 둘 중 하나만 맞아도 허용됩니다.`,
    advice: [
      ...(namespaces === ''
        ? phrase`첫째 항목은 모든 네임스페이스의 모든 파드(${all}개)이고, `
        : phrase`첫째 항목은 ${code(namespaces)} 네임스페이스의 모든 파드(${all}개)이고, `),
      ...SECOND_ITEM[reason]({ pods, own }),
      ...phrase` 둘째 대시를 빼면 그 네임스페이스의 ${code(pods)} 파드 ${both}개만 뜻합니다.`,
    ],
  }),
  'port-on-no-container': ({ policy, direction, rule, ports, declared }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}에서 연 ${code(ports)} 포트를 선언한 수신 측 파드가 없습니다.`,
    advice: phrase`선언된 포트는 ${code(declared)}입니다. 컨테이너가 수신하는 포트를 쓰거나, 파드에 이 포트를 선언하세요.`,
  }),
  'rule-covered-by-another': ({ policy, direction, rule, by }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}은 아무것도 바꾸지 않습니다. 규칙 ${by}이 같은 트래픽을 포함해 더 많이 허용합니다.`,
    advice: phrase`정책의 규칙은 합쳐집니다. 이 규칙을 지우거나, 규칙 ${by}이 의도보다 넓다면 좁히세요.`,
  }),
  'policy-adds-nothing': ({ policy, by, opens }) => ({
    title: opens
      ? phrase`${policy} 정책은 아무것도 제한하지 않습니다. ${by} 정책이 같은 파드에 모든 트래픽을 허용합니다.`
      : phrase`${policy} 정책은 더하는 것이 없습니다. 같은 파드에 대해 ${by} 정책에 모두 적혀 있습니다.`,
    advice: opens
      ? phrase`정책은 합쳐지므로 가장 넓은 것이 이깁니다. ${by} 정책을 지우거나 좁히세요.`
      : phrase`정책은 합쳐집니다. 하나를 지우거나, ${by} 정책이 의도보다 넓다면 좁히세요.`,
  }),
  'rule-never-decides': ({ policy, direction, rule, action, by, byRule, byAction }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}은 결정하는 것이 없습니다. 이 규칙의 트래픽은 모두 ${by === policy ? '앞의' : by} 규칙 ${byRule}에서 결정됩니다.`,
    advice:
      action === byAction
        ? phrase`두 규칙의 결과가 같아 지금은 달라지는 것이 없습니다. 하나를 지우세요.`
        : phrase`이 규칙은 ${ACTION[action]}하려 하지만, ${by === policy ? '앞의' : by} 규칙을 먼저 읽어 ${ACTION[byAction]}합니다. 더 좁은 규칙을 앞에 두거나, 앞의 규칙을 Pass로 바꾸세요.`,
  }),
  'equal-priorities': ({ policy, other, priority, workloads, disputed }) => ({
    title: phrase`${policy} 정책과 ${other} 정책의 우선순위가 ${priority}로 같고, 같은 워크로드 ${workloads}개를 선택합니다.`,
    advice: disputed
      ? phrase`어느 것을 먼저 읽을지 정해져 있지 않은데, 일부 트래픽에서 결과가 다릅니다. 우선순위를 서로 다르게 지정하세요. 숫자가 작은 것을 먼저 읽습니다.`
      : phrase`어느 것을 먼저 읽을지 정해져 있지 않습니다. 지금은 차이가 없지만, 우선순위를 서로 다르게 지정해 두는 편이 안전합니다.`,
  }),
  'except-canceled': ({ policy, direction, rule, except, by, byRule }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}에서 제외한 ${code(except)}를 ${by === policy ? '' : `${by} `}규칙 ${byRule}에서 허용합니다.`,
    advice: phrase`${code('except')}는 자기 블록만 좁히고, 규칙은 합쳐집니다. 그 규칙에서도 이 주소를 빼거나 ${code('except')}를 지우세요.`,
  }),
  'except-leaves-nothing': ({ policy, direction, rule, block }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: ${code(block)}에서 제외한 것을 빼면 남는 주소가 없습니다.`,
    advice: phrase`이 블록에 맞는 주소가 없습니다. 의도한 블록을 각각 별도 항목으로 쓰세요.`,
  }),
  'ipv6-forgotten': ({ policy, direction, rule, evidence }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}에서 ${code('0.0.0.0/0')}은 열었지만 IPv6 주소는 하나도 열지 않았습니다.`,
    advice: phrase`${IPV6_EVIDENCE[evidence]} 모든 곳을 뜻한다면 ${code('- ipBlock: { cidr: ::/0 }')} 항목을 추가하세요.`,
  }),
  'ip-block-of-service': ({ policy, direction, rule, block, services }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: ${code(block)}는 서비스 ${services}의 클러스터 IP입니다.`,
    advice: phrase`대부분의 네트워크 플러그인은 이 주소가 파드 주소로 바뀐 뒤에 판단하므로 블록에 맞지 않습니다. 서비스 뒤의 파드를 레이블로 선택하세요.`,
  }),
  'ip-block-of-pod': ({ policy, direction, rule, block, workload, never }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: ${code(block)}는 ${workload} 파드의 주소입니다.`,
    advice: never
      ? phrase`이 프로파일에서는 블록이 파드와 일치하는 일이 없어 규칙의 대상이 되지 않습니다. 파드를 레이블로 선택하세요.`
      : phrase`파드가 다시 시작되면 주소가 바뀌고, 이 주소는 다른 파드가 받을 수 있습니다. 파드를 레이블로 선택하세요.`,
  }),
  'block-of-other-family': ({ policy, direction, rule, block, family }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}: ${code(block)}는 IPv${family} 블록인데, 선택된 파드에 IPv${family} 주소가 없습니다.`,
    advice: phrase`연결은 한 가지 주소 체계만 쓰므로 이 규칙은 아무것도 허용하지 않습니다. 파드가 쓰는 주소 체계의 블록을 쓰세요.`,
  }),
  'namespace-without-policy': ({ namespaces, count, of }) => ({
    title:
      count === 1
        ? phrase`네임스페이스 ${code(namespaces)}의 파드를 선택하는 정책이 없습니다.`
        : phrase`네임스페이스 ${of}개 가운데 ${count}개에는 파드를 선택하는 정책이 없습니다: ${code(namespaces)}.`,
    advice: phrase`다른 네임스페이스에는 정책이 있습니다. 여기도 격리하려면 모든 파드를 선택하고 규칙이 없는 정책부터 만드세요.`,
  }),
  'host-network-peer': ({ policy, direction, rule, workloads }) => ({
    title: phrase`${policy}, ${DIRECTION[direction]} 규칙 ${rule}의 대상 ${workloads}은(는) 호스트 네트워크를 쓰는 파드입니다.`,
    advice: phrase`이런 파드는 노드의 주소로 통신하고 레이블로 구별되지 않으므로 규칙에 맞는 대상이 없습니다. ${code('ipBlock')}으로 노드의 주소를 지정하세요.`,
  }),
  'exposed-but-denied': ({ name, type, workload, policies }) => ({
    title: phrase`${type} ${name}이(가) ${workload}(으)로 외부 진입점을 열지만, 정책은 그쪽 트래픽을 전혀 허용하지 않습니다.`,
    advice:
      policies === ''
        ? phrase`클라이언트를 ${code('ipBlock')}이나 거쳐 오는 파드의 레이블로 허용하거나, 이 진입점을 없애세요.`
        : phrase`${policies} 정책으로 격리되어 있습니다. 거기서 클라이언트를 ${code('ipBlock')}이나 거쳐 오는 파드의 레이블로 허용하거나, 이 진입점을 없애세요.`,
  }),
  'unknown-lint-rule': ({ written, suggestion }) => ({
    title:
      written === ''
        ? ['이 주석에 린트 규칙 이름이 없습니다.']
        : phrase`${code(written)}라는 린트 규칙이 없어 이 주석은 아무것도 숨기지 않습니다.`,
    advice:
      written === ''
        ? phrase`뒤에 이름을 쓰세요: ${code('# netpol-atlas: ignore RULE')}.`
        : suggestion === ''
          ? phrase`린트 규칙 목록에서 이름을 확인하세요.`
          : phrase`${code(suggestion)} 규칙을 쓰려고 했나요?`,
  }),
  'silences-nothing': ({ rule }) => ({
    title: phrase`이 주석이 숨기는 것이 없습니다. 이 주석이 적용되는 곳에 ${code(rule)} 규칙에 해당하는 것이 없습니다.`,
    advice: phrase`주석을 지우세요. 주석은 같은 줄이나 바로 아랫줄에 적용되고, 오브젝트나 파일의 맨 앞에 있으면 그 전체에 적용됩니다.`,
  }),
};

const DIRECTION = { ingress: '인그레스', egress: '이그레스' } as const;
const ACTION = { allow: '허용', deny: '거부' } as const;

const SECOND_ITEM: Readonly<
  Record<
    FindingValues['selectors-in-two-items']['reason'],
    (values: { readonly pods: string; readonly own: number }) => ReturnType<typeof phrase>
  >
> = {
  nobody: ({ pods }) => phrase`둘째 항목인 정책 자신의 네임스페이스의 ${code(pods)} 파드는 하나도 없습니다.`,
  covered: ({ pods }) => phrase`둘째 항목인 정책 자신의 네임스페이스의 ${code(pods)} 파드는 이미 첫째에 들어 있습니다.`,
  wider: ({ pods, own }) => phrase`둘째 항목은 정책 자신의 네임스페이스의 ${code(pods)} 파드(${own}개)입니다.`,
};

const IPV6_EVIDENCE: Readonly<Record<FindingValues['ipv6-forgotten']['evidence'], string>> = {
  pod: '이 매니페스트의 파드에 IPv6 주소가 있습니다.',
  node: '이 매니페스트의 노드에 IPv6 주소가 있습니다.',
  service: '이 매니페스트의 서비스에 IPv6 주소가 있습니다.',
  policy: '다른 정책에 IPv6 블록이 있습니다.',
};
