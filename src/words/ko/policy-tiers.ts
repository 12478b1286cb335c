import { namespaceNames, type PolicyTiersWords } from '#words/en/policy-tiers.ts';

const ACTIONS = { allow: '허용', deny: '거부', pass: '통과' } as const;

/** The tiers of policies, and what is said of policies that belong to the whole cluster. */
export const policyTiers: PolicyTiersWords = {
  tier: { admin: 'Admin 티어', 'network-policy': '네트워크폴리시', baseline: 'Baseline 티어' },
  tierText: {
    admin: '가장 먼저, 우선순위 숫자가 작은 것부터 읽습니다.',
    'network-policy': 'Admin 티어가 통과시키거나 언급하지 않은 것을 정합니다.',
    baseline: '네트워크폴리시가 격리하지 않는 것을 정합니다.',
  },
  priority: (priority) => `우선순위 ${priority}`,
  subject: ({ namespaces, pods }) => {
    if (namespaces === '') return pods === '' ? '클러스터의 모든 파드' : `모든 네임스페이스에서 ${pods} 파드`;
    const where = namespaceNames(namespaces) ?? namespaces;
    return pods === '' ? `${where} 네임스페이스의 모든 파드` : `${where} 네임스페이스에서 ${pods} 파드`;
  },
  actions: (actions) =>
    (['allow', 'deny', 'pass'] as const)
      .filter((action) => actions[action] > 0)
      .map((action) => `${ACTIONS[action]} ${actions[action].toLocaleString('ko')}개`)
      .join(', ') || '규칙 없음',
  notIsolatedFor: (direction) => `${direction}에 대해 격리하는 네트워크폴리시 없음`,
  above: '클러스터 전체의 정책',
  aboutSome: (some, all) =>
    some === all ? '모든 워크로드가 대상' : `워크로드 ${all.toLocaleString('ko')}개 중 ${some.toLocaleString('ko')}개가 대상`,
  decides: (workloads) => `워크로드 ${workloads.toLocaleString('ko')}개를 결정`,
  notIsolatedButRuled: '파드를 격리하는 네트워크폴리시는 없지만, 클러스터 전체의 정책이 일부 트래픽을 정합니다.',
};
