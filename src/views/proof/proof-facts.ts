/** What the project says of itself: read from its own files while it is built. */
export interface ProofFacts {
  readonly golden: readonly GoldenCase[];
  /** Files of property tests, which try what must hold on random input. */
  readonly properties: readonly TestFile[];
  /** Tests as they stand in the code: one that is written for a table runs once for each of its rows. */
  readonly units: { readonly files: number; readonly tests: number };
  /** End-to-end stories, by file. */
  readonly stories: readonly TestFile[];
  /** What of damaged input each run of all checks tries; `reports`: what is read beside manifests, by the unit tests. */
  readonly fuzz: { readonly seed: number; readonly count: number; readonly reports: number };
  readonly decisions: readonly DecisionGroup[];
  readonly rules: readonly SemanticRule[];
}

export interface GoldenCase {
  /** Its folder, named as the sentence that it shows. */
  readonly name: string;
  readonly sentence: string;
  /** What enforces the policies in it, where that is not plain Kubernetes: a profile and its options. */
  readonly profile?: string;
  /** Ids of the rules that it pins. */
  readonly pins: readonly string[];
  /** The answers that are expected, as a table of text. */
  readonly table: string;
}

export interface TestFile {
  readonly file: string;
  readonly titles: readonly string[];
}

export interface DecisionGroup {
  readonly title: string;
  readonly items: readonly string[];
}

/** What an id such as NP-10 stands for. Code stands in backticks. */
export interface SemanticRule {
  readonly id: string;
  readonly family: string;
  readonly text: string;
  /** Addresses of the public sources. */
  readonly sources: readonly string[];
}
