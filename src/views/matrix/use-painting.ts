import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Span, spanOf } from './axis.ts';
import type { CellSprites } from './cell-sprites.ts';
import type { MatrixScene } from './matrix-scene.ts';
import type { Brushes } from './paint-cell.ts';
import { paintMatrix } from './paint-matrix.ts';
import type { Room } from './use-room.ts';

export interface Painting {
  readonly scene: MatrixScene;
  readonly brushes: Brushes;
  readonly sprites: CellSprites;
  readonly room: Room;
  readonly ratio: number;
}

export interface SeenSpans {
  readonly rows: Span;
  readonly columns: Span;
}

/** How long a scroll has to rest until the elements behind the painting follow: making them costs more than painting. */
const SETTLED_AFTER = 120;
const NOTHING: SeenSpans = { rows: { first: 0, last: -1 }, columns: { first: 0, last: -1 } };

/** Paints what is in sight whenever it changes or is scrolled. Says which rows and columns are in sight once that rests. */
export function usePainting(
  canvas: RefObject<HTMLCanvasElement | null>,
  scroller: RefObject<HTMLElement | null>,
  painting: Painting | undefined,
): SeenSpans {
  const latest = useRef<Painting>(undefined);
  const frame = useRef(0);
  const [seen, setSeen] = useState(NOTHING);

  useLayoutEffect(() => {
    latest.current = painting;
    if (!painting || !canvas.current || !scroller.current) return;
    cancelAnimationFrame(frame.current);
    paintNow(canvas.current, scroller.current, painting);
  });

  const { rowAxis, columnAxis, headers } = painting?.scene ?? {};
  const { width = 0, height = 0 } = painting?.room ?? {};
  useLayoutEffect(() => {
    if (latest.current && scroller.current) setSeen((before) => keepEqual(before, spansInSight(latest.current!, scroller.current!)));
  }, [rowAxis, columnAxis, headers, width, height, scroller]);

  useEffect(() => {
    const target = scroller.current;
    if (!target) return undefined;
    let timer = 0;
    const onScroll = () => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => {
        if (latest.current && canvas.current) paintNow(canvas.current, target, latest.current);
      });
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        if (latest.current) setSeen((before) => keepEqual(before, spansInSight(latest.current!, target)));
      }, SETTLED_AFTER);
    };
    target.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      target.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
      cancelAnimationFrame(frame.current);
    };
  }, [canvas, scroller]);
  return seen;
}

function paintNow(canvas: HTMLCanvasElement, scroller: HTMLElement, { scene, brushes, sprites, room, ratio }: Painting): void {
  const [width, height] = [Math.round(room.width * ratio), Math.round(room.height * ratio)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context || width === 0 || height === 0) return;
  const whole = (pixels: number): number => Math.round(pixels * ratio) / ratio;
  paintMatrix(context, scene, { left: whole(scroller.scrollLeft), top: whole(scroller.scrollTop), ...room, ratio }, sprites, brushes);
}

function spansInSight({ scene, room }: Painting, { scrollLeft, scrollTop }: HTMLElement): SeenSpans {
  const { rowAxis, columnAxis, headers } = scene;
  return {
    rows: spanOf(rowAxis, scrollTop, scrollTop + room.height - headers.height),
    columns: spanOf(columnAxis, scrollLeft, scrollLeft + room.width - headers.width),
  };
}

function keepEqual(before: SeenSpans, after: SeenSpans): SeenSpans {
  const same = (one: Span, other: Span): boolean => one.first === other.first && one.last === other.last;
  return same(before.rows, after.rows) && same(before.columns, after.columns) ? before : after;
}
