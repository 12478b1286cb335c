import { expect, test } from 'vitest';
import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { aCluster, aWorkload } from '#engine/testing/cluster-objects.ts';
import { onlyFamily } from './only-family.ts';

const one = enforcementProfile('kubernetes', { addressFamilies: 'one' });
const pod = (id: string, ...addresses: readonly string[]) =>
  aWorkload(id, { addresses: addresses.flatMap((text) => parseIpAddress(text) ?? []) });

test.each([
  ['IPv4 where nothing is known', aCluster({ workloads: [pod('shop/web')] }), 4],
  ['that of the pods', aCluster({ workloads: [pod('shop/web', 'fd00::1'), pod('shop/db')] }), 6],
  ['that of the first addresses', aCluster({ workloads: [pod('shop/web', '10.0.0.1', 'fd00::1')] }), 4],
  ['the one that the cluster is described with', aCluster({ workloads: [pod('shop/web', '10.0.0.1')], ipFamily: 6 }), 6],
])('the one address family is %s', (_title, cluster, family) => {
  expect(onlyFamily(cluster, one)).toBe(family);
  expect(onlyFamily(cluster, enforcementProfile())).toBeUndefined();
});
