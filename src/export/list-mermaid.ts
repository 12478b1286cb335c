import type { Analysis } from '#engine/analyze.ts';
import { EDGE_LOOKS, type EdgeLook, type ExportedEdge, exportedGraph, type ExportedNode } from './exported-graph.ts';
import type { ListOptions } from './listed-pairs.ts';
import { graph } from '#words/en/graph.ts';
import { nodesByNamespace } from './nodes-by-namespace.ts';

const ARROW: Readonly<Record<EdgeLook, string>> = {
  allowed: '-->',
  open: '-->',
  partial: '-->',
  denied: '--x',
  depends: '-.->',
};

const STROKE: Readonly<Record<EdgeLook, string>> = {
  allowed: 'stroke:#0b62a8,stroke-width:2px',
  open: 'stroke:#0b62a8,stroke-width:1px',
  partial: 'stroke:#0b62a8,stroke-width:2px,stroke-dasharray:12 5',
  denied: 'stroke:#b8430b,stroke-width:2px,stroke-dasharray:8 5',
  depends: 'stroke:#6e7781,stroke-width:2px,stroke-dasharray:2 4',
};

const CLASSES = `  classDef workload fill:#ffffff,stroke:#788392,color:#18202b
  classDef external fill:#eef1f4,stroke:#788392,color:#18202b
  classDef wayIn fill:#eef1f4,stroke:#465162,stroke-width:2px,color:#18202b
  classDef box fill:#fbfcfd,stroke:#848f9d,color:#18202b
  classDef mark fill:#788392,stroke:#788392,color:#788392
`;

/** Mermaid draws no more than this unless its `maxEdges` is set otherwise. */
const MERMAID_LIMIT = 500;

/** The answer of `list -o mermaid`, in pieces: a flowchart with one subgraph a namespace and a legend of the looks that occur. */
export function* listMermaid(analysis: Analysis, options: ListOptions): Iterable<string> {
  const { nodes, edges } = exportedGraph(analysis, options);
  const legend = EDGE_LOOKS.filter((look) => edges.some((edge) => edge.look === look));
  const written = edges.length + legend.length;
  if (written > MERMAID_LIMIT)
    yield `%% ${written} edges: Mermaid draws at most ${MERMAID_LIMIT} unless its setting maxEdges allows more\n`;
  yield `flowchart LR\n${CLASSES}`;
  const names = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  let at = 0;
  for (const [namespace, members] of nodesByNamespace(nodes)) {
    const lines = members.map((node) => nodeLine(node, names.get(node.id)!, namespace === undefined ? '  ' : '    ')).join('');
    yield namespace === undefined ? lines : `  subgraph ns${at++}[${quoted([namespace])}]\n${lines}  end\n`;
  }
  for (const edge of edges) yield edgeLine(edge, names);
  if (legend.length > 0) yield legendLines(legend);
  const boxes = [...Array.from({ length: at }, (_, each) => `ns${each}`), ...(legend.length > 0 ? ['legend'] : [])];
  if (boxes.length > 0) yield `  class ${boxes.join(',')} box\n`;
  yield* strokes([...edges.map(({ look }) => look), ...legend]);
}

function nodeLine({ kind, lines }: ExportedNode, name: string, indent: string): string {
  return `${indent}${name}[${quoted(lines)}]:::${kind === 'way-in' ? 'wayIn' : kind}\n`;
}

function edgeLine({ source, destination, look, label }: ExportedEdge, names: ReadonlyMap<string, string>): string {
  return `  ${names.get(source)} ${ARROW[look]}${label === '' ? '' : `|${quoted([label])}|`} ${names.get(destination)}\n`;
}

function legendLines(looks: readonly EdgeLook[]): string {
  const lines = looks.map((look, at) => `    k${at}(( )):::mark ${ARROW[look]}|${quoted([graph.looks[look]])}| l${at}(( )):::mark\n`);
  return `  subgraph legend[${quoted([graph.legend])}]\n${lines.join('')}  end\n`;
}

/** One line for each look: edges are meant by their position, which every version of Mermaid understands. */
function* strokes(looks: readonly EdgeLook[]): Iterable<string> {
  for (const look of EDGE_LOOKS) {
    const positions = looks.flatMap((each, at) => (each === look ? [at] : []));
    if (positions.length > 0) yield `  linkStyle ${positions.join(',')} ${STROKE[look]}\n`;
  }
}

/** A quoted label: whatever Mermaid or HTML could read something into is written as an entity by its number. */
function quoted(lines: readonly string[]): string {
  const text = lines.map((line) => line.replaceAll(/\s+/g, ' ').replaceAll(/[^\p{L}\p{N} ./:,_?→×=–-]/gu, entity));
  return `"${text.join('<br/>')}"`;
}

function entity(sign: string): string {
  return `#${sign.codePointAt(0)};`;
}
