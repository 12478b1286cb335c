import type { SecurityAnalysis } from '#engine/analyze.ts';
import type { Origin } from '#engine/model/origin.ts';
import { furtherFindings } from './further-findings.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { AlertSummary, ClusterAccess, GroupView, ReportSummary } from '#engine/overview/security-picture.ts';
import type { Setting } from '#engine/security/descriptions/eks-cluster.ts';

/** What was read beside manifests, and where it belongs, as `list -o json` and `risk -o json` hold it. */
export function securityJson(security: SecurityAnalysis): object {
  const { picture, access } = security;
  const { files, reports, images, endpoints, alerts, alertCounts, dropped, offers, clusters, groups } = picture;
  return {
    files,
    reports: reports.map(reportJson),
    images,
    workloads: Object.entries(endpoints).map(([endpoint, known]) => ({ endpoint, ...known })),
    furtherFindings: furtherFindings(security),
    alerts: alerts.map(alertJson),
    alertCounts,
    dropped,
    offers,
    clusters: clusters.map((cluster) => clusterJson(cluster, [...access.connections, ...access.furtherConnections])),
    groups: groups && groupsJson(groups),
  };
}

function placeJson({ file, line }: Origin): { readonly file: string; readonly line: number } {
  return { file, line };
}

function reportJson({ origin, ...report }: ReportSummary): object {
  return { ...report, ...placeJson(origin) };
}

function alertJson({ alert, place, endpoints, by, looked, nearest, observed }: AlertSummary): object {
  const { id, origin, tool, kind, time, rule, priority, priorityWord, output, command, user, host, tags, subject } = alert;
  const named = { time, rule, priority, priorityWord, output, command, user, host, tags, subject };
  return { id, ...placeJson(origin), tool, kind, ...named, place, endpoints, by, looked, nearest, observed };
}

function clusterJson({ cluster, endpoint, disagrees, findings, ...rest }: ClusterAccess, connections: readonly Connection[]): object {
  const { id, origin, source, name, version, publicAccess, privateAccess, publicCidrs } = cluster;
  return {
    id,
    ...placeJson(origin),
    source,
    name,
    version,
    endpoint,
    publicAccess: settingJson(publicAccess),
    publicCidrs: settingJson(publicCidrs),
    privateAccess: settingJson(privateAccess),
    disagrees,
    findings: findings.map(({ code, values, origin: at }) => ({ code, values, ...placeJson(at) })),
    ...rest,
    access: connections
      .filter(({ destination }) => destination === endpoint)
      .map(({ source: from, verdict, because }) => ({ source: from, verdict, because })),
  };
}

function settingJson({ value, isDefault, expression, origin }: Setting<unknown>): object {
  return { value, isDefault, expression, ...placeJson(origin) };
}

function groupsJson({ groups, shared, policies, onNodes, pairs }: GroupView): object {
  return {
    groups: groups.map(({ id, name, origin, ingress, egress }) => ({
      id,
      name,
      ...placeJson(origin),
      ingress: ingress.length,
      egress: egress.length,
    })),
    shared: shared && { group: shared.group, rule: shared.ruleText, ...placeJson(shared.rule) },
    policies: policies.map(({ policy, selects, limits }) => ({
      policy: `${policy.namespace}/${policy.name}`,
      groups: policy.groups,
      selects,
      limits,
      ...placeJson(policy.origin),
    })),
    onNodes,
    pairs,
  };
}
