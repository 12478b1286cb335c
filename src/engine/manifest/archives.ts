import { Gunzip, unzipSync } from 'fflate';
import { parseTar } from 'nanotar';

export interface ArchivedFile {
  /** With folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes of all files of one archive: far above what a cluster's manifests take. */
export const MAX_UNPACKED_SIZE = 200_000_000;
export const MAX_ARCHIVE_FILES = 20_000;

/** Why an archive is not opened; caught in `unpack.ts`. */
export class ArchiveError extends Error {
  readonly reason: 'too-large' | 'too-many-files' | 'unreadable';

  constructor(reason: ArchiveError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** The files of a zip, without those that are left out by name. Sizes are checked before anything is unpacked. */
export function filesOfZip(bytes: Uint8Array, leaveOut: (name: string) => boolean): readonly ArchivedFile[] {
  let size = 0;
  let count = 0;
  const entries = readable(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || leaveOut(name)) return false;
        size += originalSize;
        count++;
        if (size > MAX_UNPACKED_SIZE) throw new ArchiveError('too-large');
        if (count > MAX_ARCHIVE_FILES) throw new ArchiveError('too-many-files');
        return true;
      },
    }),
  );
  return Object.entries(entries).map(([name, content]) => ({ name, bytes: content }));
}

/** The files of a gzipped tar. Unpacking stops as soon as too much has come out. */
export function filesOfTarGz(bytes: Uint8Array, leaveOut: (name: string) => boolean): readonly ArchivedFile[] {
  const tar = readable(() => gunzip(bytes));
  const entries = readable(() => parseTar(tar));
  if (entries.length > MAX_ARCHIVE_FILES) throw new ArchiveError('too-many-files');
  return entries
    .filter(({ type }) => type === 'file')
    .map(({ name, data = new Uint8Array() }) => ({ name: name.replace(/^\.\//, ''), bytes: data }))
    .filter(({ name }) => !leaveOut(name));
}

const INPUT_STEP = 65_536;

function gunzip(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Gunzip((piece) => {
    size += piece.length;
    if (size > MAX_UNPACKED_SIZE) throw new ArchiveError('too-large');
    pieces.push(piece);
  });
  for (let at = 0; at < bytes.length; at += INPUT_STEP) stream.push(bytes.subarray(at, at + INPUT_STEP), at + INPUT_STEP >= bytes.length);
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** What a library throws at a damaged archive is the archive's fault. */
function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof ArchiveError ? error : new ArchiveError('unreadable');
  }
}
