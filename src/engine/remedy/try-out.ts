import { type Analysis, Analyzer } from '#engine/analyze.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import type { Candidate } from './candidate.ts';
import { carryOut, type CarriedOut } from './carry-out.ts';

/** A candidate that was carried out, with what became of the cluster. */
export interface Tried extends CarriedOut {
  readonly candidate: Candidate;
  readonly analysis: Analysis;
}

/** Kept as long as the analysis is: the next wish about it need not read everything again. */
const ANALYZERS = new WeakMap<Analysis, Analyzer>();

/** One that has read the manifests already: of each change it reads one document. */
function analyzerFor({ set, analysis }: Analyzed): Analyzer {
  let analyzer = ANALYZERS.get(analysis);
  if (!analyzer) {
    ANALYZERS.set(analysis, (analyzer = new Analyzer()));
    analyzer.analyze(set.files, analysis.evaluation.profile, set.off);
  }
  return analyzer;
}

/** Carries candidates out and evaluates each, as long as there are tries left. No text is tried twice. */
export class Trials {
  readonly #present: Analyzed;
  readonly #analyzer: Analyzer;
  readonly #seen = new Set<string>();
  #left: number;
  #tried = 0;

  constructor(present: Analyzed, tries: number) {
    this.#present = present;
    this.#left = tries;
    this.#analyzer = analyzerFor(present);
  }

  get tried(): number {
    return this.#tried;
  }

  /** Undefined: it cannot be written into the text, was tried before, or no try is left. */
  tryOut(candidate: Candidate): Tried | undefined {
    if (this.#left === 0) return undefined;
    const carried = carryOut(this.#present.set, candidate);
    if (!carried) return undefined;
    const key = JSON.stringify(carried.edits);
    if (this.#seen.has(key)) return undefined;
    this.#seen.add(key);
    this.#left--;
    this.#tried++;
    const { files, off } = carried.set;
    return { ...carried, candidate, analysis: this.#analyzer.analyze(files, this.#present.analysis.evaluation.profile, off) };
  }
}
