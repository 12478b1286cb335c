import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';

const daemonSet = (name: string, image: string, more = '') => `
apiVersion: apps/v1
kind: DaemonSet
metadata: { name: ${name}, namespace: kube-system }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      hostNetwork: true
      containers:
        - name: main
          image: ${image}
${more}`;
const configMap = (name: string, data: string) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: kube-system }
data: { ${data} }`;
const INSTALLATION = `
apiVersion: operator.tigera.io/v1
kind: Installation
metadata: { name: default }
spec:
  cni:
    type: AmazonVPC`;
const clusterConfig = (more: string) => `
apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: work, region: eu-west-1 }
${more}`;
const describeAddon = (more: object) => JSON.stringify({ addon: { addonName: 'vpc-cni', clusterName: 'work', ...more } }, null, 1);
const nodeClass = (mode: string) => `
apiVersion: eks.amazonaws.com/v1
kind: NodeClass
metadata: { name: default }
spec: { networkPolicy: ${mode} }`;
const AGENT = (enabled: boolean, mode = 'standard') => `          env: [{ name: NETWORK_POLICY_ENFORCING_MODE, value: ${mode} }]
        - name: aws-eks-nodeagent
          image: registry:5000/amazon/aws-network-policy-agent:v1.1.5@sha256:00
          args: [--enable-network-policy=${enabled}]`;
const awsNode = (enabled: boolean, mode?: string) => daemonSet('aws-node', 'registry:5000/amazon-k8s-cni:v1.19.0', AGENT(enabled, mode));
const AWS_ON = configMap('amazon-vpc-cni', 'enable-network-policy-controller: "true"');
const AWS_OFF = configMap('amazon-vpc-cni', 'enable-network-policy-controller: "false"');

const suggestionOf = (...documents: readonly string[]) => analyze([{ name: 'plugin.yaml', text: documents.join('\n---') }]).suggestion;

describe('the profile that manifests speak for', () => {
  test.each<readonly [string, readonly string[], string | undefined]>([
    ['an Installation, whatever network it uses (E1)', [INSTALLATION], 'calico'],
    ['an Installation that says no type (E1)', [INSTALLATION.replace(/\n {2}cni:\n.*/, ' {}')], 'calico'],
    ['an agent of Calico on every node (E2)', [daemonSet('canal', 'quay.io/calico/node:v3.28.0')], 'calico'],
    ['cilium-config (E4)', [configMap('cilium-config', 'debug: "false"')], 'cilium'],
    ['an agent of Cilium (E4)', [daemonSet('cilium', 'quay.io/cilium/cilium:v1.16.0@sha256:00')], 'cilium'],
    ['Cilium with policies off (E4)', [configMap('cilium-config', 'enable-policy: never'), daemonSet('cilium', 'cilium/cilium')], 'none'],
    ['both switches of the VPC CNI (E5)', [AWS_ON, awsNode(true)], 'aws-vpc-cni'],
    ['one of the two alone (E5)', [AWS_ON, awsNode(false)], 'none'],
    ['the other one alone (E5)', [AWS_OFF, awsNode(true)], 'none'],
    ['the VPC CNI as it comes (E6)', [AWS_OFF, awsNode(false)], 'none'],
    ['the VPC CNI before it knew policies (E6)', [daemonSet('aws-node', 'example.com/amazon-k8s-cni:v1.12.0')], 'none'],
    ['the same, of its short version', [AWS_ON, awsNode(true).replace('v1.19.0', 'v1.13')], 'none'],
    [
      'a version of the VPC CNI from before policies, whatever its switches say (E6)',
      [AWS_ON, awsNode(true).replace('v1.19.0', 'v1.13.4-eksbuild.1')],
      'none',
    ],
    ['a copy of its agent under another name (E5)', [AWS_ON, awsNode(true).replace('aws-network-policy-agent', 'np-agent')], 'aws-vpc-cni'],
    [
      'a ConfigMap of the same name in another namespace (E5)',
      [AWS_OFF.replace('kube-system', 'shop'), AWS_ON, awsNode(true)],
      'aws-vpc-cni',
    ],
    ['the VPC CNI as it comes, and Calico for policies (E6)', [AWS_OFF, awsNode(false), INSTALLATION], 'calico'],
    [
      'an add-on that is switched on (E7)',
      [clusterConfig(`addons: [{ name: vpc-cni, configurationValues: '{"enableNetworkPolicy": "true"}' }]`)],
      'aws-vpc-cni',
    ],
    ['an add-on without the switch (E7)', [clusterConfig('addons: [{ name: vpc-cni }]')], 'none'],
    [
      'the answer of describe-addon, switched on (E7)',
      [describeAddon({ configurationValues: '{"enableNetworkPolicy":"true"}' })],
      'aws-vpc-cni',
    ],
    ['the answer of describe-addon without the switch (E7)', [describeAddon({})], 'none'],
    ['the answer of describe-addon about another add-on', [describeAddon({ addonName: 'coredns' })], undefined],
    ['nodes of Auto Mode (E8)', [AWS_ON, nodeClass('DefaultAllow')], 'aws-vpc-cni'],
    ['nodes of Auto Mode whose controller is off (E8)', [AWS_OFF, nodeClass('DefaultDeny')], 'none'],
    ['flannel alone (E9)', [daemonSet('kube-flannel-ds', 'ghcr.io/flannel-io/flannel:v0.26.1')], 'none'],
    ['Antrea (E9)', [daemonSet('antrea-agent', 'antrea/antrea-agent-ubuntu:v2.2.0')], 'antrea'],
    ['OVN-Kubernetes by its agent’s name (E9)', [daemonSet('ovnkube-node', 'example.com/release@sha256:00')], 'ovn-kubernetes'],
    ['kube-router (E9)', [daemonSet('kube-router', 'docker.io/cloudnativelabs/kube-router')], 'kubernetes'],
    ['kindnet (E9)', [daemonSet('kindnet', 'docker.io/kindest/kindnetd:v20250512')], 'kubernetes'],
    ['no network plugin at all', [configMap('app', 'a: b')], undefined],
  ])('%s', (_title, documents, profile) => {
    expect(suggestionOf(...documents)?.profile).toBe(profile);
  });

  test.each<readonly [string, readonly string[], string]>([
    ['two that enforce', [INSTALLATION, AWS_ON, awsNode(true)], 'two-enforcers'],
    [
      'the Tigera operator that nobody told what to install (E3)',
      [daemonSet('operator', 'quay.io/tigera/operator:v1.34')],
      'operator-without-installation',
    ],
    ['a cluster described without word of its add-on (E10)', [clusterConfig('autoModeConfig: { enabled: true }')], 'nothing-said'],
  ])('none, and why: %s', (_title, documents, problem) => {
    expect(suggestionOf(...documents)).toMatchObject({ problem });
    expect(suggestionOf(...documents)?.profile).toBeUndefined();
  });

  test('the strict mode is a part of it (E5, E7, E8)', () => {
    const strict = { profile: 'aws-vpc-cni', options: { unselectedPods: 'closed' } };
    expect(suggestionOf(AWS_ON, awsNode(true, 'strict'))).toMatchObject(strict);
    expect(suggestionOf(AWS_ON, nodeClass('DefaultDeny'))).toMatchObject(strict);
    const values = '{"enableNetworkPolicy": true, "env": {"NETWORK_POLICY_ENFORCING_MODE": "strict"}}';
    expect(suggestionOf(clusterConfig(`addons: [{ name: vpc-cni, configurationValues: '${values}' }]`))).toMatchObject(strict);
  });

  test('its evidence names the field, its value and its line, what enforces first', () => {
    expect(suggestionOf(AWS_OFF, INSTALLATION)?.evidence).toMatchObject([
      { plugin: 'calico', enforces: true, text: 'Installation default spec.cni.type: AmazonVPC', origin: { line: 12 } },
      {
        plugin: 'aws-vpc-cni',
        enforces: false,
        text: 'ConfigMap amazon-vpc-cni enable-network-policy-controller: false',
        origin: { line: 5 },
      },
    ]);
  });

  test('configuration that cannot be read switches nothing on', () => {
    expect(suggestionOf(clusterConfig(`addons: [{ name: vpc-cni, configurationValues: '{"enableNetworkPolicy": ' }]`))?.profile).toBe(
      'none',
    );
  });
});

describe('what is left to the configuration', () => {
  const profileOf = (
    name: 'aws-vpc-cni' | 'kubernetes',
    options: Parameters<typeof enforcementProfile>[1],
    ...documents: readonly string[]
  ) => analyze([{ name: 'plugin.yaml', text: documents.join('\n---') }], enforcementProfile(name, options));

  test.each<readonly [string, readonly string[], object, readonly string[]]>([
    ['on, where both switches are', [AWS_ON, awsNode(true)], { enforcement: 'on', unselectedPods: 'open' }, ['enforcement-configured']],
    [
      'strict',
      [AWS_ON, awsNode(true, 'strict')],
      { enforcement: 'on', unselectedPods: 'closed' },
      ['enforcement-configured', 'strict-mode'],
    ],
    ['off', [AWS_OFF, awsNode(false)], { enforcement: 'off', unselectedPods: 'open' }, ['enforcement-configured', 'not-enforced']],
    ['on, where nothing is said', [configMap('app', 'a: b')], { enforcement: 'on', unselectedPods: 'open' }, ['enforcement-assumed']],
    [
      'the switch of its own plugin, not of another',
      [configMap('cilium-config', 'enable-policy: never')],
      { enforcement: 'on' },
      ['enforcement-assumed'],
    ],
  ])('is %s', (_title, documents, options, codes) => {
    const { evaluation, assumptions } = profileOf('aws-vpc-cni', {}, ...documents);
    expect(evaluation.profile.options).toMatchObject(options);
    const told = ['enforcement-configured', 'enforcement-assumed', 'strict-mode', 'not-enforced'];
    expect(assumptions.map(({ code }) => code).filter((code) => told.includes(code))).toEqual(codes);
  });

  test('stays as it was chosen by hand', () => {
    const { evaluation, assumptions } = profileOf('aws-vpc-cni', { enforcement: 'on', unselectedPods: 'open' }, AWS_OFF, awsNode(false));
    expect(evaluation.profile.options).toMatchObject({ enforcement: 'on', unselectedPods: 'open' });
    expect(assumptions.some(({ code }) => code.startsWith('enforcement'))).toBe(false);
  });

  test('follows any plugin where the profile is of none', () => {
    const { evaluation } = profileOf('kubernetes', { enforcement: 'as-configured' }, configMap('cilium-config', 'enable-policy: never'));
    expect(evaluation.profile.options.enforcement).toBe('off');
  });
});
