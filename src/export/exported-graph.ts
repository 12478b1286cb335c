import type { Analysis } from '#engine/analyze.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import type { WayInVerdict } from '#engine/evaluate/judge-way-in.ts';
import { describeConnection } from '#engine/overview/describe-connection.ts';
import { describeWayInConnection, wayInId } from '#engine/overview/describe-way-in.ts';
import { groupNeeds } from '#engine/overview/overview.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import { graph } from '#words/en/graph.ts';
import { panels } from '#words/en/panels.ts';
import { exportedFiles } from '#words/en/exported-files.ts';
import { openerName } from './way-in-opener.ts';
import { type ListOptions, listedWaysIn, picturedPairs } from './listed-pairs.ts';

/** How an edge is drawn: by its verdict, and thinner where no policy has a say. */
export type EdgeLook = Verdict | 'open';
export const EDGE_LOOKS: readonly EdgeLook[] = ['allowed', 'open', 'partial', 'denied', 'depends'];

export interface ExportedNode {
  /** As `list` prints it. */
  readonly id: string;
  readonly kind: 'workload' | 'external' | 'way-in';
  /** Absent outside the cluster. */
  readonly namespace?: string;
  /** What stands on the node, line by line. */
  readonly lines: readonly string[];
}

export interface ExportedEdge {
  readonly source: string;
  readonly destination: string;
  readonly look: EdgeLook;
  /** What stands on the edge; '' for nothing. */
  readonly label: string;
  /** On which side it stops; absent unless denied. */
  readonly deniedAt?: NonNullable<Connection['deniedAt']>;
  /** The manifests need it, and policies deny it (or a part of it). */
  readonly missing: boolean;
}

/** An analysis as nodes and edges, for languages that lay graphs out themselves. */
export interface ExportedGraph {
  readonly nodes: readonly ExportedNode[];
  readonly edges: readonly ExportedEdge[];
}

/** The edges that `list` prints, those that are needed but denied, and the ways in; addresses outside only where an edge touches them. */
export function exportedGraph(analysis: Analysis, options: ListOptions): ExportedGraph {
  const { evaluation } = analysis;
  const needs = groupNeeds(analysis.needs);
  const waysIn = listedWaysIn(analysis, options);
  const edges = [
    ...[...picturedPairs(analysis, options)].map((pair) => edgeOf(describeConnection(...pair, evaluation, needs.get(pair.join())?.needs))),
    ...waysIn.map((each) => edgeOf(describeWayInConnection(each, evaluation))),
  ];
  const touched = new Set(edges.flatMap(({ source, destination }) => [source, destination]));
  const shown = (endpoint: Endpoint): boolean =>
    touched.has(endpoint.id) || (options.focus ? options.focus.has(endpoint.index) : endpoint.kind === 'workload');
  const cards = new Map(waysIn.map((each) => [wayInId(each.wayIn.opener.id), wayInNode(each)]));
  return { nodes: [...cards.values(), ...evaluation.endpoints.filter(shown).map(nodeOf)], edges };
}

function nodeOf(endpoint: Endpoint): ExportedNode {
  if (endpoint.kind === 'external') {
    const block = endpoint.id.replace('external:', '');
    return { id: endpoint.id, kind: 'external', lines: endpoint.node === undefined ? [block] : [block, exportedFiles.node(endpoint.node)] };
  }
  const { workload, variant, pods } = endpoint;
  const replicas = variant === undefined ? workload.replicas : pods.length;
  const kind = panels.replicas(workload.kind, replicas);
  return {
    id: endpoint.id,
    kind: 'workload',
    namespace: workload.namespace,
    lines: [workload.name, kind, ...(variant === undefined ? [] : [variant])],
  };
}

function wayInNode({ wayIn }: WayInVerdict): ExportedNode {
  const { opener, matches, isInternal, ports } = wayIn;
  const map = ports.map(({ port, targetPort }) => (port === targetPort ? `${port}` : `${port} → ${targetPort}`)).join(', ');
  const from = isInternal ? 'Private network' : 'Internet';
  return { id: wayInId(opener.id), kind: 'way-in', lines: [from, `${wayIn.type} ${openerName(wayIn)}`, ...matches, map] };
}

function edgeOf(connection: Connection): ExportedEdge {
  const { source, destination, verdict, noPolicy, deniedAt, needed = [] } = connection;
  const label = labelOf(connection);
  const missing = needed.some((need) => need.verdict === 'denied');
  return {
    source,
    destination,
    look: noPolicy ? 'open' : verdict,
    label: missing ? exportedFiles.needed(label) : label,
    missing,
    ...(deniedAt ? { deniedAt } : {}),
  };
}

function labelOf({ verdict, openPorts, declaredPorts, noPolicy }: Connection): string {
  switch (verdict) {
    case 'allowed':
      return noPolicy ? '' : openPorts;
    case 'partial':
      return graph.only(openPorts);
    case 'denied':
      return declaredPorts === '' ? graph.looks.denied : graph.portDenied(declaredPorts);
    case 'depends':
      return '?';
  }
}
