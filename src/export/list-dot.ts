import type { Analysis } from '#engine/analyze.ts';
import { EDGE_LOOKS, type EdgeLook, type ExportedEdge, exportedGraph, type ExportedNode } from './exported-graph.ts';
import type { ListOptions } from './listed-pairs.ts';
import { graph } from '#words/en/graph.ts';
import { nodesByNamespace } from './nodes-by-namespace.ts';

/** Color, dash and heads of an edge: the words of the page in Graphviz's terms. */
const EDGE: Readonly<Record<EdgeLook, string>> = {
  allowed: 'color="#0b62a8", fontcolor="#0b62a8", penwidth=2',
  open: 'color="#0b62a8", fontcolor="#0b62a8", penwidth=1.2, arrowhead=onormal',
  partial: 'color="#0b62a8", fontcolor="#0b62a8", penwidth=2, style=dashed',
  denied: 'color="#b8430b", fontcolor="#b8430b", penwidth=2, style=dashed',
  depends: 'color="#6e7781", fontcolor="#465162", penwidth=2, style=dotted, arrowhead=vee',
};

/** Denied is told by a bar on the side that stops it. */
const HEADS: Readonly<Record<NonNullable<ExportedEdge['deniedAt']>, string>> = {
  arriving: 'arrowhead=tee',
  leaving: 'dir=both, arrowtail=tee, arrowhead=vee',
  both: 'dir=both, arrowtail=tee, arrowhead=tee',
};

const NODE: Readonly<Record<ExportedNode['kind'], string>> = {
  workload: 'shape=box, style="rounded,filled", fillcolor="#ffffff", color="#788392"',
  external: 'shape=box, style="filled", fillcolor="#eef1f4", color="#788392"',
  'way-in': 'shape=box, style="rounded,filled,bold", fillcolor="#eef1f4", color="#465162"',
};

/** The answer of `list -o dot`, in pieces: a Graphviz graph with one cluster a namespace and a legend of the looks that occur. */
export function* listDot(analysis: Analysis, options: ListOptions): Iterable<string> {
  const { nodes, edges } = exportedGraph(analysis, options);
  yield 'digraph "Netpol Atlas" {\n  rankdir=LR;\n  graph [fontname="Helvetica", nodesep=0.3, ranksep=1];\n  node [fontname="Helvetica", fontsize=11, margin="0.2,0.08"];\n  edge [fontname="Helvetica", fontsize=9];\n';
  let at = 0;
  for (const [namespace, members] of nodesByNamespace(nodes)) {
    if (namespace === undefined) yield members.map((node) => nodeLine(node, '  ')).join('');
    else
      yield `  subgraph "cluster_${at++}" {\n    label=${quoted([namespace])}; labeljust=l; style="rounded,filled"; fillcolor="#fbfcfd"; color="#848f9d";\n${members.map((node) => nodeLine(node, '    ')).join('')}  }\n`;
  }
  for (const edge of edges) yield edgeLine(edge);
  yield* legend(edges);
  yield '}\n';
}

function nodeLine({ id, kind, lines }: ExportedNode, indent: string): string {
  return `${indent}${quoted([id])} [label=${quoted(lines)}, ${NODE[kind]}];\n`;
}

function edgeLine({ source, destination, look, label, missing, deniedAt }: ExportedEdge): string {
  const weight = `${deniedAt ? `, ${HEADS[deniedAt]}` : ''}${missing ? ', penwidth=3' : ''}`;
  return `  ${quoted([source])} -> ${quoted([destination])} [${label === '' ? '' : `label=${quoted([label])}, `}${EDGE[look]}${weight}];\n`;
}

function* legend(edges: readonly ExportedEdge[]): Iterable<string> {
  const occurring = EDGE_LOOKS.filter((look) => edges.some((edge) => edge.look === look));
  if (occurring.length === 0) return;
  yield `  subgraph "cluster_legend" {\n    label=${quoted([graph.legend])}; style="rounded"; color="#c7ced7"; node [shape=point, width=0.05, color="#788392"];\n`;
  for (const look of occurring)
    yield `    "legend ${look} from" -> "legend ${look} to" [label=${quoted([graph.looks[look]])}, ${EDGE[look]}${look === 'denied' ? `, ${HEADS.arriving}` : ''}];\n`;
  yield '  }\n';
}

/**
 * A quoted string of the DOT language. In it Graphviz reads backslashes as escapes and entities as HTML does, so that both
 * are written for what they are; lines end in its own `\n`.
 */
function quoted(lines: readonly string[]): string {
  const text = lines.map((line) =>
    line
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"')
      .replaceAll('&', '&amp;')
      .replaceAll('\0', '')
      .replaceAll(/\r\n|[\r\n]/g, '\\n'),
  );
  return `"${text.join('\\n')}"`;
}
