import { transfer, wrap } from 'comlink';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { AnalysisOptions, EngineApi } from './engine-api.ts';
import type { EngineProgress } from './engine-progress.ts';
import { type TextKeeper, TextLedger } from './long-texts.ts';
import { isWorkerNews } from './worker-news.ts';

/** `stopped`: the worker died, was too slow or was told to stop, and nobody answers until `restart` (or the next analysis). */
export type EngineStatus =
  | { readonly kind: 'running'; /** Of a long reading. */ readonly progress?: EngineProgress }
  | { readonly kind: 'stopped'; readonly because: StopReason };

export type StopReason = 'crashed' | 'too-slow' | 'canceled';

/** The page's side of the engine: the same questions, and what becomes of the worker behind them. */
export interface EngineClient extends EngineApi {
  status(): EngineStatus;
  /** Calls back when the status changes; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Has the worker made ready before the first question. */
  start(): void;
  /** Stops what is being evaluated or searched. Questions go on being answered; an analysis that was cut off waits for `restart`. */
  cancel(): void;
  /** A new worker. The next question is preceded by the last analysis, so that nothing is lost. */
  restart(): void;
}

/** A newer analysis took the place of this one before it was answered. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** The worker died before it answered. */
export class EngineStoppedError extends Error {
  override readonly name = 'EngineStoppedError';
}

export interface EngineClientOptions {
  /** Milliseconds until a worker that does not answer is put down. */
  readonly patience?: number;
}

interface LiveWorker {
  readonly worker: Worker;
  readonly api: EngineApi;
  /** The long texts that it has. */
  readonly texts: TextLedger;
  /** Rejects when the worker is gone, so that no question waits for ever. */
  readonly gone: Promise<never>;
  readonly end: (error: Error) => void;
}

interface Input {
  readonly set: ManifestSet;
  readonly options: AnalysisOptions;
}

/**
 * Talks to the engine in a worker. At most one analysis runs and at most one waits: a newer one takes the waiting one's place.
 * A worker that dies or keeps silent for longer than `patience` is put down, and the status says so.
 */
export function createEngineClient(startWorker: () => Worker, { patience = 90_000 }: EngineClientOptions = {}): EngineClient {
  const listeners = new Set<() => void>();
  let status: EngineStatus = { kind: 'running' };
  let live: LiveWorker | undefined;
  let lastInput: Input | undefined;
  let analyzedBy: LiveWorker | undefined;
  let running: Promise<unknown> | undefined;
  let generation = 0;

  const setStatus = (next: EngineStatus) => {
    if (next.kind === 'running' && status.kind === 'running' && next.progress === status.progress) return;
    status = next;
    for (const listener of listeners) listener();
  };

  const putDown = (target: LiveWorker, because: StopReason) => {
    target.worker.terminate();
    target.end(new EngineStoppedError(because));
    if (live !== target) return;
    live = undefined;
    setStatus({ kind: 'stopped', because });
  };

  const liveWorker = (): LiveWorker => {
    if (live !== undefined) return live;
    const worker = startWorker();
    const { promise: gone, reject: end } = rejectable();
    const api = wrap<EngineApi & TextKeeper>(worker) as unknown as EngineApi & TextKeeper;
    const started: LiveWorker = { worker, api, texts: new TextLedger(api), gone, end };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      putDown(started, 'crashed');
    });
    worker.addEventListener('message', ({ data }) => {
      if (live === started && isWorkerNews(data)) setStatus({ kind: 'running', progress: data.progress });
    });
    worker.addEventListener('messageerror', () => putDown(started, 'crashed'));
    live = started;
    setStatus({ kind: 'running' });
    return started;
  };

  /** One question to one worker, answered, refused, or cut off with the worker. */
  const ask = async <Answer>(target: LiveWorker, question: (api: EngineApi, texts: TextLedger) => Promise<Answer>): Promise<Answer> => {
    const timer = setTimeout(() => putDown(target, 'too-slow'), patience);
    try {
      return await Promise.race([question(target.api, target.texts), target.gone]);
    } finally {
      clearTimeout(timer);
    }
  };

  /** A question about the last analysis: a fresh worker is given that first. */
  const askAboutInput = async <Answer>(question: (api: EngineApi, texts: TextLedger) => Promise<Answer>): Promise<Answer> => {
    if (status.kind === 'stopped') throw new EngineStoppedError(status.because);
    const target = liveWorker();
    if (analyzedBy !== target && lastInput !== undefined && running === undefined) {
      const { set, options } = lastInput;
      await ask(target, (api) => api.analyze(target.texts.pack(set), options));
      analyzedBy = target;
    }
    return ask(target, question);
  };

  const analyze = async (set: ManifestSet, options: AnalysisOptions): Promise<Picture> => {
    generation += 1;
    const mine = generation;
    lastInput = { set, options };
    while (running !== undefined) {
      await running.catch(() => undefined);
      if (mine !== generation) throw new SupersededError();
    }
    const target = liveWorker();
    const answer = ask(target, (api) => api.analyze(target.texts.pack(set), options));
    running = answer;
    try {
      const picture = await answer;
      analyzedBy = target;
      setStatus({ kind: 'running' });
      if (mine !== generation) throw new SupersededError();
      return picture;
    } finally {
      if (running === answer) running = undefined;
    }
  };

  return {
    analyze,
    explain: (source, destination) => askAboutInput((api) => api.explain(source, destination)),
    connections: (query) => askAboutInput((api) => api.connections(query)),
    connectionsOf: (endpoint, limit) => askAboutInput((api) => api.connectionsOf(endpoint, limit)),
    compare: (before, limit) => askAboutInput((api, texts) => api.compare(texts.pack(before), limit)),
    formerPicture: () => askAboutInput((api) => api.formerPicture()),
    explainFormer: (source, destination) => askAboutInput((api) => api.explainFormer(source, destination)),
    matrix: (query) => askAboutInput((api) => api.matrix(query)),
    remedies: (wish) => askAboutInput((api) => api.remedies(wish)),
    remediesOfFormer: (wish) => askAboutInput((api) => api.remediesOfFormer(wish)),
    generatePolicies: (wanted) => askAboutInput((api) => api.generatePolicies(wanted)),
    expectations: () => askAboutInput((api) => api.expectations()),
    paths: (question) => askAboutInput((api) => api.paths(question)),
    profileDifferences: () => askAboutInput((api) => api.profileDifferences()),
    compareProfiles: (before, after, limit) => askAboutInput((api) => api.compareProfiles(before, after, limit)),
    exposure: () => askAboutInput((api) => api.exposure()),
    findings: (query) => askAboutInput((api) => api.findings(query)),
    risk: (question) => askAboutInput((api) => api.risk(question)),
    blast: (endpoint) => askAboutInput((api) => api.blast(endpoint)),
    cuts: (question) => askAboutInput((api) => api.cuts(question)),
    exportText: (format) => askAboutInput((api) => api.exportText(format)),
    edit: (set, edit) => ask(liveWorker(), (api, texts) => api.edit(texts.pack(set), edit)),
    exportEdits: (input, set, as) => ask(liveWorker(), (api, texts) => api.exportEdits(texts.packFiles(input), texts.pack(set), as)),
    unpack: (files) =>
      ask(liveWorker(), (api) =>
        api.unpack(
          transfer(
            files,
            files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
          ),
        ),
      ),
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      liveWorker();
    },
    cancel: () => {
      if (live === undefined) return;
      const analyzing = running !== undefined;
      putDown(live, 'canceled');
      if (!analyzing) liveWorker();
    },
    restart: () => {
      if (live !== undefined) putDown(live, 'crashed');
      liveWorker();
    },
  };
}

/** A promise that can only fail; nobody needs to be listening when it does. */
function rejectable(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, rejectPromise) => {
    reject = rejectPromise;
  });
  promise.catch(() => undefined);
  return { promise, reject };
}
