import { ElkEngine } from './elk-engine.ts';
import { elkQuestion } from './elk-graph.ts';
import type { GraphLayout, LayoutInput } from './layout-model.ts';
import { packedLayout } from './packed-layout.ts';
import { simpleLayout } from './simple-layout.ts';

/** Up to here the whole graph is one question: above, namespaces would stand far apart. */
const WHOLE_GRAPH = 60;

/** Milliseconds before we stop waiting: two seconds, and more for what is big. */
const PATIENCE = 2000;
const PATIENCE_PER_ELEMENT = 6;

/**
 * Finds a place for every card and a way for every edge. Always answers: when ELK does not answer in time, with a simple
 * arrangement that says so (`simple`).
 */
export async function arrange(input: LayoutInput, engine: ElkEngine): Promise<GraphLayout> {
  const sorted = inFixedOrder(input);
  const elements = sorted.cards.length + sorted.boxes.length;
  const until = performance.now() + PATIENCE + PATIENCE_PER_ELEMENT * (elements + sorted.edges.length);
  const ask = (graph: Parameters<ElkEngine['layout']>[0]) => engine.layout(graph, Math.max(1, until - performance.now()));
  if (elements > WHOLE_GRAPH) return (await packedLayout(sorted, ask)) ?? simpleLayout(sorted);
  const question = elkQuestion(sorted);
  const answer = await ask(question.graph);
  return answer ? question.read(answer) : simpleLayout(sorted);
}

/** The same graph gives the same picture, in whatever order it was read. */
function inFixedOrder(input: LayoutInput): LayoutInput {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return { boxes: [...input.boxes].sort(), cards: [...input.cards].sort(byId), edges: [...input.edges].sort(byId) };
}
