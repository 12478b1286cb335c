import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { GraphWords } from '#words/en/graph.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { ComparedPicture } from './compared-picture.ts';
import { extendLayout } from './extend-layout.ts';
import { layoutEngine } from './elk-engine.ts';
import type { CollapsedGraph } from './collapse.ts';
import { arrange, type Room } from './layout.ts';
import { type Hold, type KnownLayout, layoutInput, stillServes } from './layout-input.ts';
import type { GraphLayout } from './layout-model.ts';
import type { MeasureText } from './measure.ts';

/** A folded graph, the revision of the picture that it shows, and the namespaces that it is limited to. */
export interface FoldedGraph extends CollapsedGraph {
  readonly revision: number;
  readonly scope: string;
  /** What to look at where the whole is too small: cards and boxes by id. */
  readonly focus: readonly string[];
  /** The other state that is painted into it. */
  readonly compared: ComparedPicture | undefined;
  readonly comparison: PresentComparison | undefined;
}

/** A folded graph together with places for all of it. */
export interface Arranged extends FoldedGraph {
  readonly layout: GraphLayout;
}

/** Layouts remembered, so that what was closed or undone comes back where it was. */
const REMEMBERED = 12;

/**
 * Finds a layout for a folded graph, without blocking; until it is there the last one stays. A layout is kept as long as it
 * serves. A new `round` asks for a fresh one.
 */
export function useArranged(
  folded: FoldedGraph,
  words: GraphWords,
  measure: MeasureText | undefined,
  hold: Hold,
  round: number,
  surface: RefObject<HTMLElement | null>,
): Arranged | undefined {
  const [arranged, setArranged] = useState<Arranged>();
  const known = useRef<readonly KnownLayout[]>([]);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const lastRound = useRef(round);

  const held = useEffectEvent(() => hold);

  useEffect(() => {
    if (!measure) return;
    let stale = false;
    const input = layoutInput(folded.model, words, measure);
    const remember = (layout: KnownLayout) => {
      known.current = [layout, ...known.current.filter((each) => each !== layout)].slice(0, REMEMBERED);
      setArranged({ ...folded, layout: layout.layout });
    };
    if (lastRound.current !== round) {
      lastRound.current = round;
      known.current = [];
    }
    const key = JSON.stringify(input);
    const serving =
      known.current.find((each) => JSON.stringify(each.input) === key) ??
      known.current.slice(0, 1).find((each) => stillServes(each, input, held()));
    const [last] = known.current;
    const extended = serving || !last || !held().compared ? undefined : extendLayout(last, input);
    if (serving ?? extended) {
      remember((serving ?? extended)!);
      return;
    }
    const run = async () => {
      await running.current;
      if (stale) return;
      const start = performance.now();
      const task = arrange(input, layoutEngine, roomIn(surface.current));
      running.current = task;
      const layout = await task;
      performance.measure('atlas:layout', { start });
      if (!stale) remember({ input, layout });
    };
    void run();
    return () => {
      stale = true;
    };
  }, [folded, words, measure, round, surface]);

  return arranged;
}

/** What the overlays leave free; a usual window where nothing is on the screen yet. */
function roomIn(surface: HTMLElement | null): Room {
  return { width: (surface?.clientWidth || 900) - 28, height: (surface?.clientHeight || 600) - 100 };
}
