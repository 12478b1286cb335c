import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type EngineProgress, readingTold } from './engine-progress.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

const files = [
  { name: 'a.yaml', text: 'a: 1\n---\nb: 2\n---\nc: 3\n' },
  { name: 'b.yaml', text: 'd: 4\n' },
];

it('tells nothing of a short reading', () => {
  const tell = vi.fn<(progress: EngineProgress) => void>();
  const read = readingTold(files, tell);
  for (let document = 0; document < 4; document++) read();
  expect(tell).not.toHaveBeenCalled();
});

it('tells how many documents are read, not too often, and of the last one', () => {
  const tell = vi.fn<(progress: EngineProgress) => void>();
  const read = readingTold(files, tell);
  for (const pause of [200, 10, 10, 10]) {
    vi.advanceTimersByTime(pause);
    read();
  }
  expect(tell.mock.calls).toEqual([[{ read: 1, all: 4, of: 'documents' }], [{ read: 4, all: 4, of: 'documents' }]]);
});
