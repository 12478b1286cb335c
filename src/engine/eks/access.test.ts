import { describe, expect, it } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import type { ProfileName } from '#engine/rules/enforcement.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import { eksDescribe } from '#engine/security/descriptions/eks-describe/eks-describe.ts';
import { describedBy } from '#engine/testing/described.ts';
import { accessView } from './access.ts';

interface Settings {
  readonly endpointPublicAccess?: boolean;
  readonly endpointPrivateAccess?: boolean;
  readonly publicAccessCidrs?: readonly string[];
}

function describedCluster(settings: Settings, more: Partial<EksCluster> = {}, file = 'cluster.json'): EksCluster {
  const resourcesVpcConfig = { vpcId: 'vpc-7', ...settings };
  const kubernetesNetworkConfig = { serviceIpv4Cidr: '10.96.0.0/16', ipFamily: `ipv${more.ipFamily ?? 4}` };
  const cluster = { name: 'lab', resourcesVpcConfig, kubernetesNetworkConfig };
  return { ...describedBy(eksDescribe, { cluster }, file)!.clusters[0]!, ...more };
}

function pod(name: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template: { metadata: { labels: { app: ${name} } }, spec: { containers: [{ name: main, image: main }] } }
`;
}

function egress(to: string): string {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: leaving }
spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [${to}] }
`;
}

function viewOf(clusters: readonly EksCluster[], documents: readonly string[] = [pod('web')], profile: ProfileName = 'kubernetes') {
  const { evaluation, cluster } = analyze([{ name: 'all.yaml', text: documents.join('---\n') }], enforcementProfile(profile));
  const view = accessView(clusters, evaluation, cluster);
  const verdict = (source: string, destination = 'api-server'): string | undefined =>
    [...view.connections, ...view.furtherConnections].find((each) => each.source === source && each.destination === destination)?.verdict;
  return { ...view, verdict };
}

const WEB = 'default/web[Deployment]';

describe('who comes to the API server from outside', () => {
  it.each<[string, Settings, Record<string, string | undefined>]>([
    [
      'the public endpoint alone, for all',
      { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['0.0.0.0/0'] },
      { 'internet:api-server': 'allowed', 'vpc:vpc-7': 'allowed', 'block:0.0.0.0/0': undefined },
    ],
    ['nothing that is written', {}, { 'internet:api-server': 'allowed', 'vpc:vpc-7': 'allowed' }],
    [
      'the public endpoint alone, for a block',
      { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['198.51.100.0/24'] },
      { 'internet:api-server': 'denied', 'block:198.51.100.0/24': 'allowed', 'vpc:vpc-7': 'depends' },
    ],
    [
      'both endpoints',
      { endpointPublicAccess: true, endpointPrivateAccess: true, publicAccessCidrs: ['198.51.100.0/24'] },
      { 'internet:api-server': 'denied', 'block:198.51.100.0/24': 'allowed', 'vpc:vpc-7': 'allowed' },
    ],
    [
      'the private endpoint alone',
      { endpointPublicAccess: false, endpointPrivateAccess: true, publicAccessCidrs: ['198.51.100.0/24'] },
      { 'internet:api-server': 'denied', 'block:198.51.100.0/24': 'denied', 'vpc:vpc-7': 'allowed' },
    ],
    ['neither', { endpointPublicAccess: false, endpointPrivateAccess: false }, { 'internet:api-server': 'denied', 'vpc:vpc-7': 'denied' }],
    [
      'the whole of IPv6',
      { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['198.51.100.0/24', '::/0'] },
      { 'internet:api-server:ipv6': 'allowed', 'internet:api-server:ipv4': 'denied', 'block:::/0': undefined, 'vpc:vpc-7': 'depends' },
    ],
    [
      'two halves that are everything',
      { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'] },
      { 'internet:api-server': 'allowed', 'block:0.0.0.0/1': 'allowed', 'vpc:vpc-7': 'allowed' },
    ],
  ])('with %s', (_, settings, verdicts) => {
    const { verdict } = viewOf([describedCluster(settings)]);
    expect(Object.fromEntries(Object.keys(verdicts).map((source) => [source, verdict(source)]))).toEqual(verdicts);
  });

  it.each<[string, Partial<EksCluster>, Settings, Record<string, string | undefined>]>([
    ['has both families by default', {}, {}, { 'internet:api-server': 'allowed', 'internet:api-server:ipv6': undefined }],
    [
      'may be open to IPv4 alone',
      {},
      { publicAccessCidrs: ['0.0.0.0/0'] },
      { 'internet:api-server:ipv4': 'allowed', 'internet:api-server:ipv6': 'denied' },
    ],
    [
      'has IPv4 alone where it is older',
      { createdAt: '2024-03-01T10:00:00Z' },
      { publicAccessCidrs: ['0.0.0.0/0'] },
      { 'internet:api-server': 'allowed', 'internet:api-server:ipv6': undefined },
    ],
  ])('of an IPv6 cluster %s', (_, more, settings, verdicts) => {
    const { verdict } = viewOf([describedCluster(settings, { ipFamily: 6, ...more }, 'cluster.json')]);
    expect(Object.fromEntries(Object.keys(verdicts).map((source) => [source, verdict(source)]))).toEqual(verdicts);
  });

  it('is told as everybody, with the blocks that together are so', () => {
    const { diagnostics } = viewOf([describedCluster({ publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'] })]);
    expect(diagnostics).toMatchObject([{ code: 'api-server-public', values: { cidr: '0.0.0.0/1, 128.0.0.0/1' } }]);
  });

  it('cannot be said where a setting is worked out elsewhere', () => {
    const unknown = { isDefault: false, expression: '!Ref Cidrs', origin: describedCluster({}).origin };
    const { verdict, connections, diagnostics, clusters } = viewOf([describedCluster({}, { publicCidrs: unknown })]);
    expect(verdict('internet:api-server')).toBe('depends');
    expect(connections[0]).toMatchObject({ because: 'unknown-setting' });
    expect(diagnostics).toMatchObject([{ code: 'cluster-unresolved', values: { cluster: 'lab', expression: '!Ref Cidrs' } }]);
    expect(clusters[0]!.findings).toMatchObject([{ code: 'cannot-say' }]);
  });

  it('is not doubted for blocks of an endpoint that is off', () => {
    const unknown = { isDefault: false, expression: 'known after apply', origin: describedCluster({}).origin };
    const { diagnostics } = viewOf([
      describedCluster({ endpointPublicAccess: false, endpointPrivateAccess: true }, { publicCidrs: unknown }),
    ]);
    expect(diagnostics).toEqual([]);
  });

  it('is let in by nodes’ own addresses, where they are known and allowed', () => {
    const node = `apiVersion: v1
kind: Node
metadata: { name: one }
status: { addresses: [{ type: InternalIP, address: 10.0.0.4 }, { type: ExternalIP, address: 198.51.100.7 }] }
`;
    const described = describedCluster({ endpointPrivateAccess: false, publicAccessCidrs: ['198.51.100.0/24'] });
    const { verdict, diagnostics } = viewOf([described], [pod('web'), node]);
    expect(verdict('vpc:vpc-7')).toBe('allowed');
    expect(diagnostics).toEqual([]);
  });

  it('is explained by the setting that decides, with its line', () => {
    const { explain } = viewOf([describedCluster({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] })]);
    expect(explain('internet:api-server', 'api-server')).toMatchObject({
      egress: { verdict: 'allowed' },
      ingress: {
        verdict: 'allowed',
        reasons: [
          {
            kind: 'endpoint-setting',
            field: 'publicAccessCidrs',
            value: '0.0.0.0/0',
            isDefault: false,
            effect: 'lets-in',
            origin: { path: 'cluster.resourcesVpcConfig.publicAccessCidrs' },
          },
          { kind: 'exempt', because: 'endpoint' },
        ],
      },
    });
    expect(explain('nobody', 'api-server')).toBeUndefined();
    expect(explain('internet:api-server', 'api-server:other')).toBeUndefined();
  });
});

describe('whether pods come to the API server', () => {
  const described = describedCluster({ endpointPublicAccess: false, endpointPrivateAccess: true });
  const inSubnets = { ...described, subnetCidrs: { value: ['10.0.1.0/24'], isDefault: false, origin: described.origin } };

  it.each<[string, EksCluster, string, string]>([
    ['no policy', described, egress('{}'), 'allowed'],
    ['a block around the subnets', inSubnets, egress('{ to: [{ ipBlock: { cidr: 10.0.0.0/16 } }] }'), 'allowed'],
    ['another port', inSubnets, egress('{ to: [{ ipBlock: { cidr: 10.0.0.0/16 } }], ports: [{ port: 53, protocol: UDP }] }'), 'denied'],
    ['a block elsewhere', inSubnets, egress('{ to: [{ ipBlock: { cidr: 172.16.0.0/12 } }] }'), 'denied'],
    ['a part of the subnets', inSubnets, egress('{ to: [{ ipBlock: { cidr: 10.0.1.0/28 } }] }'), 'depends'],
    ['the address of the Service alone', inSubnets, egress('{ to: [{ ipBlock: { cidr: 10.96.0.1/32 } }] }'), 'denied'],
    [
      'all but the address of the Service, subnets unknown',
      described,
      egress('{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [10.96.0.1/32] } }] }'),
      'allowed',
    ],
    [
      'all but what no control plane is at, subnets unknown',
      described,
      egress('{ to: [{ ipBlock: { cidr: 0.0.0.0/0, except: [169.254.169.254/32] } }], ports: [{ port: 443 }] }'),
      'allowed',
    ],
    ['some block, subnets unknown', described, egress('{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }'), 'depends'],
    ['no address at all', described, egress('{ to: [{ podSelector: {} }] }'), 'denied'],
  ])('is for egress alone to say: %s', (_, cluster, policy, verdict) => {
    expect(viewOf([cluster], [pod('web'), policy]).verdict(WEB)).toBe(verdict);
    expect(viewOf([cluster], [pod('web'), policy], 'none').verdict(WEB)).toBe('allowed');
  });

  it('is asked of the addresses behind the Service, where the manifests show them', () => {
    const service = `apiVersion: v1
kind: Service
metadata: { name: kubernetes }
spec: { ports: [{ name: https, port: 443 }] }
---
apiVersion: v1
kind: Endpoints
metadata: { name: kubernetes }
subsets: [{ addresses: [{ ip: 10.0.7.7 }], ports: [{ name: https, port: 443 }] }]
`;
    const policy = egress('{ to: [{ ipBlock: { cidr: 10.0.7.7/32 } }] }');
    expect(viewOf([inSubnets], [pod('web'), service, policy]).verdict(WEB)).toBe('allowed');
  });

  it('is explained by the policies of the pod', () => {
    const { explain } = viewOf([inSubnets], [pod('web'), egress('{ to: [{ ipBlock: { cidr: 10.0.0.0/16 } }] }')]);
    expect(explain(WEB, 'api-server')).toMatchObject({
      egress: { verdict: 'allowed', reasons: [{ kind: 'rule', rule: { policyName: 'leaving' } }] },
      ingress: { verdict: 'allowed', reasons: [{ kind: 'exempt', because: 'control-plane' }] },
    });
  });

  it('is drawn of few workloads, and of many where it is unlike that of most', () => {
    const many = ['web', ...Array.from({ length: 14 }, (_, at) => `other-${at}`)].map(pod);
    const policy = egress('{ to: [{ ipBlock: { cidr: 172.16.0.0/12 } }] }');
    const drawn = (view: ReturnType<typeof viewOf>) => view.connections.filter(({ source }) => source.startsWith('default/')).length;
    expect(drawn(viewOf([inSubnets], [pod('web'), pod('api')]))).toBe(2);
    const view = viewOf([inSubnets], [...many, policy]);
    expect(drawn(view)).toBe(1);
    expect(view.furtherConnections).toHaveLength(14);
    expect(view.clusters[0]!.pods).toEqual({ all: 15, allowed: 14, denied: 1, depends: 0, addressesKnown: true });
  });
});

describe('what stands out', () => {
  it.each<[string, Settings, readonly string[]]>([
    ['public to all', { endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] }, ['api-server-public']],
    [
      'nodes outside the allowed blocks',
      { endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: ['198.51.100.0/24'] },
      ['api-server-nodes-outside'],
    ],
    ['no endpoint', { endpointPublicAccess: false, endpointPrivateAccess: false }, ['api-server-no-endpoint']],
    ['nothing', { endpointPublicAccess: true, endpointPrivateAccess: true, publicAccessCidrs: ['198.51.100.0/24'] }, []],
  ])('is %s', (_, settings, codes) => {
    const { diagnostics, clusters } = viewOf([describedCluster(settings)]);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(clusters[0]!.findings).toHaveLength(codes.length);
  });

  it('is that two descriptions of a cluster disagree, and both are shown', () => {
    const open = describedCluster({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] });
    const closed = describedCluster(
      { endpointPublicAccess: false, endpointPrivateAccess: true, publicAccessCidrs: ['0.0.0.0/0'] },
      {},
      'other.json',
    );
    const { clusters, verdict, diagnostics, endpoints } = viewOf([open, closed]);
    const [first, second] = clusters;
    expect(first).toMatchObject({ endpoint: 'api-server', disagrees: [closed.id] });
    expect(second).toMatchObject({ endpoint: 'api-server:lab (other.json#0)', disagrees: [open.id] });
    expect(verdict('internet:api-server', first!.endpoint)).toBe('allowed');
    expect(verdict('internet:api-server', second!.endpoint)).toBe('denied');
    expect(verdict(WEB, second!.endpoint)).toBeUndefined();
    expect(endpoints.map(({ id }) => id)).toEqual(['api-server', 'internet:api-server', 'vpc:vpc-7', second!.endpoint]);
    expect(diagnostics.filter(({ code }) => code === 'cluster-descriptions-disagree')).toMatchObject([
      { values: { cluster: 'lab', field: 'endpointPublicAccess', here: 'false', there: 'true', otherFile: 'cluster.json' } },
      { values: { field: 'endpointPrivateAccess' } },
    ]);
  });

  it('is nothing where two descriptions of a cluster agree: they share a card', () => {
    const settings = { endpointPublicAccess: true, endpointPrivateAccess: true, publicAccessCidrs: ['198.51.100.0/24'] };
    const { clusters, endpoints } = viewOf([describedCluster(settings), describedCluster(settings, {}, 'other.json')]);
    expect(clusters.map(({ endpoint, disagrees }) => [endpoint, disagrees])).toEqual([
      ['api-server', []],
      ['api-server', []],
    ]);
    expect(endpoints).toHaveLength(4);
  });
});
