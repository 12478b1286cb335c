import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { AnalysisOptions, EngineApi } from '#worker/engine-api.ts';
import { createEngineClient } from '#worker/engine-client.ts';
import { startEngineWorker } from '#worker/start-engine-worker.ts';
import { engine } from './engine.ts';

/**
 * A second engine for what is nice to know: its answers take as long as they take, and an edit waits for none of them.
 * Its worker begins with the first question about a cluster that is large enough to make somebody wait.
 */
const aside = createEngineClient(startEngineWorker);

interface Given {
  readonly set: ManifestSet;
  readonly options: string;
  readonly analyzed: Promise<unknown>;
  /** Questions that nobody has given up yet. */
  asked: number;
}

let given: Given | undefined;

/** With no more pairs than these, the page's own engine answers before anybody notices. */
const FEW_PAIRS = 5_000;

/** What is asked about: the last analyzed input of the page. */
export interface AskedAbout {
  readonly set: ManifestSet;
  readonly options: AnalysisOptions;
  readonly pairs: number;
}

/** Asks about manifests without keeping the page's own engine from its work. When the last question about them is given up, what is being worked out is stopped. */
export async function askAside<Answer>(
  { set, options, pairs }: AskedAbout,
  question: (engine: EngineApi) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  await quiet(signal);
  if (pairs <= FEW_PAIRS) return question(engine);
  const mine = give(set, options);
  mine.asked += 1;
  const giveUp = () => {
    mine.asked -= 1;
    if (mine.asked > 0 || given !== mine) return;
    given = undefined;
    aside.cancel();
  };
  signal.addEventListener('abort', giveUp);
  try {
    await mine.analyzed;
    return await question(aside);
  } catch (error) {
    if (given === mine) given = undefined;
    throw error;
  } finally {
    signal.removeEventListener('abort', giveUp);
    if (!signal.aborted) mine.asked -= 1;
  }
}

function give(set: ManifestSet, options: AnalysisOptions): Given {
  const text = JSON.stringify(options);
  if (given?.set.files === set.files && given.set.off === set.off && given.set.choices === set.choices && given.options === text)
    return given;
  given = { set, options: text, analyzed: aside.analyze(set, options), asked: 0 };
  return given;
}

/** Milliseconds without another change before anything is asked. */
const QUIET = 600;

function quiet(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, QUIET);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
