import { textKeysOf, withLongTexts, withoutLongTexts } from './stored-texts.ts';
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
    const stored = wholeWork((await request('readonly', (store) => store.get(KEY) as IDBRequest<Partial<Work> | undefined>)) ?? {});
    const texts = new Map<string, string>();
    for (const key of textKeysOf(stored)) {
      const text = await request('readonly', (store) => store.get(key) as IDBRequest<string | undefined>);
      if (text === undefined) continue;
      texts.set(key, text);
      longTexts.set(text, key);
    }
    const work = withLongTexts(stored, texts);
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
    void storeWork(workOf(useWorkspace.getState())).catch(() => undefined);
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

/** The keys of long texts that are stored. */
const longTexts = new Map<string, string>();

/** In one transaction, since the page may be going away; another page may have taken texts out of the store. */
async function storeWork(whole: Work): Promise<void> {
  const { work, texts } = withoutLongTexts(whole, longTexts);
  await request('readwrite', (store) => {
    const asked = store.getAllKeys();
    asked.onsuccess = () => {
      const stored = new Set(asked.result);
      for (const [key, text] of texts) if (!stored.has(key)) store.put(text, key);
      for (const key of stored) if (key !== KEY && !(typeof key === 'string' && texts.has(key))) store.delete(key);
    };
    return store.put(work, KEY);
  });
  for (const [text, key] of longTexts) if (!texts.has(key)) longTexts.delete(text);
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
