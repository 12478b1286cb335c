/** Gives back the item with the lowest priority number first: a binary heap. */
export class PriorityQueue<Item> {
  readonly #heap: { readonly item: Item; readonly priority: number }[] = [];

  add(item: Item, priority: number): void {
    const heap = this.#heap;
    heap.push({ item, priority });
    let at = heap.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (heap[above]!.priority <= heap[at]!.priority) break;
      this.#swap(at, above);
      at = above;
    }
  }

  take(): Item | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return undefined;
    if (heap.length > 0) {
      heap[0] = last;
      this.#sink();
    }
    return first.item;
  }

  #sink(): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let least = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < heap.length && heap[below]!.priority < heap[least]!.priority) least = below;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const kept = heap[a]!;
    heap[a] = heap[b]!;
    heap[b] = kept;
  }
}
