import { type Work, wholeWork } from './work.ts';
import { useWorkspace, workOf } from './workspace.ts';

const DATABASE = 'netpol-atlas';
const STORE = 'work';
const KEY = 'current';
/** Milliseconds of quiet after which a change is written. */
const QUIET = 200;

/** Reads the work of the last visit into the workspace. A browser without a store, or with a broken one, simply starts empty. */
export async function restoreWork(): Promise<void> {
  try {
    const stored = await request('readonly', (store) => store.get(KEY) as IDBRequest<Partial<Work> | undefined>);
    const work = wholeWork(stored ?? {});
    if (work.files.length + work.aside.files.length > 0) useWorkspace.getState().restore(work);
  } catch {
    // Private windows may refuse the store; the page works without.
  }
}

/** Writes the work down after every change; returns the way to stop. */
export function keepWork(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const work = workOf(useWorkspace.getState());
    void request('readwrite', (store) => store.put(work, KEY)).catch(() => undefined);
  };
  const stop = useWorkspace.subscribe((now, before) => {
    const same = (Object.keys(workOf(now)) as (keyof Work)[]).every((part) => now[part] === before[part]);
    if (same) return;
    clearTimeout(timer);
    timer = setTimeout(write, QUIET);
  });
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
  return () => {
    stop();
    removeEventListener('pagehide', write);
    document.removeEventListener('visibilitychange', write);
  };
}

async function request<Result>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const asked = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no store'));
  });
}
