import { parentPort } from 'node:worker_threads';
import { checkManifests } from './check-manifests.ts';
import { checkAddress, checkArchive, checkExpectationFile, checkLink, checkQuestion, checkTypedLines } from './check-texts.ts';
import type { FuzzCase } from './fuzz-case.ts';

/** What the worker answers: nothing went wrong, or what. */
export interface FuzzOutcome {
  readonly failure?: { readonly message: string; readonly stack: string };
  /** Milliseconds. */
  readonly took: number;
}

const PROTOTYPES: readonly object[] = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
];
const untouched = describePrototypes();

/** Answers one case after the other, in a thread of its own that can be stopped. */
export function answerCases(): void {
  parentPort?.on('message', (given: FuzzCase) => {
    void answer(given).then((outcome) => parentPort?.postMessage(outcome, []));
  });
}

async function answer(given: FuzzCase): Promise<FuzzOutcome> {
  const started = performance.now();
  try {
    await check(given);
    const now = describePrototypes();
    if (now !== untouched) throw new Error(`a prototype was changed: ${now}`);
    return { took: performance.now() - started };
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { took: performance.now() - started, failure: { message, stack } };
  }
}

function check({ target, text }: FuzzCase): void | Promise<void> {
  switch (target) {
    case 'manifests':
      return checkManifests(text);
    case 'expectations':
      return checkExpectationFile(text);
    case 'address':
      return checkAddress(text);
    case 'link':
      return checkLink(text);
    case 'question':
      return checkQuestion(text);
    case 'typed lines':
      return checkTypedLines(text);
    case 'archive':
      return checkArchive(text);
  }
}

/** What every object has: its names, and whether anything was put there that can be seen. */
function describePrototypes(): string {
  const visible: string[] = [];
  for (const key in {}) visible.push(key);
  return [
    ...PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length),
    ...visible,
    String(Object.getPrototypeOf(Object.prototype)),
  ].join(' ');
}
