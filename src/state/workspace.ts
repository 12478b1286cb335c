import { create } from 'zustand';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import { uniqueName } from './file-names.ts';

/** The reader's work: what is kept over a reload. */
export interface Work {
  readonly files: readonly ManifestFile[];
  /** Name of the file in the editor. */
  readonly active: string | undefined;
  /** The sample that the files are, as long as nobody changed them. */
  readonly sample: string | undefined;
  /** The reader's own files, while a sample is looked at. */
  readonly aside: readonly ManifestFile[];
}

interface WorkspaceStore extends Work {
  /** Grows with every change that is to be evaluated; typing is gathered first. */
  readonly revision: number;
  /** When the last change was made, in milliseconds of the page's clock. */
  readonly changedAt: number;
  /** What could not be used of the files that were opened last. */
  readonly inputDiagnostics: readonly Diagnostic[];
  /** Adds files; one of the same name is replaced. */
  open(files: readonly ManifestFile[], diagnostics?: readonly Diagnostic[]): void;
  /** Takes the place of all files; own work is put aside. */
  openSample(name: string, files: readonly ManifestFile[]): void;
  /** Brings back what was put aside. */
  takeUpAside(): void;
  /** Adds a file with this text under a new name like `pasted.yaml`; returns the name. */
  add(wantedName: string, text: string): string;
  /** The editor's text; evaluated after `settle` milliseconds without another change. */
  edit(name: string, text: string, changedAt: number, settle: number): void;
  activate(name: string): void;
  rename(from: string, to: string): void;
  close(name: string): void;
  clear(): void;
  /** Opens again those of the files that are not open, with the texts they had. */
  reopen(before: Work): void;
  /** The work of the last visit. */
  restore(work: Work): void;
}

let settleTimer: ReturnType<typeof setTimeout> | undefined;

/** The manifest files and their revision: the only thing that is changed; all else on the screen follows from them. */
export const useWorkspace = create<WorkspaceStore>((set, get) => {
  /** Sets what changed and asks for an evaluation at once. */
  const change = (work: Partial<Work>) => {
    clearTimeout(settleTimer);
    set({ ...work, revision: get().revision + 1, changedAt: performance.now() });
  };
  const ownFiles = () => (get().sample === undefined ? get().files : get().aside);

  return {
    files: [],
    active: undefined,
    sample: undefined,
    aside: [],
    revision: 0,
    changedAt: 0,
    inputDiagnostics: [],

    open: (opened, inputDiagnostics = []) => {
      set({ inputDiagnostics });
      if (opened.length === 0) return;
      const added = new Map(opened.map((file) => [file.name, file]));
      const kept = get().files.map((file) => {
        const replacement = added.get(file.name);
        added.delete(file.name);
        return replacement ?? file;
      });
      change({ files: [...kept, ...added.values()], active: opened[0]?.name, sample: undefined });
    },

    openSample: (sample, files) => {
      set({ inputDiagnostics: [] });
      change({ aside: ownFiles(), files, active: files[0]?.name, sample });
    },

    takeUpAside: () => {
      const { aside } = get();
      change({ files: aside, active: aside[0]?.name, sample: undefined, aside: [] });
    },

    add: (wantedName, text) => {
      const { files } = get();
      const name = uniqueName(
        wantedName,
        files.map((file) => file.name),
      );
      set({ inputDiagnostics: [] });
      change({ files: [...files, { name, text }], active: name, sample: undefined });
      return name;
    },

    edit: (name, text, changedAt, settle) => {
      const { files } = get();
      if (files.find((file) => file.name === name)?.text === text) return;
      clearTimeout(settleTimer);
      set({ files: files.map((file) => (file.name === name ? { name, text } : file)), sample: undefined, changedAt });
      settleTimer = setTimeout(() => set({ revision: get().revision + 1 }), settle);
    },

    activate: (active) => set({ active }),

    rename: (from, to) => {
      const { files, active } = get();
      const others = files.filter((file) => file.name !== from).map((file) => file.name);
      const name = uniqueName(to, others);
      if (to === '' || name === from) return;
      change({
        files: files.map((file) => (file.name === from ? { name, text: file.text } : file)),
        active: active === from ? name : active,
        sample: undefined,
      });
    },

    close: (name) => {
      const { files, active } = get();
      const index = files.findIndex((file) => file.name === name);
      if (index < 0) return;
      const left = files.filter((file) => file.name !== name);
      const next = left[Math.min(index, left.length - 1)]?.name;
      change({ files: left, active: active === name ? next : active, sample: undefined });
    },

    clear: () => {
      set({ inputDiagnostics: [] });
      change({ files: [], active: undefined, sample: undefined });
    },

    reopen: (before) => {
      const open = new Map(get().files.map((file) => [file.name, file]));
      const kept = before.files.map((file) => {
        const present = open.get(file.name);
        open.delete(file.name);
        return present ?? file;
      });
      change({ files: [...kept, ...open.values()], active: before.active });
    },

    restore: (work) => change(work),
  };
});
