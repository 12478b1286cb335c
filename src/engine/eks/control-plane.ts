import type { Evaluation, ExternalEndpoint } from '#engine/evaluate/evaluation.ts';
import type { Cluster } from '#engine/model/cluster.ts';
import { containsRange, type IpFamily, type IpRange, overlap } from '#engine/model/ip-range.ts';
import { parseCidr } from '#engine/model/parse-cidr.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';

/** Where the interfaces of a control plane may be: endpoints outside that hold such addresses. */
export interface ControlPlane {
  readonly endpoints: readonly ExternalEndpoint[];
  /** False: nothing tells of its addresses, and every address may be one. */
  readonly isKnown: boolean;
}

/** What is local to a node, such as 169.254.169.254, and groups: policies that leave it out say nothing of a control plane. */
const NEVER_IN_A_VPC: readonly IpRange[] = rangesOf([
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fe80::/10',
  'ff00::/8',
]);

/**
 * The addresses behind the Service `default/kubernetes` (SI-22): its endpoints where the manifests show them, else the
 * cluster's subnets, else its VPC, else any. Never one of the Services' own: policies see what a Service leads to (S-1).
 */
export function controlPlaneOf(family: readonly EksCluster[], cluster: Cluster, evaluation: Evaluation): ControlPlane {
  const blocks = blocksOf(family, cluster);
  const services = family.flatMap(({ serviceCidrs }) => rangesOf(serviceCidrs));
  const ipFamily: IpFamily = family.find((each) => each.ipFamily !== undefined)?.ipFamily ?? cluster.ipFamily ?? 4;
  const candidates = evaluation.endpoints.filter(
    (endpoint): endpoint is ExternalEndpoint =>
      endpoint.kind === 'external' &&
      endpoint.domain === undefined &&
      endpoint.node === undefined &&
      !endpoint.ranges.every((range) => NEVER_IN_A_VPC.some((block) => containsRange(block, range))) &&
      !endpoint.ranges.every((range) => services.some((service) => containsRange(service, range))),
  );
  const inFamily = candidates.filter(({ ranges }) => ranges.some(({ family: own }) => own === ipFamily));
  const known = blocks.filter(({ family: own }) => own === ipFamily);
  if (known.length === 0) return { endpoints: inFamily, isKnown: false };
  return {
    endpoints: inFamily.filter(({ ranges }) => ranges.some((range) => known.some((block) => overlap(block, range)))),
    isKnown: true,
  };
}

function blocksOf(family: readonly EksCluster[], cluster: Cluster): readonly IpRange[] {
  const service = cluster.services.find(({ id }) => id === 'default/kubernetes');
  const addresses = service?.endpoints.flatMap((each) => each.addresses) ?? [];
  if (addresses.length > 0) return addresses.map(({ family: own, value }) => ({ family: own, low: value, high: value }));
  const told = family.map(({ subnetCidrs }) => subnetCidrs?.value).find((each) => each !== undefined);
  return rangesOf(told ?? family.map(({ vpcCidrs }) => vpcCidrs?.value).find((each) => each !== undefined) ?? []);
}

function rangesOf(cidrs: readonly string[]): readonly IpRange[] {
  return cidrs.flatMap((cidr) => parseCidr(cidr)?.range ?? []);
}
