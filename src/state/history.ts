import type { Work } from './work.ts';

/** What was done, for the words of undo and redo. */
export type Deed =
  | { readonly kind: 'edit' | 'close' | 'rename' | 'put'; readonly file: string }
  | { readonly kind: 'open'; readonly files: number }
  | { readonly kind: 'switch-off' | 'switch-on'; readonly objects: readonly string[] }
  /** Tried: `what` in the words of whoever tried it. */
  | { readonly kind: 'try'; readonly what: string }
  | { readonly kind: 'choose' | 'clear' | 'discard' | 'keep' | 'compare' | 'sample' | 'take-up' };

interface Step {
  readonly deed: Deed;
  /** As it was before the deed (in `past`) or after it (in `future`). */
  readonly work: Work;
}

/** What can be taken back, and what was taken back. The newest last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Texts are shared between steps, so that a step costs little; still they do not grow for ever. */
const MOST_STEPS = 200;
/** Typing in one file within this many milliseconds is one step. */
const TYPING = 1_500;

let lastTyped: { readonly file: string; readonly at: number } | undefined;

/** The history after a deed that led away from `before`. Typing that goes on joins the step before it. */
export function withDeed(history: History, deed: Deed, before: Work, at: number): History {
  const typing = deed.kind === 'edit' ? { file: deed.file, at } : undefined;
  const goesOn =
    typing !== undefined && lastTyped?.file === typing.file && at - lastTyped.at < TYPING && history.past.at(-1)?.deed.kind === 'edit';
  lastTyped = typing;
  if (goesOn) return { past: history.past, future: [] };
  return { past: [...history.past, { deed, work: before }].slice(-MOST_STEPS), future: [] };
}

/** Where undo or redo leads. */
interface Stepped {
  readonly history: History;
  readonly work: Work;
  readonly deed: Deed;
}

/** One step back; undefined where there is none. */
export function stepBack({ past, future }: History, present: Work): Stepped | undefined {
  return stepTo(past.at(-1), (deed) => ({ past: past.slice(0, -1), future: [...future, { deed, work: present }] }));
}

/** One step forth again; undefined where nothing was taken back. */
export function stepForth({ past, future }: History, present: Work): Stepped | undefined {
  return stepTo(future.at(-1), (deed) => ({ past: [...past, { deed, work: present }], future: future.slice(0, -1) }));
}

function stepTo(step: Step | undefined, historyAfter: (deed: Deed) => History): Stepped | undefined {
  if (step === undefined) return undefined;
  lastTyped = undefined;
  return { work: step.work, deed: step.deed, history: historyAfter(step.deed) };
}
