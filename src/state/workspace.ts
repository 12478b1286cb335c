import { create } from 'zustand';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { SecurityChoices } from '#engine/placing/placement.ts';
import { uniqueName } from './file-names.ts';
import { type Deed, type History, NO_HISTORY, stepBack, stepForth, withDeed } from './history.ts';
import { withFiles } from './with-files.ts';
import { type Manifests, type NamedSet, NO_MANIFESTS, NO_WORK, type Work } from './work.ts';

interface WorkspaceStore extends Work {
  /** Grows with every change that is to be evaluated; typing is gathered first. */
  readonly revision: number;
  /** When the last change was made, in milliseconds of the page's clock. */
  readonly changedAt: number;
  /** What could not be used of the files that were opened last. */
  readonly inputDiagnostics: readonly Diagnostic[];
  readonly history: History;

  /** Adds files to the input; one of the same name is replaced. */
  open(files: readonly ManifestFile[], diagnostics?: readonly Diagnostic[]): void;
  /** Takes the place of all files; own work is put aside. */
  openSample(name: string, files: readonly ManifestFile[]): void;
  /** Takes the place of all files (a link that was opened); own work is put aside. */
  openWork(work: Manifests & Pick<Work, 'before'>): void;
  /** Brings back what was put aside. */
  takeUpAside(): void;
  /** Adds a file with this text to the input under a new name like `pasted.yaml`; returns the name. */
  add(wantedName: string, text: string): string;
  /** Sets the text of a file of the input, or adds the file, which is then written here; nothing is tried by it. */
  put(name: string, text: string): void;
  /** The editor's text, which is tried on the input; evaluated after `settle` milliseconds without another change. */
  edit(name: string, text: string, changedAt: number, settle: number): void;
  /** Leaves objects (by `objectKey`) out of the evaluation, or takes them back in. */
  switchObjects(objects: readonly string[], on: boolean): void;
  /** Tries other manifests in the place of the present ones; `what` says it in words. */
  tryManifests(set: ManifestSet, what: string): void;
  /** Says which image (as the manifests write it) a report is about; undefined: takes that back. */
  chooseImage(report: string, image: string | undefined): void;
  /** Lets a weak match count, or no more. */
  acceptOffer(id: string, taken: boolean): void;
  /** Back to the input: nothing is tried any more. */
  discard(): void;
  /** What is tried becomes the input. `taken`: the present files without what is switched off. */
  keep(taken: readonly ManifestFile[]): void;
  /** What the present manifests are compared with. */
  compareWith(before: NamedSet | undefined): void;
  activate(name: string): void;
  rename(from: string, to: string): void;
  close(name: string): void;
  clear(): void;
  /** Opens again those of the files that are not open, with the texts they had. */
  reopen(before: Work): void;
  /** Takes the last deed back; says which, undefined where there is none. */
  undo(): Deed | undefined;
  redo(): Deed | undefined;
  /** The work of the last visit. */
  restore(work: Work): void;
}

let settleTimer: ReturnType<typeof setTimeout> | undefined;

/** The manifest files and their revision: the only thing that is changed; all else on the screen follows from them. */
export const useWorkspace = create<WorkspaceStore>((set, get) => {
  /** Sets what changed, remembers how it was, and asks for an evaluation at once. */
  const change = (deed: Deed, work: Partial<Work>) => {
    clearTimeout(settleTimer);
    const now = performance.now();
    set({ ...work, history: withDeed(get().history, deed, workOf(get()), now), revision: get().revision + 1, changedAt: now });
  };
  const goTo = (step: ReturnType<typeof stepBack>): Deed | undefined => {
    if (step === undefined) return undefined;
    clearTimeout(settleTimer);
    set({ ...step.work, history: step.history, revision: get().revision + 1, changedAt: performance.now() });
    return step.deed;
  };
  const choose = (choices: SecurityChoices) => change({ kind: 'choose' }, { choices, sample: undefined });
  const own = (): Manifests => (get().sample === undefined && get().files.length > 0 ? manifestsOf(get()) : get().aside);

  return {
    ...NO_WORK,
    revision: 0,
    changedAt: 0,
    inputDiagnostics: [],
    history: NO_HISTORY,

    open: (opened, inputDiagnostics = []) => {
      set({ inputDiagnostics });
      if (opened.length === 0) return;
      const { files, input, written } = get();
      const names = opened.map(({ name }) => name);
      change(
        { kind: 'open', files: opened.length },
        {
          files: withFiles(files, opened),
          input: withFiles(input, opened),
          written: written.filter((name) => !names.includes(name)),
          active: names[0],
          sample: undefined,
        },
      );
    },

    openSample: (sample, files) => {
      set({ inputDiagnostics: [] });
      change({ kind: 'sample' }, { ...NO_WORK, aside: own(), files, input: files, active: files[0]?.name, sample, cameFrom: sample });
    },

    openWork: (work) => {
      set({ inputDiagnostics: [] });
      change({ kind: 'sample' }, { ...NO_WORK, aside: own(), ...work, active: work.files[0]?.name });
    },

    takeUpAside: () => {
      const { aside } = get();
      change({ kind: 'take-up' }, { ...NO_WORK, ...aside, active: aside.files[0]?.name });
    },

    add: (wantedName, text) => {
      const { files, input, written } = get();
      const name = uniqueName(
        wantedName,
        files.map((file) => file.name),
      );
      set({ inputDiagnostics: [] });
      change(
        { kind: 'open', files: 1 },
        {
          files: [...files, { name, text }],
          input: withFiles(input, [{ name, text }]),
          written: text === '' ? [...written, name] : written,
          active: name,
          sample: undefined,
        },
      );
      return name;
    },

    put: (name, text) => {
      const { files, input, written } = get();
      const put = [{ name, text }];
      const isNew = files.every((file) => file.name !== name);
      change(
        { kind: 'put', file: name },
        {
          files: withFiles(files, put),
          input: withFiles(input, put),
          written: isNew ? [...written, name] : written,
          sample: undefined,
        },
      );
    },

    edit: (name, text, changedAt, settle) => {
      const { files, input, written, history } = get();
      if (files.find((file) => file.name === name)?.text === text) return;
      clearTimeout(settleTimer);
      const edited = [{ name, text }];
      set({
        files: withFiles(files, edited),
        input: written.includes(name) ? withFiles(input, edited) : input,
        sample: undefined,
        history: withDeed(history, { kind: 'edit', file: name }, workOf(get()), changedAt),
        changedAt,
      });
      settleTimer = setTimeout(() => set({ revision: get().revision + 1 }), settle);
    },

    switchObjects: (objects, on) => {
      const { off } = get();
      const others = off.filter((key) => !objects.includes(key));
      change({ kind: on ? 'switch-on' : 'switch-off', objects }, { off: on ? others : [...others, ...objects], sample: undefined });
    },

    tryManifests: ({ files, off }, what) => {
      const { active } = get();
      const kept = files.some((file) => file.name === active);
      change({ kind: 'try', what }, { files, off, active: kept ? active : files[0]?.name, sample: undefined });
    },

    chooseImage: (report, image) => {
      const { choices } = get();
      const { [report]: _, ...images } = choices.images;
      choose({ ...choices, images: image === undefined ? images : { ...images, [report]: image } });
    },

    acceptOffer: (id, taken) => {
      const { choices } = get();
      const others = choices.accepted.filter((each) => each !== id);
      choose({ ...choices, accepted: taken ? [...others, id] : others });
    },

    discard: () => {
      const { input, active } = get();
      const kept = input.some((file) => file.name === active);
      change({ kind: 'discard' }, { files: input, off: [], active: kept ? active : input[0]?.name });
    },

    keep: (taken) => change({ kind: 'keep' }, { files: taken, input: taken, off: [], sample: undefined }),

    compareWith: (before) => change({ kind: 'compare' }, { before }),

    activate: (active) => set({ active }),

    rename: (from, to) => {
      const { files, input, written, active, choices } = get();
      const others = files.filter((file) => file.name !== from).map((file) => file.name);
      const name = uniqueName(to, others);
      if (to === '' || name === from) return;
      const renamed = (list: readonly ManifestFile[]) => list.map((file) => (file.name === from ? { name, text: file.text } : file));
      change(
        { kind: 'rename', file: from },
        {
          files: renamed(files),
          input: renamed(input),
          written: written.map((each) => (each === from ? name : each)),
          active: active === from ? name : active,
          choices: renamedChoices(choices, from, name),
          sample: undefined,
        },
      );
    },

    close: (name) => {
      const { files, input, active } = get();
      const index = files.findIndex((file) => file.name === name);
      if (index < 0) return;
      const left = files.filter((file) => file.name !== name);
      const next = left[Math.min(index, left.length - 1)]?.name;
      change(
        { kind: 'close', file: name },
        { files: left, input: input.filter((file) => file.name !== name), active: active === name ? next : active, sample: undefined },
      );
    },

    clear: () => {
      set({ inputDiagnostics: [] });
      change({ kind: 'clear' }, { ...NO_WORK, aside: get().aside });
    },

    reopen: (before) => {
      const { files, input } = get();
      change(
        { kind: 'open', files: before.files.length - files.length },
        { files: withFiles(before.files, files), input: withFiles(before.input, input), active: before.active },
      );
    },

    undo: () => goTo(stepBack(get().history, workOf(get()))),
    redo: () => goTo(stepForth(get().history, workOf(get()))),

    restore: (work) => {
      clearTimeout(settleTimer);
      set({ ...work, history: NO_HISTORY, revision: get().revision + 1, changedAt: performance.now() });
    },
  };
});

/** The part of the store that is kept. */
export function workOf({ files, off, input, choices, active, sample, cameFrom, written, before, aside }: Work): Work {
  return { files, off, input, choices, active, sample, cameFrom, written, before, aside };
}

function manifestsOf({ files, off, input, choices }: Work): Manifests {
  return files.length === 0 ? NO_MANIFESTS : { files, off, input, choices };
}

/** Reports and offers are named by their files. */
function renamedChoices({ images, accepted }: SecurityChoices, from: string, to: string): SecurityChoices {
  const renamed = (id: string) => (id.startsWith(`${from}#`) ? to + id.slice(from.length) : id.replace(`:${from}#`, () => `:${to}#`));
  return {
    images: Object.fromEntries(Object.entries(images).map(([id, image]) => [renamed(id), image])),
    accepted: accepted.map(renamed),
  };
}
