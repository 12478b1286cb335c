import type { CDPSession, Page } from '@playwright/test';

/** MB that live objects take. */
export interface HeapFigures {
  readonly page: number | undefined;
  /** Of the worker that evaluates. */
  readonly worker: number | undefined;
}

interface Attached {
  readonly sessionId: string;
  readonly targetInfo: { readonly type: string; readonly title: string; readonly url: string };
}

/** Has the browser throw away what is no longer needed, and asks what the page and its worker hold on to. */
export async function heapOf(page: Page): Promise<HeapFigures> {
  const session = await page.context().newCDPSession(page);
  const workers: Attached[] = [];
  session.on('Target.attachedToTarget', (event) => workers.push(event as Attached));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const engine = workers.find(({ targetInfo }) => /engine/.test(targetInfo.url + targetInfo.title));
  await session.send('HeapProfiler.collectGarbage');
  const own = await session.send('Runtime.getHeapUsage');
  const worker = engine === undefined ? undefined : await heapOfWorker(session, engine.sessionId);
  await session.detach();
  return { page: own.usedSize / 1e6, worker };
}

/** A worker is asked through the page that it belongs to. */
async function heapOfWorker(session: CDPSession, sessionId: string): Promise<number | undefined> {
  const ask = (id: number, method: string) =>
    new Promise<{ readonly usedSize?: number }>((resolve) => {
      session.on('Target.receivedMessageFromTarget', (event) => {
        const answer = JSON.parse(event.message) as { readonly id?: number; readonly result?: { readonly usedSize?: number } };
        if (event.sessionId === sessionId && answer.id === id) resolve(answer.result ?? {});
      });
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(2, 'Runtime.getHeapUsage');
  return usedSize === undefined ? undefined : usedSize / 1e6;
}
