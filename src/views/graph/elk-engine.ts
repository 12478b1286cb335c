import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';

/** Start-up of the layout worker (1.6 MB of script), milliseconds. */
const START_TIME = 2500;

/** The first question of a worker takes long, whatever it is: this one is asked before somebody waits. */
const TRIFLE: ElkNode = {
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL' },
  children: [
    { id: 'a', width: 9, height: 9 },
    { id: 'b', width: 9, height: 9 },
  ],
  edges: [{ id: 'e', sources: ['a'], targets: ['b'] }],
};

/**
 * ELK in its own classic worker, made from its source text: the only way that also works in a page opened from disk.
 * A question that is not answered in time ends the worker; the next one starts a new one.
 */
export class ElkEngine {
  #elk: Promise<ELK> | undefined;
  #worker: Worker | undefined;
  #warm = false;

  /** Starts the worker before it is needed. */
  warm(): void {
    void this.layout(TRIFLE, START_TIME);
  }

  /** The graph with coordinates; undefined when there is no answer within `patience` milliseconds, or none at all. */
  async layout(graph: ElkNode, patience: number): Promise<ElkNode | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience + (this.#warm ? 0 : START_TIME));
    });
    const answer = this.#start()
      .then((elk) => elk.layout(graph))
      .catch(() => undefined);
    const first = await Promise.race([answer, late]);
    clearTimeout(timer);
    if (first) this.#warm = true;
    else this.stop();
    return first;
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#elk = undefined;
    this.#warm = false;
  }

  #start(): Promise<ELK> {
    this.#elk ??= this.#create();
    return this.#elk;
  }

  async #create(): Promise<ELK> {
    const [{ default: Elk }, { default: source }] = await Promise.all([
      import('elkjs/lib/elk-api.js'),
      import('elkjs/lib/elk-worker.min.js?raw'),
    ]);
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(url);
    this.#worker = worker;
    URL.revokeObjectURL(url);
    return new Elk({ workerFactory: () => worker });
  }
}

/** The page's one layout engine. It outlives the graph's view: starting it takes longer than most layouts. */
export const layoutEngine = new ElkEngine();
