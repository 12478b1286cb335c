import { describe, expect, it } from 'vitest';
import { Analyzer } from '#engine/analyze.ts';
import { enforcementProfile, type ProfileName } from '#engine/rules/enforcement.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';

const workload = (name: string, more = '') => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { ${more}containers: [{ name: main, image: main }] }
`;
const PODS = ['web', 'api', 'db'].map((name) => workload(name));
const DENY = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny, namespace: shop }
spec: { podSelector: { matchLabels: { app: db } } }
`;
const groupPolicy = (spec: string) => `apiVersion: vpcresources.k8s.aws/v1beta1
kind: SecurityGroupPolicy
metadata: { name: own, namespace: shop }
spec: { ${spec}, securityGroups: { groupIds: [sg-8] } }
`;
const plugin = (env: string) => `apiVersion: apps/v1
kind: DaemonSet
metadata: { name: aws-node, namespace: kube-system }
spec:
  selector: { matchLabels: { app: aws-node } }
  template:
    metadata: { labels: { app: aws-node } }
    spec: { hostNetwork: true, containers: [{ name: aws-node, image: amazon-k8s-cni:v1.19.0, env: [${env}] }] }
`;
const ENI = '{ name: ENABLE_POD_ENI, value: "true" }';
const STANDARD = '{ name: POD_SECURITY_GROUP_ENFORCING_MODE, value: standard }';
const GROUPS = JSON.stringify({
  SecurityGroups: [
    {
      GroupId: 'sg-7',
      GroupName: 'eks-cluster-sg-lab-1',
      IpPermissions: [
        { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 },
        { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: 'sg-7' }] },
      ],
    },
  ],
});

function analyzed(documents: readonly string[], groups = '', profile: ProfileName = 'calico') {
  const files = [{ name: 'all.yaml', text: documents.join('---\n') }, ...(groups === '' ? [] : [{ name: 'groups.json', text: groups }])];
  return new SecuredAnalyzer(new Analyzer()).analyze({ files, off: [] }, enforcementProfile(profile));
}

function viewOf(...args: Parameters<typeof analyzed>) {
  return analyzed(...args).security?.picture.groups;
}

describe('what the security group sees', () => {
  it('is nodes, which share a group that lets all of it through, whatever the policies are', () => {
    expect(viewOf([...PODS, DENY], GROUPS)).toMatchObject({
      shared: { group: 'sg-7', ruleText: 'SecurityGroups[0].IpPermissions[1]', rule: { file: 'groups.json' } },
      onNodes: ['shop/api[Deployment]', 'shop/db[Deployment]', 'shop/web[Deployment]'],
      pairs: { all: 6, byGroups: 6, byPolicies: 4 },
    });
  });

  it('is not told where no group lets its members reach each other', () => {
    const { shared, pairs } = viewOf(PODS, GROUPS.replaceAll('-1"', '6"'))!;
    expect(shared).toBeUndefined();
    expect(pairs).toEqual({ all: 6, byGroups: 0, byPolicies: 6 });
  });

  it('is not asked where there are neither groups nor policies that give some', () => {
    expect(viewOf(PODS)).toBeUndefined();
  });
});

describe('pods with groups of their own', () => {
  it.each([
    ['labels', 'podSelector: { matchLabels: { app: db } }', ['shop/db[Deployment]']],
    ['all', 'podSelector: {}', ['shop/api[Deployment]', 'shop/db[Deployment]', 'shop/web[Deployment]']],
    ['a service account', 'serviceAccountSelector: { matchNames: [runner] }', ['shop/runner[Deployment]']],
    ['both', 'podSelector: { matchLabels: { app: db } }, serviceAccountSelector: { matchNames: [runner] }', []],
    ['labels of service accounts, which nobody knows', 'serviceAccountSelector: { matchLabels: { a: b } }', []],
    ['nothing', 'podSelector: null', []],
  ])('are selected by %s', (by, spec, selects) => {
    const documents = by.includes('account') ? [...PODS, workload('runner', 'serviceAccountName: runner, ')] : PODS;
    expect(viewOf([...documents, groupPolicy(spec)])!.policies[0]!.selects).toEqual(selects);
  });

  const own = groupPolicy('podSelector: { matchLabels: { app: db } }');

  it('are told apart from those on the nodes’ group', () => {
    expect(viewOf([...PODS, own], GROUPS)).toMatchObject({
      onNodes: ['shop/api[Deployment]', 'shop/web[Deployment]'],
      pairs: { all: 2, byGroups: 2 },
    });
  });

  it.each<[string, ProfileName, string, readonly string[], string]>([
    ['by nothing that is known', 'calico', '', ['needs-pod-eni', 'mode-unknown', 'calico-strict', 'unknown-group'], 'depends'],
    ['in strict mode', 'calico', plugin(ENI), ['mode-strict', 'calico-strict', 'unknown-group'], 'depends'],
    ['in standard mode', 'calico', plugin(`${ENI}, ${STANDARD}`), ['mode-standard', 'unknown-group'], 'denied'],
    ['where the plugin gives them none', 'calico', plugin(STANDARD), ['needs-pod-eni', 'mode-standard', 'unknown-group'], 'denied'],
    ['under a plugin that polices them too', 'kubernetes', plugin(ENI), ['mode-strict', 'unknown-group'], 'denied'],
    ['where nothing is enforced', 'none', plugin(ENI), ['mode-strict', 'unknown-group'], 'allowed'],
  ])('are limited %s', (_, profile, aws, limits, verdict) => {
    const analysis = analyzed([...PODS, DENY, own, ...(aws === '' ? [] : [aws])], GROUPS, profile);
    expect(analysis.security!.picture.groups!.policies[0]!.limits).toEqual(limits);
    const [web, db] = ['shop/web[Deployment]', 'shop/db[Deployment]'].map((id) => analysis.evaluation.endpoint(id)!.index);
    expect(analysis.evaluation.verdict(web!, db!)).toBe(verdict);
    expect(analysis.diagnostics.filter(({ code }) => code === 'group-unknown')).toMatchObject([
      { values: { policy: 'own', group: 'sg-8' } },
    ]);
  });

  const configuration = (variables: object): string => JSON.stringify({ env: variables });
  const described = (variables: object): string =>
    JSON.stringify({ addon: { addonName: 'vpc-cni', configurationValues: configuration(variables) } });
  const config = (variables: object): string =>
    JSON.stringify({
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      metadata: { name: 'lab' },
      addons: [{ name: 'vpc-cni', configurationValues: configuration(variables) }],
    });
  it.each([
    ['describe-addon', described],
    ['eksctl', config],
    ['the values of the chart', configuration],
  ])('are set up by %s too', (_, written) => {
    const limits = (variables: object): readonly string[] => {
      const documents = [...PODS, own, written(variables)];
      const files = documents.map((text, at) => ({ name: `${at}.yaml`, text }));
      const { security } = new SecuredAnalyzer(new Analyzer()).analyze({ files, off: [] }, enforcementProfile('calico'));
      return security!.picture.groups!.policies[0]!.limits.filter((each) => each !== 'unknown-group');
    };
    expect(limits({ ENABLE_POD_ENI: 'true', POD_SECURITY_GROUP_ENFORCING_MODE: 'standard' })).toEqual(['mode-standard']);
    expect(limits({ ENABLE_POD_ENI: true })).toEqual(['mode-strict', 'calico-strict']);
    expect(limits({ ENABLE_POD_ENI: 'false' })).toEqual(['needs-pod-eni', 'mode-strict']);
    expect(limits({ WARM_IP_TARGET: '2' })).toEqual(['needs-pod-eni', 'mode-unknown', 'calico-strict']);
  });
});
