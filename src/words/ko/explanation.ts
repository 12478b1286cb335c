import type { Check, NearestRule, Reason, Rung } from '#engine/explain/explanation.ts';
import type { PortRanges } from '#engine/model/port-set.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { NeedSummary } from '#engine/overview/picture.ts';
import type { Action, PolicyReference, RuleReference } from '#engine/rules/policy.ts';
import {
  code,
  type ExplainedEnds,
  isRemainder,
  listed,
  nameAlone,
  needPlace,
  phrase,
  placeLink,
  policyLink,
  portsText,
  type ToldReason,
  type Wish,
  wishOf,
} from '#words/explain-phrases.ts';
import type { ExplanationWords } from '#words/en/explanation.ts';
import type { Phrase } from '#words/phrase.ts';

/** The sentences of an explanation in Korean. */
export const explanation: ExplanationWords = {
  verdict: { allowed: '허용', partial: '일부 포트', denied: '거부', depends: '알 수 없음' },
  verdictTitle: { allowed: '허용', partial: '일부 포트만 허용', denied: '거부', depends: '알 수 없음' },
  allowedNoPolicy: '허용, 정책 없음',
  allowedNoPolicyTitle: '허용, 정책 없음',
  someAddresses: '일부 주소',
  someAddressesTitle: '일부 주소만 허용',
  butNeeded: '그러나 필요함',
  direction: { ingress: '인그레스', egress: '이그레스' },

  halfTitle(ends: ExplainedEnds, verdict: Verdict, word?: string): string {
    const place = ends.direction === 'egress' ? `${ends.source}에서 나갈 때` : `${ends.destination}에 들어올 때`;
    return `${place}: ${word ?? explanation.verdict[verdict]}`;
  },

  reason,

  onPorts(ports: PortRanges): string {
    return isRemainder(ports) ? '나머지 모든 포트: ' : `${portsText(ports) || '모든 포트'}: `;
  },

  unknownController: '컨트롤러',
  ruleShort: (rule: RuleReference): string => `${rule.policyName}, 규칙 ${rule.rule}`,

  nearest(nearest: NearestRule, ends: ExplainedEnds): Phrase {
    const wishes = nearest.checks.filter((check) => !check.passed).map((check) => wish(wishOf(check), ends));
    const effect =
      ends.direction === 'ingress'
        ? `${nameAlone(ends.source)}에서 오는 트래픽을 들여보냅니다`
        : `${nameAlone(ends.destination)}에 도달하려는 트래픽을 내보냅니다`;
    if (wishes.length === 0) return [`이 규칙은 ${effect}.`];
    return phrase`${listed(wishes, ', ', ' 그리고 ')} 이 규칙이 ${effect}.`;
  },

  ladder: '티어, 확인하는 순서대로',
  tier: { admin: 'Admin', 'network-policy': 'NetworkPolicy', baseline: 'Baseline', default: '기본값' },
  rung: (rung, ends) => skippedRung(rung, ends),
  defaultAllows: '결정하는 티어가 없으므로 허용됩니다.',
  decides: '결정합니다.',
  ifNotDecided: '거기서 결정되지 않으면: ',
  overruled(rules: readonly RuleReference[], ends: ExplainedEnds): Phrase {
    const effect = ends.direction === 'ingress' ? '들여보내지만' : '내보내지만';
    return phrase`${listed(rules.map(ruleLink), ', ', ', ')}도 이 트래픽을 ${effect}, 거부하는 규칙이 먼저 적용됩니다.`;
  },

  check: { namespace: '네임스페이스', pod: '파드', address: '주소', node: '노드', domain: '이름', port: '포트' },
  mustBe: { external: '클러스터의 파드', 'host-network': '자체 주소가 있는 파드' },
  matches(check: Check): string {
    if (!check.matches) return '';
    const { some, all } = check.matches;
    return check.what === 'namespace' ? `${all}개 중 ${some}개` : `워크로드 ${all}개 중 ${some}개`;
  },

  need(need: NeedSummary, source: string): Phrase {
    const { names, place } = needPlace(need.by);
    return names
      ? phrase`${nameAlone(source)}의 ${code(place)}에 적혀 있습니다, ${placeLink(need.origin)}`
      : phrase`필요한 연결: ${code(place)}, ${placeLink(need.origin)}`;
  },

  undeclaredOpen(destination: string, ports: PortRanges): Phrase {
    const open = portsText(ports);
    return open === ''
      ? phrase`${nameAlone(destination)}에 선언되지 않은 포트는 모두 열려 있습니다.`
      : phrase`${nameAlone(destination)}에 선언되지 않았지만 열려 있는 포트: ${code(open)}.`;
  },

  wayInShort: {
    'not-isolated': '정책 없음',
    'not-enforced': '정책이 적용되지 않음',
    'every-address': '모든 주소가 들어올 수 있음',
    'node-address': '노드의 주소에서 들어옴',
    'client-address': '클라이언트 주소에 따라',
    'host-network': '노드의 네트워크',
    'load-balancer': '로드 밸런서의 주소에서',
    'ingress-controller': '컨트롤러 파드에서',
  },

  becauseShort: {
    'node-address': '노드의 주소에서 들어옴',
    'unknown-address': '파드 주소를 알 수 없음',
    'unknown-labels': '레이블을 알 수 없음',
    'unknown-controller': '컨트롤러를 알 수 없음',
    'api-server-address': 'API 서버 주소를 알 수 없음',
    'own-node': '같은 노드에서만',
    'equal-priority': '우선순위가 같음',
    'own-security-groups': '이 파드에는 정책이 적용되지 않음',
    'unknown-setting': '설정을 알 수 없음',
    'leaves-vpc': 'VPC 밖의 주소로 나감',
    'domain-name': '도메인 이름에 달림',
  },
};

function reason(reason: ToldReason, ends: ExplainedEnds): Phrase {
  const { direction } = ends;
  const incoming = direction === 'ingress';
  switch (reason.kind) {
    case 'not-isolated':
      return [`${explanation.direction[direction]}에 대해 격리하는 정책이 없습니다.`];
    case 'rules': {
      const rules = listed(reason.rules.map(ruleLink), ', ', ', ');
      return reason.action === 'deny'
        ? phrase`${rules}에 의해 거부됩니다.`
        : phrase`${rules}에 의해 ${incoming ? '들어올' : '나갈'} 수 있습니다.`;
    }
    case 'isolated':
      return phrase`${policies(reason.policies)} 정책에 의해 ${explanation.direction[direction]}에 대해 격리되어 있고, ${
        incoming ? `${ends.source}에서 오는 트래픽을 들여보내는` : `${ends.destination}에 도달하려는 트래픽을 내보내는`
      } 규칙이 없습니다.`;
    case 'unselected':
      return ['strict 모드: 아직 이 파드를 선택하는 정책이 없어 아무것도 통과하지 못합니다.'];
    case 'exempt':
      return [reason.because === 'own-node' && ends.direction === 'egress' ? TO_OWN_NODE : EXEMPT[reason.because]];
    case 'endpoint-setting':
      return endpointSetting(reason);
    case 'no-connection':
      return [NO_CONNECTION[reason.because]];
    case 'depends':
      if (reason.unknownNode)
        return phrase`알 수 없음: ${listed(reason.rules.map(ruleLink), ', ', ', ')}에 레이블로 노드가 지정되어 있는데, ${
          direction === 'ingress' ? ends.source : ends.destination
        }의 노드가 매니페스트에 없습니다.`;
      return depends(reason, ends);
  }
}

/** Under profiles where that is so. */
const TO_OWN_NODE = '파드가 실행 중인 노드로 가는 트래픽은 항상 나갑니다.';

const EXEMPT: Readonly<Record<Extract<Reason, { kind: 'exempt' }>['because'], string>> = {
  external: '클러스터 외부이므로 정책이 적용되지 않습니다.',
  'host-network': '파드가 노드의 네트워크를 사용하므로 네트워크 정책이 선택하지 않습니다.',
  'own-node': '파드가 실행 중인 노드에서 오는 트래픽은 항상 들어옵니다.',
  'same-pod': '파드는 자기 자신에 항상 도달합니다.',
  'not-enforced': '이 프로파일에서는 네트워크 정책이 적용되지 않습니다.',
  'bare-pod': '파드에 소유자가 없어서 이 플러그인은 정책을 적용하지 않습니다.',
  'fargate-or-windows': '파드가 Fargate나 Windows 노드에서 실행되어 이 플러그인은 정책을 적용하지 않습니다.',
  'unknown-pod': '매니페스트에 없는 가장자리의 파드라서, 어떤 정책이 선택하는지 알려져 있지 않습니다.',
  'way-in': '클러스터 외부에서 들어오므로 정책이 적용되지 않습니다.',
  'api-server': 'API 서버이며, 네트워크 정책은 API 서버를 선택하지 않습니다.',
  'every-address': '정책이 트래픽이 올 수 있는 모든 주소를 허용합니다.',
  endpoint: '네트워크폴리시로는 외부에서 오는 접속을 막을 수 없습니다. 정책은 파드를 선택하는데 API 서버는 파드가 아닙니다.',
  'control-plane':
    '파드는 엔드포인트 설정과 상관없이 default/kubernetes 서비스를 통해 VPC 안의 컨트롤 플레인 인터페이스로 갑니다. 도달할 수 있고, 그 뒤는 IAM과 RBAC가 정합니다.',
  'unknown-control-plane':
    '파드는 엔드포인트 설정과 상관없이 default/kubernetes 서비스를 통해 VPC 안의 컨트롤 플레인 인터페이스로 갑니다. 그 주소를 알 수 없어 모든 주소를 따져 봅니다. 도달하면 그 뒤는 IAM과 RBAC가 정합니다.',
};

function endpointSetting({ setting, field, value, isDefault, effect, origin }: Extract<Reason, { kind: 'endpoint-setting' }>): Phrase {
  const said = phrase`${code(field)}: ${code(value)}${isDefault ? ' (기본값)' : ''}, ${placeLink(origin)}`;
  const endpoint = setting === 'privateAccess' ? '프라이빗' : '퍼블릭';
  switch (effect) {
    case 'lets-in':
      return phrase`${said}. 거기서 ${endpoint} 엔드포인트에 도달할 수 있고, 그 뒤는 IAM과 RBAC가 정합니다.`;
    case 'keeps-out':
      if (setting === 'publicCidrs') return phrase`${said}. 그 밖에는 퍼블릭 엔드포인트에 접속할 수 없습니다.`;
      return phrase`${said}. 접속할 ${endpoint} 엔드포인트가 없습니다.`;
    case 'leaves-vpc':
      return phrase`${said}. VPC의 요청은 VPC를 나가 노드의 외부 주소로 퍼블릭 엔드포인트에 접속합니다.`;
    case 'cannot-say':
      return phrase`알 수 없음: ${said}. 값이 다른 곳에서 정해집니다.`;
  }
}

const NO_CONNECTION: Readonly<Record<Extract<Reason, { kind: 'no-connection' }>['because'], string>> = {
  finished: '둘 중 하나가 종료된 파드이므로 트래픽을 보내지도 받지도 않습니다.',
  'from-a-name': '이름은 연결할 대상일 뿐입니다. 외부에서 오는 트래픽은 주소로 구분합니다.',
  'no-common-family': '공통된 IP 패밀리가 없습니다. 한쪽은 IPv4만, 다른 쪽은 IPv6만 사용합니다.',
};

function depends({ because, rules, policies: isolating, unlabeled }: Extract<Reason, { kind: 'depends' }>, ends: ExplainedEnds): Phrase {
  const stopped = isolating.length === 0 ? '.' : phrase`. 다른 노드에서 오는 트래픽은 ${policies(isolating)} 정책이 결정합니다.`;
  const byRules: Phrase = rules.length === 0 ? ['규칙'] : listed(rules.map(ruleLink), ', ', ', ');
  switch (because) {
    case 'node-address':
      return phrase`알 수 없음: 트래픽이 노드의 주소에서 들어옵니다. 파드가 실행 중인 노드에서 오는 트래픽은 항상 들어옵니다${stopped} 정책이 클라이언트를 보지 못하므로 클라이언트 주소의 목록은 믿을 수 없습니다.`;
    case 'own-node':
      return ends.direction === 'ingress'
        ? phrase`알 수 없음: 파드가 실행 중인 노드에서 오는 트래픽은 항상 들어오지만, 그 노드에는 일부 파드만 있을 수 있습니다${stopped}`
        : phrase`알 수 없음: 파드가 실행 중인 노드로 가는 트래픽은 항상 나가지만, 그 노드에는 일부 파드만 있을 수 있습니다${stopped}`;
    case 'equal-priority':
      return phrase`알 수 없음: ${priorityOf(rules)}인 정책에서 ${listed(rules.map(ruleSays), ', ', ', ')}. 어느 것을 먼저 읽는지 정해져 있지 않습니다.`;
    case 'domain-name':
      return phrase`알 수 없음: ${byRules}에 주소가 지정되어 있는데, ${
        ends.direction === 'ingress' ? ends.source : ends.destination
      }의 주소는 여기서 알 수 없습니다.`;
    case 'api-server-address':
      return phrase`알 수 없음: API 서버가 어느 주소에서 연결하는지 매니페스트에 없습니다. 파드가 실행 중인 노드에서 오면 항상 들어옵니다${stopped}`;
    case 'unknown-labels': {
      const asking: Phrase = rules.length > 0 ? byRules : isolating.length > 0 ? policies(isolating) : ['정책'];
      const pod = (unlabeled === 'subject') === (ends.direction === 'egress') ? ends.source : ends.destination;
      return phrase`알 수 없음: ${asking}에 레이블이 지정되어 있는데, ${pod}의 레이블을 알 수 없습니다. 레이블을 입력하면 알 수 있습니다.`;
    }
    case 'unknown-controller':
      return phrase`알 수 없음: ${byRules}에 레이블이나 주소가 지정되어 있는데, 컨트롤러 파드의 레이블과 주소가 매니페스트에 없습니다.`;
    case 'own-security-groups':
      return phrase`알 수 없음: 이 파드에는 네트워크폴리시가 적용되지 않습니다. strict 모드의 자체 보안 그룹이 있어 그 보안 그룹만 적용됩니다${
        isolating.length === 0 ? '.' : phrase`. 적용되었다면 ${policies(isolating)} 정책이 막았을 것입니다.`
      }`;
    case 'unknown-setting':
      return ['알 수 없음: 엔드포인트 설정이 다른 곳에서 정해집니다.'];
    case 'leaves-vpc':
      return ['알 수 없음: VPC의 요청이 VPC를 나가는데, 어떤 주소로 나가는지 알 수 없습니다.'];
    case 'unknown-address':
      return phrase`알 수 없음: ${byRules}에 주소가 지정되어 있는데, ${
        ends.direction === 'ingress' ? ends.source : ends.destination
      }의 주소가 매니페스트에 없습니다.`;
  }
}

function wish(wanted: Wish, ends: ExplainedEnds): Phrase {
  const peer = nameAlone(ends.direction === 'ingress' ? ends.source : ends.destination);
  const owner = 'of' in wanted && wanted.of === 'namespace' ? `${peer}의 네임스페이스` : peer;
  switch (wanted.kind) {
    case 'label-were':
      return phrase`${owner}의 ${code(wanted.key)} 레이블이 ${either(wanted.wanted)}이면 (현재 ${code(wanted.found)})`;
    case 'label-added':
      return wanted.wanted.length === 0
        ? phrase`${owner}에 ${code(wanted.key)} 레이블이 있으면 (현재 없음)`
        : phrase`${owner}에 값이 ${either(wanted.wanted)}인 ${code(wanted.key)} 레이블이 있으면 (현재 없음)`;
    case 'label-not':
      return phrase`${owner}의 ${code(wanted.key)} 레이블 값이 ${code(wanted.found)} 이외의 값이면`;
    case 'label-absent':
      return phrase`${owner}에 ${code(wanted.key)} 레이블이 없으면`;
    case 'pod':
      return wanted.notAPod === 'external'
        ? phrase`${peer} 자리에 파드가 있으면 (파드 셀렉터는 클러스터 외부의 주소와 일치하지 않음)`
        : phrase`${peer}의 파드가 노드의 네트워크를 사용하지 않으면 (그런 파드는 파드 셀렉터와 일치하지 않음)`;
    case 'requirement':
      return requirement(wanted.of, wanted.requirement, peer);
  }
}

function requirement(of: Check['what'], text: string, peer: string): Phrase {
  switch (of) {
    case 'port':
      return phrase`포트가 ${code(text)}이면`;
    case 'address':
      return phrase`${peer}의 주소가 ${code(text)} 안에 있으면`;
    case 'node':
      return text === '' ? phrase`${peer} 자리에 노드가 있으면` : phrase`${peer} 자리에 ${code(text)} 조건에 맞는 노드가 있으면`;
    case 'domain':
      return phrase`${peer} 자리에 ${code(text)} 이름이 있으면`;
    case 'namespace':
      return phrase`${peer}의 네임스페이스가 ${code(text)}이면`;
    case 'pod':
      return phrase`${peer}의 파드가 ${code(text)} 조건에 맞으면`;
  }
}

function either(values: readonly string[]): Phrase {
  return listed(values.map(code), ', ', ' 또는 ');
}

function policies(references: readonly PolicyReference[]): Phrase {
  return listed(references.map(policyLink), ', ', ', ');
}

function ruleLink(rule: RuleReference): Phrase {
  const { standing } = rule;
  if (!standing) return ruleAlone(rule);
  const place = [TIER[standing.tier], ...(standing.priority === undefined ? [] : [`우선순위 ${standing.priority}`])].join(', ');
  return [...ruleAlone(rule), ` (${place})`];
}

function ruleAlone({ policyName, origin, direction, rule, standing }: RuleReference): Phrase {
  return [{ link: policyName, origin }, ` ${direction} 규칙 ${rule}${standing?.name === undefined ? '' : ` ‘${standing.name}’`}`];
}

const TIER: Readonly<Record<NonNullable<RuleReference['standing']>['tier'], string>> = {
  admin: 'Admin 티어',
  'network-policy': '네트워크 정책',
  baseline: 'Baseline 티어',
};

const SAYS: Readonly<Record<Action, string>> = { allow: '허용', deny: '거부', pass: '다음 티어로 넘김' };

function ruleSays(rule: RuleReference): Phrase {
  return [...ruleAlone(rule), `: ${SAYS[rule.standing?.action ?? 'allow']}`];
}

function priorityOf([first]: readonly RuleReference[]): string {
  return first?.standing?.priority === undefined ? '우선순위가 같은 순서' : `우선순위가 모두 ${first.standing.priority}`;
}

function skippedRung(rung: Exclude<Rung, { step: 'decides' | 'perhaps' }>, { direction }: ExplainedEnds): Phrase {
  switch (rung.step) {
    case 'passes':
      return phrase`${listed(rung.rules.map(ruleLink), ', ', ', ')}에 의해 다음 티어로 넘어갑니다.`;
    case 'no-match':
      return phrase`${listed(rung.policies.map(policyLink), ', ', ', ')}에 해당하는 ${direction} 규칙이 없습니다.`;
    case 'not-selected':
      return [`${explanation.direction[direction]}에 대해 선택하는 정책이 없습니다.`];
    case 'not-reached':
      return ['확인하지 않습니다.'];
  }
}
