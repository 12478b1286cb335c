import type { Selection } from '#state/selection-type.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { flippedLabel } from './card-words.ts';
import type { DrawnEdge } from './drawn-edges.ts';
import type { FlipOverlay } from './flip-overlay.ts';

/** The selection as a sentence for the live region. */
export function announcement(
  selection: Selection,
  nameOf: (endpoint: string) => string,
  edges: readonly DrawnEdge[],
  flips: FlipOverlay | undefined,
  words: GraphWords,
): string {
  switch (selection.kind) {
    case 'none':
      return '';
    case 'namespace':
      return words.selected(selection.name);
    case 'endpoint':
      return words.selected(nameOf(selection.id));
    case 'connection': {
      const drawn = edges.find(
        ({ edge }) =>
          (edge.client?.source === selection.source && edge.target === selection.destination) ||
          edge.connections.some((each) => each.source === selection.source && each.destination === selection.destination),
      );
      return drawn ? flippedLabel(drawn.edge, flips, nameOf, words) : words.edge(nameOf(selection.source), nameOf(selection.destination));
    }
  }
}
