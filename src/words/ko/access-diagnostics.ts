import type { AccessDiagnosticWords } from '#words/en/access-diagnostics.ts';
import { code, phrase } from '#words/explain-phrases.ts';

/** What is the matter with the API server's endpoint and with security groups, in Korean. */
export const accessDiagnostics: AccessDiagnosticWords = {
  'cluster-unresolved': ({ cluster, field, expression }) => ({
    title: phrase`클러스터 ${code(cluster)}의 ${code(field)} 값을 알 수 없습니다: ${code(expression)}`,
    advice: phrase`${code('aws eks describe-cluster')}의 결과를 열면 알 수 있습니다.`,
  }),
  'api-server-public': ({ cluster, cidr }) => ({
    title: phrase`${code(cluster)}의 API 서버에 ${code(cidr)}, 곧 어디서나 접속할 수 있습니다.`,
    advice: phrase`그 뒤는 IAM과 RBAC가 정합니다. 필요한 대역만 허용하거나 프라이빗 엔드포인트만 쓰세요. 네트워크폴리시로는 막을 수 없습니다.`,
  }),
  'api-server-nodes-outside': ({ cluster, cidrs }) => ({
    title: phrase`${code(cluster)}의 프라이빗 엔드포인트가 꺼져 있어 노드도 퍼블릭 엔드포인트로 갑니다. 그런데 ${code(cidrs)}만 허용됩니다.`,
    advice: phrase`노드가 VPC를 나갈 때의 주소를 허용 대역에 넣거나 프라이빗 엔드포인트를 켜세요.`,
  }),
  'api-server-no-endpoint': ({ cluster }) => ({
    title: phrase`${code(cluster)}의 엔드포인트가 둘 다 꺼져 있습니다. AWS가 거절합니다.`,
    advice: phrase`둘 중 하나를 켜세요.`,
  }),
  'cluster-descriptions-disagree': ({ cluster, field, here, there, otherFile }) => ({
    title: phrase`${code(cluster)}에 대한 두 설명이 다릅니다. ${code(field)}이(가) 여기서는 ${code(here)}, ${code(otherFile)}에서는 ${code(there)}입니다.`,
    advice: phrase`둘 다 보여 줍니다. 더는 맞지 않는 것을 닫으세요.`,
  }),
  'cluster-settings-conflict': ({ cluster }) => ({
    title: phrase`${code(cluster)}에 ${code('privateCluster.enabled')}와 ${code('vpc.clusterEndpoints')}가 함께 있습니다. eksctl이 거절합니다.`,
    advice: phrase`${code('clusterEndpoints')}를 빼세요. 프라이빗 클러스터에는 프라이빗 엔드포인트만 있습니다.`,
  }),
  'group-rules-unknown': ({ count }) => ({
    title: phrase`보안 그룹 ${count}개가 규칙 없이 나열되어 있어 무엇을 통과시키는지 말할 수 없습니다.`,
    advice: phrase`${code('--query')} 없이 ${code('aws ec2 describe-security-groups')}의 결과 전체를 여세요.`,
  }),
  'group-unknown': ({ policy, group }) => ({
    title: phrase`SecurityGroupPolicy ${code(policy)}이(가) 가리키는 ${code(group)}이(가) 여기 보안 그룹에 없습니다.`,
    advice: phrase`무엇을 통과시키는지 보려면 ${code('aws ec2 describe-security-groups')}의 결과를 더하세요.`,
  }),
};
