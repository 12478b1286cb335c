import { type RefObject, useMemo } from 'react';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { collapse, type OpenState } from './collapse.ts';
import { drawnEdges, extraEdges } from './drawn-edges.ts';
import { graphElements } from './elements.ts';
import { aroundCard, highlightOf } from './highlight.ts';
import { paintFrame } from './paint-frame.ts';
import type { SceneContent } from './scene-content.ts';
import type { Tapped } from './scene-events.ts';
import { useArranged } from './use-arranged.ts';
import type { LoadedFonts } from './use-fonts.ts';

interface GraphContentInput {
  readonly picture: Picture;
  readonly revision: number;
  readonly namespaces: readonly string[];
  readonly selection: Selection;
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  readonly extraConnections: readonly Connection[];
  readonly words: GraphWords;
  readonly open: OpenState;
  readonly round: number;
  readonly hovered: Tapped | undefined;
  readonly fonts: LoadedFonts | undefined;
  readonly surface: RefObject<HTMLElement | null>;
}

/** Up to here, hovering a card fades the rest: a repaint is quick enough. */
const HOVER_CARDS = 150;

/**
 * The way from a picture to what is on the canvas: elements, folded, arranged, with edges, highlighted, as a frame. Each
 * step is done again only when what it reads has changed.
 */
export function useGraphContent(input: GraphContentInput) {
  const { picture, revision, namespaces, selection, hiddenVerdicts, extraConnections, words, open, round, hovered, fonts, surface } = input;
  const model = useMemo(() => graphElements(picture, namespaces), [picture, namespaces]);
  const folded = useMemo(
    () => ({ ...collapse(model, open), revision, scope: namespaces.join(), focus: open.latest }),
    [model, namespaces, open, revision],
  );
  const arranged = useArranged(folded, words, fonts?.measure, namespaces.length > 0, round, surface);
  const edges = useMemo(() => {
    if (!arranged) return [];
    const { model, layout } = arranged;
    const near = highlightOf(model, arranged.quiet, selection)?.keptEdges;
    const quiet = arranged.quiet.filter((edge) => near?.has(edge.id));
    return drawnEdges([...model.edges, ...quiet, ...extraEdges(model, quiet, extraConnections)], layout, hiddenVerdicts);
  }, [arranged, selection, extraConnections, hiddenVerdicts]);
  const hoveredEdge = hovered?.kind === 'edge' ? hovered.id : undefined;
  const plainEdges = useMemo(() => edges.map(({ edge }) => edge), [edges]);
  const highlight = useMemo(() => {
    if (!arranged) return undefined;
    const selected = highlightOf(arranged.model, plainEdges, selection);
    return (
      selected ??
      (hovered?.kind === 'card' && arranged.model.cards.length <= HOVER_CARDS ? aroundCard(hovered.id, plainEdges, 'hover') : undefined)
    );
  }, [arranged, plainEdges, selection, hovered]);
  const content = useMemo<SceneContent | undefined>(
    () =>
      arranged && fonts
        ? {
            ...arranged,
            edges,
            highlight,
            hoveredEdge,
            frame: paintFrame({ ...arranged, edges, highlight, hoveredEdge, words, measure: fonts.measure }),
          }
        : undefined,
    [arranged, fonts, edges, highlight, hoveredEdge, words],
  );

  return { model, folded, arranged, edges, plainEdges, highlight, content };
}
