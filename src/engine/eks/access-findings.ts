import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import type { AccessFinding } from '#engine/overview/security-picture.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import { differences, SETTINGS, settingText } from './described-cards.ts';
import { areAmong, areEverywhere, blocksOfEverywhere } from './allowed-blocks.ts';
import { settingField } from './setting-field.ts';

/** What stands out in one description, for the panel of the API server and for the list of findings. */
export interface ClusterFindings {
  readonly findings: readonly AccessFinding[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param earlier other descriptions of the same cluster, in front of this one: what disagrees is told once
 * @param nodes public addresses of nodes, as far as they are known
 */
export function clusterFindings(cluster: EksCluster, earlier: readonly EksCluster[], nodes: readonly IpRange[]): ClusterFindings {
  const parts = [
    unresolved(cluster),
    publicToAll(cluster),
    nodesOutside(cluster, nodes),
    noEndpoint(cluster),
    conflicting(cluster),
    ...earlier.map((other) => disagreeing(cluster, other)),
  ];
  return { findings: parts.flatMap(({ findings }) => findings), diagnostics: parts.flatMap(({ diagnostics }) => diagnostics) };
}

const NOTHING: ClusterFindings = { findings: [], diagnostics: [] };

/** As sentences name it. */
function titleOf({ name, resource, id }: EksCluster): string {
  return name === '' ? (resource ?? id) : name;
}

function unresolved(cluster: EksCluster): ClusterFindings {
  // Nobody asks for the blocks of an endpoint that is not there.
  const asked = SETTINGS.filter((name) => name !== 'publicCidrs' || cluster.publicAccess.value !== false);
  const found = asked
    .filter((name) => cluster[name].value === undefined)
    .map((name) => {
      const { origin, expression = '' } = cluster[name];
      const field = settingField(name, cluster.source);
      return { origin, field, expression };
    });
  return {
    findings: found.map(({ origin, field, expression }) => ({ code: 'cannot-say', values: { setting: field, expression }, origin })),
    diagnostics: found.map(({ origin, field, expression }) => ({
      code: 'cluster-unresolved',
      severity: 'info',
      values: { cluster: titleOf(cluster), field, expression },
      origin,
    })),
  };
}

function publicToAll(cluster: EksCluster): ClusterFindings {
  const { publicAccess, publicCidrs } = cluster;
  const all = publicAccess.value === true ? blocksOfEverywhere(publicCidrs.value ?? []) : [];
  if (all.length === 0) return NOTHING;
  const { origin } = publicCidrs;
  const values = { cluster: titleOf(cluster), cidr: all.join(', ') };
  return {
    findings: [{ code: 'public-to-all', values: { cidr: values.cidr }, origin }],
    diagnostics: [{ code: 'api-server-public', severity: 'warning', values, origin }],
  };
}

/** Requests of nodes leave the VPC (SI-20): their addresses outside have to be among the blocks, and nobody knows whether they are. */
function nodesOutside(cluster: EksCluster, nodes: readonly IpRange[]): ClusterFindings {
  const { publicAccess, privateAccess, publicCidrs } = cluster;
  const cidrs = publicCidrs.value;
  if (privateAccess.value !== false || publicAccess.value !== true || cidrs === undefined) return NOTHING;
  if (areEverywhere(cidrs) || areAmong(nodes, cidrs)) return NOTHING;
  const { origin } = privateAccess;
  const values = { cluster: titleOf(cluster), cidrs: cidrs.join(', ') };
  return {
    findings: [{ code: 'nodes-outside-allow-list', values: { cidrs: values.cidrs }, origin }],
    diagnostics: [{ code: 'api-server-nodes-outside', severity: 'warning', values, origin }],
  };
}

function noEndpoint(cluster: EksCluster): ClusterFindings {
  if (cluster.publicAccess.value !== false || cluster.privateAccess.value !== false) return NOTHING;
  const { origin } = cluster.publicAccess;
  return {
    findings: [{ code: 'no-endpoint', values: {}, origin }],
    diagnostics: [{ code: 'api-server-no-endpoint', severity: 'error', values: { cluster: titleOf(cluster) }, origin }],
  };
}

function conflicting(cluster: EksCluster): ClusterFindings {
  if (cluster.conflict === undefined) return NOTHING;
  const { origin } = cluster.publicAccess;
  return {
    findings: [],
    diagnostics: [{ code: 'cluster-settings-conflict', severity: 'error', values: { cluster: titleOf(cluster) }, origin }],
  };
}

function disagreeing(cluster: EksCluster, other: EksCluster): ClusterFindings {
  const told = differences(cluster, other).map((name) => ({
    field: settingField(name, cluster.source),
    here: settingText(cluster[name]),
    there: settingText(other[name]),
    otherFile: other.origin.file,
    origin: cluster[name].origin,
  }));
  return {
    findings: told.map(({ origin, ...values }) => ({ code: 'descriptions-disagree', values, origin })),
    diagnostics: told.map(({ origin, ...values }) => ({
      code: 'cluster-descriptions-disagree',
      severity: 'warning',
      values: { cluster: titleOf(cluster), ...values },
      origin,
    })),
  };
}
