import { describe, expect, test } from 'vitest';
import { analyze } from '#engine/analyze.ts';
import { pictureOf } from '#engine/ask.ts';
import { enforcementProfile, type ProfileName } from '#engine/rules/enforcement.ts';
import { compareAnalyses } from './compare-analyses.ts';
import { compareProfiles } from './compare-profiles.ts';
import { countProfileDifferences, profileDifferences } from './profile-difference.ts';

const pod = (name: string, ip: string, owned = true) => `
apiVersion: v1
kind: Pod
metadata:
  name: ${name}
  namespace: shop
  labels: { app: ${name} }
${owned ? `  ownerReferences: [{ apiVersion: apps/v1, kind: ReplicaSet, name: ${name}, uid: u, controller: true }]\n` : ''}spec: { containers: [{ name: main, image: x, env: [{ name: DB, value: 'http://db' }], ports: [{ containerPort: 80 }] }] }
status: { podIP: ${ip} }`;
const DENY = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: deny, namespace: shop }
spec: { podSelector: {}, policyTypes: [Ingress] }`;
const BY_BLOCK = `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: by-block, namespace: shop }
spec:
  podSelector: { matchLabels: { app: db } }
  ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]`;
const LOAD_BALANCER = `
apiVersion: v1
kind: Service
metadata: { name: tool, namespace: shop }
spec: { type: LoadBalancer, externalTrafficPolicy: Local, selector: { app: tool }, ports: [{ port: 80 }] }`;

const DB = `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: shop }
spec: { selector: { app: db }, ports: [{ port: 80 }] }`;

const FILES = [
  {
    name: 'shop.yaml',
    text: [pod('web', '10.0.0.1'), pod('db', '10.0.0.2'), pod('tool', '10.0.0.3', false), DENY, BY_BLOCK, LOAD_BALANCER, DB].join('\n---'),
  },
];
const SET = { files: FILES, off: [] };

const compared = (before: ProfileName, after: ProfileName, options = {}) =>
  compareProfiles(SET, enforcementProfile(before), enforcementProfile(after, options), 100).flips.map(
    ({ source, destination, kind, options: because, causes }) => ({ ends: `${source} → ${destination}`, kind, because, causes }),
  );

describe('two profiles compared', () => {
  test('name the one option that flips a pair', () => {
    expect(compared('kubernetes', 'cilium')).toEqual([
      { ends: 'shop/tool[Pod] → shop/db[ReplicaSet]', kind: 'removed', because: ['ipBlockMatchesPods'], causes: [] },
      { ends: 'shop/web[ReplicaSet] → shop/db[ReplicaSet]', kind: 'removed', because: ['ipBlockMatchesPods'], causes: [] },
    ]);
  });

  test('name for each flip its own option, of several that differ', () => {
    const flips = compared('kubernetes', 'aws-vpc-cni', { ipBlockMatchesPods: 'never' });
    const because = Object.fromEntries(flips.map((flip) => [flip.ends, flip.because]));
    expect(because['shop/web[ReplicaSet] → shop/db[ReplicaSet]']).toEqual(['ipBlockMatchesPods']);
    expect(because['shop/web[ReplicaSet] → shop/tool[Pod]']).toEqual(['barePods']);
    expect(because['way-in:shop/tool → shop/tool[Pod]']).toEqual(['barePods']);
  });

  test('differ by enforcement alone, where one enforces nothing', () => {
    const flips = compared('kubernetes', 'none');
    expect(flips.length).toBeGreaterThan(3);
    expect(flips.every(({ because }) => because?.join() === 'enforcement')).toBe(true);
  });

  test('are the same where no option that differs says anything of these manifests', () => {
    expect(compared('kubernetes', 'calico')).toEqual([]);
    expect(compared('kubernetes', 'antrea')).toEqual([]);
  });
});

test('a switch that the later manifests turn off is what opens everything, where the profile follows the configuration', () => {
  const add = (enabled: boolean) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: amazon-vpc-cni, namespace: kube-system }
data: { enable-network-policy-controller: "${enabled}" }`;
  const sideOf = (enabled: boolean) => {
    const set = { files: [...FILES, { name: 'plugin.yaml', text: add(enabled) }], off: [] };
    return { set, analysis: analyze(set.files, enforcementProfile('aws-vpc-cni')) };
  };
  const { flips } = compareAnalyses(sideOf(true), sideOf(false), 100);
  expect(flips.length).toBeGreaterThan(3);
  expect(flips.every(({ kind, causes }) => kind === 'added' && causes[0]?.object === 'ConfigMap kube-system/amazon-vpc-cni')).toBe(true);
});

describe('where other profiles judge otherwise', () => {
  const analysis = analyze(FILES);

  test('a connection of the picture tells which, with the verdict and the option', () => {
    const drawn = pictureOf(analysis).connections.map(({ source, destination }) => `${source} → ${destination}`);
    expect(drawn).toContain('shop/web[ReplicaSet] → shop/db[ReplicaSet]');
    const found = profileDifferences({ set: SET, analysis });
    expect(found.find(({ source, destination }) => source === 'shop/web[ReplicaSet]' && destination === 'shop/db[ReplicaSet]')).toEqual({
      source: 'shop/web[ReplicaSet]',
      destination: 'shop/db[ReplicaSet]',
      others: [{ profile: 'cilium', verdict: 'denied', options: ['ipBlockMatchesPods'] }],
    });
    expect(found.find(({ source }) => source.startsWith('way-in:'))?.others).toEqual([
      { profile: 'aws-vpc-cni', verdict: 'allowed', options: ['barePods'] },
    ]);
  });

  test('all pairs are counted, and profiles that agree everywhere are left out', () => {
    const counts = countProfileDifferences({ set: SET, analysis });
    expect(counts.map(({ profile }) => profile)).toEqual(['cilium', 'aws-vpc-cni']);
    const cilium = compareProfiles(SET, enforcementProfile(), enforcementProfile('cilium'), 100).totals;
    expect(counts[0]?.pairs).toBe(cilium.added + cilium.removed + cilium.changed);
    const aws = compareProfiles(SET, enforcementProfile(), enforcementProfile('aws-vpc-cni'), 100);
    const waysIn = aws.flips.filter(({ source }) => source.startsWith('way-in:')).length;
    expect(counts[1]?.pairs).toBe(aws.totals.added + aws.totals.removed + aws.totals.changed - waysIn);
  });

  test('nothing differs where no policy is', () => {
    const open = analyze([{ name: 'a.yaml', text: [pod('web', '10.0.0.1'), pod('db', '10.0.0.2')].join('\n---') }]);
    expect(profileDifferences({ set: { files: [], off: [] }, analysis: open })).toEqual([]);
    expect(countProfileDifferences({ set: { files: [], off: [] }, analysis: open })).toEqual([]);
  });
});
