import type { CellLook } from '#engine/overview/matrix.ts';
import type { CellSize } from './cell-sizes.ts';
import { type Brushes, paintCell } from './paint-cell.ts';

/** Few looks stand for millions of cells; where they are many after all (counts), the cache begins anew. */
const MOST_KEPT = 3000;

/** Each look painted once, to be stamped wherever it occurs. */
export class CellSprites {
  readonly #sprites = new Map<number, HTMLCanvasElement>();
  readonly #looks: readonly CellLook[];
  readonly #size: CellSize;
  readonly #ratio: number;
  readonly #brushes: Brushes;

  /** @param ratio device pixels per CSS pixel */
  constructor(looks: readonly CellLook[], size: CellSize, ratio: number, brushes: Brushes) {
    this.#looks = looks;
    this.#size = size;
    this.#ratio = ratio;
    this.#brushes = brushes;
  }

  /** Stamps the cell of a look; nothing where there is nothing to see. */
  stamp(context: CanvasRenderingContext2D, look: number, x: number, y: number): void {
    if (this.#looks[look]?.kind === 'none') return;
    let sprite = this.#sprites.get(look);
    if (!sprite) {
      if (this.#sprites.size >= MOST_KEPT) this.#sprites.clear();
      this.#sprites.set(look, (sprite = this.#paint(look)));
    }
    context.drawImage(sprite, x, y, this.#size.width, this.#size.height);
  }

  #paint(look: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(this.#size.width * this.#ratio);
    canvas.height = Math.ceil(this.#size.height * this.#ratio);
    const context = canvas.getContext('2d');
    context?.scale(this.#ratio, this.#ratio);
    const what = this.#looks[look];
    if (context && what) paintCell(context, what, this.#size, this.#brushes);
    return canvas;
  }
}
