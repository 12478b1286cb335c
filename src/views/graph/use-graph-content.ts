import { type RefObject, useMemo } from 'react';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import type { DifferingPairs } from '#views/profiles/profile-differences-query.ts';
import type { Kept } from '#views/questions/kept.ts';
import type { GraphWords } from '#words/en/graph.ts';
import { fold, foldingFor, type OpenState } from './collapse.ts';
import { comparedPicture } from './compared-picture.ts';
import { drawnEdges, extraEdges } from './drawn-edges.ts';
import { graphElements } from './elements.ts';
import { flipHighlight, flipOverlay, undrawnFlips } from './flip-overlay.ts';
import { aroundCard, highlightOf, keptHighlight } from './highlight.ts';
import { numberedPath } from './numbered-path.ts';
import { forClient } from './service-elements.ts';
import { paintFrame } from './paint-frame.ts';
import type { SceneContent } from './scene-content.ts';
import type { Tapped } from './scene-events.ts';
import { useArranged } from './use-arranged.ts';
import type { LoadedFonts } from './use-fonts.ts';

interface GraphContentInput {
  readonly picture: Picture;
  readonly input?: Picture | undefined;
  readonly comparison?: PresentComparison | undefined;
  readonly side?: 'before' | 'after';
  readonly fades?: boolean;
  readonly revision: number;
  readonly namespaces: readonly string[];
  readonly selection: Selection;
  readonly hiddenVerdicts: ReadonlySet<Verdict>;
  readonly extraConnections: readonly Connection[];
  readonly kept?: Kept | undefined;
  readonly path?: readonly Connection[] | undefined;
  readonly differing?: DifferingPairs;
  readonly words: GraphWords;
  readonly open: OpenState;
  readonly round: number;
  readonly hovered: Tapped | undefined;
  readonly fonts: LoadedFonts | undefined;
  readonly surface: RefObject<HTMLElement | null>;
}

/** Up to here, hovering a card fades the rest: a repaint is quick enough. */
const HOVER_CARDS = 150;
/** So many flipped edges are drawn of those that a dense picture leaves out. */
const MOST_QUIET_FLIPS = 40;

/**
 * The way from a picture to what is on the canvas: elements, folded, arranged, with edges, highlighted, as a frame. Each
 * step is done again only when what it reads has changed. Where it is compared with another, that one is brought in first.
 */
export function useGraphContent(input: GraphContentInput) {
  const { picture, revision, namespaces, selection, hiddenVerdicts, extraConnections, words, open, round, hovered, fonts, surface } = input;
  const { comparison, side = 'after', fades = true, kept, path, differing } = input;
  const former = comparison?.former ?? input.input;
  const compared = useMemo(
    () =>
      former && comparedPicture({ present: picture, former, comparison: comparison?.comparison, with: comparison?.with ?? 'input', side }),
    [picture, former, comparison, side],
  );
  const model = useMemo(() => graphElements(compared?.picture ?? picture, namespaces), [compared, picture, namespaces]);
  const basis = useMemo(() => (compared ? graphElements(compared.basis, namespaces) : model), [compared, model, namespaces]);
  const folding = useMemo(() => foldingFor(basis, open), [basis, open]);
  const folded = useMemo(
    () => ({ ...fold(model, open, folding), revision, scope: namespaces.join(), focus: open.latest, compared, comparison }),
    [model, namespaces, open, folding, revision, compared, comparison],
  );
  const hold = { filtered: namespaces.length > 0, compared: compared !== undefined };
  const arranged = useArranged(folded, words, fonts?.measure, hold, round, surface);
  const drawn = useMemo(() => {
    if (!arranged) return NOTHING_DRAWN;
    const { model, layout, compared } = arranged;
    const near = highlightOf(model, arranged.quiet, selection)?.keptEdges;
    const flips = compared && compared.flips.size > 0 ? flipOverlay(compared, 'input', model, arranged.quiet, []).edges : undefined;
    const loud = new Set([...(flips?.keys() ?? [])].slice(0, MOST_QUIET_FLIPS));
    const quiet = arranged.quiet.filter((edge) => near?.has(edge.id) || loud.has(edge.id));
    const undrawn = compared && undrawnFlips(compared, model, [...model.edges, ...quiet]);
    const extra = [...(undrawn?.lines ?? []), ...(compared?.extra ?? []), ...extraConnections];
    return {
      edges: drawnEdges(
        forClient([...model.edges, ...quiet, ...extraEdges(model, quiet, extra)], clientOf(selection)),
        layout,
        hiddenVerdicts,
      ),
      counts: undrawn?.counts ?? [],
    };
  }, [arranged, selection, extraConnections, hiddenVerdicts]);
  const { edges } = drawn;
  const hoveredEdge = hovered?.kind === 'edge' ? hovered.id : undefined;
  const plainEdges = useMemo(() => edges.map(({ edge }) => edge), [edges]);
  const flips = useMemo(() => {
    const { compared, comparison, model } = arranged ?? {};
    return compared && comparison && model && flipOverlay(compared, comparison.with, model, plainEdges, drawn.counts);
  }, [arranged, plainEdges, drawn]);
  const numbered = useMemo(
    () =>
      arranged && path ? numberedPath(arranged.model, plainEdges, path, highlightOf(arranged.model, plainEdges, selection)) : undefined,
    [arranged, plainEdges, path, selection],
  );
  const highlight = useMemo(() => {
    if (!arranged) return undefined;
    if (numbered) return numbered.highlight;
    const selected = highlightOf(arranged.model, plainEdges, selection);
    if (kept) return keptHighlight(arranged.model, plainEdges, kept, selected);
    if (selected) return selected;
    if (hovered?.kind === 'card' && arranged.model.cards.length <= HOVER_CARDS) return aroundCard(hovered.id, plainEdges, 'hover');
    return fades && flips ? flipHighlight(flips, plainEdges) : undefined;
  }, [arranged, plainEdges, selection, kept, numbered, hovered, flips, fades]);
  const content = useMemo<SceneContent | undefined>(
    () =>
      arranged && fonts
        ? {
            ...arranged,
            edges,
            highlight,
            hoveredEdge,
            flips,
            frame: paintFrame({
              ...arranged,
              edges,
              highlight,
              hoveredEdge,
              flips,
              numbers: numbered?.numbers,
              differing,
              words,
              measure: fonts.measure,
            }),
          }
        : undefined,
    [arranged, fonts, edges, highlight, hoveredEdge, flips, numbered, differing, words],
  );

  return { model, folded, arranged, edges, plainEdges, highlight, flips, content };
}

/** Whose traffic the lines behind a Service are colored for. */
function clientOf(selection: Selection): string | undefined {
  return selection.kind === 'endpoint' ? selection.id : selection.kind === 'connection' ? selection.source : undefined;
}

const NOTHING_DRAWN = { edges: [], counts: [] } as const;
