import type { Work } from './workspace.ts';
import { useWorkspace } from './workspace.ts';

const DATABASE = 'netpol-atlas';
const STORE = 'work';
const KEY = 'current';
/** Milliseconds of quiet after which a change is written. */
const QUIET = 200;

/** Reads the work of the last visit into the workspace. A browser without a store, or with a broken one, simply starts empty. */
export async function restoreWork(): Promise<void> {
  try {
    const work = await request<Work | undefined>('readonly', (store) => store.get(KEY) as IDBRequest<Work | undefined>);
    if (work !== undefined && Array.isArray(work.files) && work.files.length + work.aside.length > 0) useWorkspace.getState().restore(work);
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
    const { files, active, sample, aside } = useWorkspace.getState();
    void request('readwrite', (store) => store.put({ files, active, sample, aside } satisfies Work, KEY)).catch(() => undefined);
  };
  const stop = useWorkspace.subscribe((now, before) => {
    if (now.files === before.files && now.active === before.active && now.aside === before.aside) return;
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
