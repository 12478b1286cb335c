import type { DroppedFile } from '#worker/engine-api.ts';

/** More than this is never read into memory: the engine refuses it by its size, in words. */
const MOST_BYTES = 100 * 1024 * 1024 + 1;
/** What a folder may hold besides is passed over in silence. */
const USEFUL_ENDING = /\.(ya?ml|json|zip|tar|tar\.gz|tgz|jsonl|ndjson|log|txt|csv|sarif|out|template|tfplan|tfstate)$/i;
const PASSED_OVER = new Set(['node_modules', '.git', '.github', '.terraform']);

/** The files of a file input; of a folder, only what can hold manifests or reports, with its path in the folder. */
export function readChosen(list: FileList): Promise<readonly DroppedFile[]> {
  const files = [...list].filter((file) => file.webkitRelativePath === '' || usefulPath(file.webkitRelativePath));
  // Browsers hand over the files of a folder in the order of the disk.
  const inOrder = files.toSorted((one, other) =>
    one.webkitRelativePath < other.webkitRelativePath ? -1 : Number(one.webkitRelativePath > other.webkitRelativePath),
  );
  return Promise.all(inOrder.map((file) => readFile(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath)));
}

/** What was dropped: files, archives, and folders with all that is in them. Call it while the event is being handled. */
export async function readDropped(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? [item.webkitGetAsEntry() ?? item.getAsFile()] : []));
  const found = await Promise.all(
    entries.map((entry) => (entry === null ? [] : entry instanceof File ? readFile(entry, entry.name) : readEntry(entry))),
  );
  return found.flat();
}

async function readEntry(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    if (path.includes('/') && !usefulPath(path)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [await readFile(file, path)];
  }
  if (!isDirectory(entry) || PASSED_OVER.has(entry.name)) return [];
  const files: DroppedFile[] = [];
  for (const inner of await readDirectory(entry)) files.push(...(await readEntry(inner)));
  return files;
}

/** All entries, in the order of their names; the browser hands them over in portions. */
async function readDirectory(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) break;
    entries.push(...portion);
  }
  return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

async function readFile(file: File, name: string): Promise<DroppedFile> {
  // Of a folder somebody gave the folder, not each file.
  return { name, bytes: new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer()), found: name.includes('/') };
}

function usefulPath(path: string): boolean {
  return USEFUL_ENDING.test(path) && !path.split('/').some((part) => PASSED_OVER.has(part));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
