import { expose } from 'comlink';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Picture } from '#engine/overview/picture.ts';
import type { AnalysisOptions, EngineApi } from './engine-api.ts';
import { createEngineClient, EngineStoppedError, SupersededError } from './engine-client.ts';

const OPTIONS: AnalysisOptions = { profile: 'kubernetes', options: {} };
const file = (text: string) => ({ files: [{ name: 'a.yaml', text }], off: [] });

/** A worker that runs in this thread: an engine behind a message channel, and a switch to kill it. */
function workerOf(engine: Partial<EngineApi>): Worker & { crash(): void } {
  const { port1, port2 } = new MessageChannel();
  expose(engine, port2 as unknown as Parameters<typeof expose>[1]);
  const listeners: (() => void)[] = [];
  return {
    postMessage: (message: unknown, transfer: Transferable[] = []) => port1.postMessage(message, transfer as never),
    addEventListener: (type: string, listener: (event: unknown) => void) => {
      if (type === 'error') listeners.push(() => listener({ preventDefault: () => undefined }));
      else if (type === 'message') port1.on('message', (data) => listener({ data }));
    },
    removeEventListener: () => undefined,
    start: () => undefined,
    terminate: () => {
      port1.close();
      port2.close();
    },
    crash: () => listeners.forEach((listener) => listener()),
  } as unknown as Worker & { crash(): void };
}

const pictureOf = (text: string) => ({ needed: text.length }) as Picture;

describe('the engine client', () => {
  it('answers an analysis', async () => {
    const client = createEngineClient(() => workerOf({ analyze: async (set) => pictureOf(set.files[0]?.text ?? '') }));
    await expect(client.analyze(file('abc'), OPTIONS)).resolves.toEqual({ needed: 3 });
  });

  it('answers only the newest of several analyses, and leaves out those between', async () => {
    const read: string[] = [];
    const client = createEngineClient(() =>
      workerOf({
        analyze: async (set) => {
          read.push(set.files[0]?.text ?? '');
          return pictureOf(set.files[0]?.text ?? '');
        },
      }),
    );
    const answers = await Promise.allSettled(['a', 'bb', 'ccc'].map((text) => client.analyze(file(text), OPTIONS)));
    expect(
      answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.needed : answer.reason instanceof SupersededError)),
    ).toEqual([true, true, 3]);
    expect(read).toEqual(['a', 'ccc']);
  });

  it('says that the worker stopped, fails what waits, and analyzes anew before it answers after a restart', async () => {
    const log: string[] = [];
    const workers: ReturnType<typeof workerOf>[] = [];
    const client = createEngineClient(() => {
      const number = workers.length + 1;
      const worker = workerOf({
        analyze: async (set) => {
          log.push(`analyze by ${number}`);
          return pictureOf(set.files[0]?.text ?? '');
        },
        explain: (source) =>
          source === 'silent' ? new Promise(() => undefined) : (log.push(`explain by ${number}`), Promise.resolve(undefined)),
      });
      workers.push(worker);
      return worker;
    });
    await client.analyze(file('a'), OPTIONS);
    const waiting = client.explain('silent', 'b');
    workers[0]?.crash();
    await expect(waiting).rejects.toBeInstanceOf(EngineStoppedError);
    expect(client.status()).toEqual({ kind: 'stopped', because: 'crashed' });
    client.restart();
    expect(client.status()).toEqual({ kind: 'running' });
    await client.explain('a', 'b');
    expect(log).toEqual(['analyze by 1', 'analyze by 2', 'explain by 2']);
  });

  it('puts down a worker that does not answer in time', async () => {
    const client = createEngineClient(() => workerOf({ analyze: () => new Promise(() => undefined) }), { patience: 20 });
    await expect(client.analyze(file('a'), OPTIONS)).rejects.toBeInstanceOf(EngineStoppedError);
    expect(client.status()).toEqual({ kind: 'stopped', because: 'too-slow' });
  });

  it('stops a long analysis when it is told to, and starts anew after that', async () => {
    let workers = 0;
    const client = createEngineClient(() => {
      const number = ++workers;
      return workerOf({
        analyze: (set) => (number === 1 ? new Promise(() => undefined) : Promise.resolve(pictureOf(set.files[0]?.text ?? ''))),
      });
    });
    const failure = client.analyze(file('a'), OPTIONS).catch((error: unknown) => error);
    client.cancel();
    expect(await failure).toBeInstanceOf(EngineStoppedError);
    expect(client.status()).toEqual({ kind: 'stopped', because: 'canceled' });
    await expect(client.analyze(file('ab'), OPTIONS)).resolves.toEqual({ needed: 2 });
    expect(client.status()).toEqual({ kind: 'running' });
  });

  it('stops a search without losing the analysis', async () => {
    const analyzed: string[] = [];
    const client = createEngineClient(() =>
      workerOf({
        analyze: (set) => {
          analyzed.push(set.files[0]?.text ?? '');
          return Promise.resolve(pictureOf(''));
        },
        remedies: () => new Promise(() => undefined),
        exportText: () => Promise.resolve('text'),
      }),
    );
    await client.analyze(file('a'), OPTIONS);
    const failure = client.remedies({ source: 'a', destination: 'b', verdict: 'allowed' }).catch((error: unknown) => error);
    client.cancel();
    expect(await failure).toBeInstanceOf(EngineStoppedError);
    await expect(client.exportText('json')).resolves.toBe('text');
    expect(analyzed).toEqual(['a', 'a']);
  });
});
