import type { Comparison } from '#engine/compare/comparison.ts';
import type { EditOutcome, ManifestEdit, ManifestSet } from '#engine/edit/manifest-edit.ts';
import type { ExpectationReport } from '#engine/expectations/expectation.ts';
import type { WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { ProfileDifference } from '#engine/compare/profile-difference.ts';
import type { Explanation } from '#engine/explain/explanation.ts';
import type { DroppedFile, UnpackedFiles } from '#engine/manifest/unpack.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Matrix, MatrixQuery } from '#engine/overview/matrix.ts';
import type { Connection, Picture, VerdictCounts } from '#engine/overview/picture.ts';
import type { PathAnswer, PathQuestion } from '#engine/paths/path-question.ts';
import type { GeneratedPolicies, RemedyAnswer, WantedConnections, Wish } from '#engine/remedy/remedy.ts';
import type { BlastAnswer, CutAnswer, CutQuestion, RiskAnswer, RiskQuestion } from '#engine/risk/risk.ts';
import type { FindingPage, FindingQuery } from '#engine/secured/find-findings.ts';
import type { EnforcementOptions, ProfileName } from '#engine/rules/enforcement.ts';
import type { EditsFormat } from '#export/export-edits.ts';
import type { ExportFormat } from '#export/export-format.ts';

/** The questions that the page asks of the engine. All answers are plain data. */
export interface EngineApi {
  /** Reads and evaluates; later questions are about this input until the next call. */
  analyze(input: ManifestSet, options: AnalysisOptions): Promise<Picture>;
  /** Both halves of one pair; undefined where an id is not of this analysis. */
  explain(source: string, destination: string): Promise<Explanation | undefined>;
  /** A window of all pairs, filtered and sorted. */
  connections(query: ConnectionQuery): Promise<ConnectionPage>;
  /** Every connection of one endpoint, either way; at most `limit`, most telling first. */
  connectionsOf(endpoint: string, limit: number): Promise<ConnectionPage>;
  /** What differs between other manifests (the former ones) and the analyzed input, under the same profile; at most `limit` flips. */
  compare(before: ManifestSet, limit: number): Promise<Comparison>;
  /** The picture of the manifests of the last `compare`; undefined before the first. */
  formerPicture(): Promise<Picture | undefined>;
  /** Both halves of one pair as it was in the manifests of the last `compare`. */
  explainFormer(source: string, destination: string): Promise<Explanation | undefined>;
  /** All pairs as rows and columns. */
  matrix(query: MatrixQuery): Promise<Matrix>;
  /** The smallest changes that grant a wish. */
  remedies(wish: Wish): Promise<RemedyAnswer>;
  /** The same for the manifests of the last `compare`; undefined before the first. */
  remediesOfFormer(wish: Wish): Promise<RemedyAnswer | undefined>;
  /** Policies that let through what is wanted, and nothing else. */
  generatePolicies(wanted: WantedConnections): Promise<GeneratedPolicies>;
  /** The expectation files of the analyzed input, held against it. */
  expectations(): Promise<ExpectationReport>;
  /** Who reaches whom over several hops; undefined where the endpoint is not of this analysis. */
  paths(question: PathQuestion): Promise<PathAnswer | undefined>;
  /** Connections of the picture that other profiles (all but `none`) judge otherwise than the analysis does. */
  profileDifferences(): Promise<readonly ProfileDifference[]>;
  /** What changes for the analyzed input between two ways to enforce its policies; at most `limit` flips. */
  compareProfiles(before: AnalysisOptions, after: AnalysisOptions, limit: number): Promise<Comparison>;
  /** For every workload: what of it is open to the internet, to other namespaces, to nodes, and through what. */
  exposure(): Promise<readonly WorkloadExposure[]>;
  /** A window of what scan reports found. */
  findings(query: FindingQuery): Promise<FindingPage>;
  /** Which workloads with findings that count can be reached from the internet, and how. */
  risk(question: RiskQuestion): Promise<RiskAnswer>;
  /** What can be reached from a workload that is taken. */
  blast(endpoint: string): Promise<BlastAnswer | undefined>;
  /** The single changes of policies that cut most of it. */
  cuts(question: CutQuestion): Promise<CutAnswer>;
  /** Exactly what `list -o FORMAT` prints for the same files. */
  exportText(format: ExportFormat): Promise<string>;
  /** Tries a change on manifests; nothing is analyzed. */
  edit(set: ManifestSet, edit: ManifestEdit): Promise<EditOutcome>;
  /** What differs from the input, to take away: changed files as a zip archive, a unified diff, or a script of `kubectl` commands. */
  exportEdits(input: readonly ManifestFile[], present: ManifestSet, as: EditsFormat): Promise<Uint8Array<ArrayBuffer> | string>;
  /** Turns what was dropped (files, zip, tar.gz) into manifest files; what cannot be used is a diagnostic. */
  unpack(files: readonly DroppedFile[]): Promise<UnpackedFiles>;
}

export interface AnalysisOptions {
  readonly profile: ProfileName;
  readonly options: Partial<EnforcementOptions>;
  /** The workload at the edge that Ingresses and routes go through, where the reader chose one. */
  readonly ingressController?: string;
}

export interface ConnectionQuery {
  readonly offset: number;
  readonly limit: number;
  readonly verdicts: readonly Verdict[];
  /** Only pairs within or touching these namespaces; empty: all. */
  readonly namespaces: readonly string[];
  /** Only pairs that touch this endpoint. */
  readonly endpoint?: string;
  /** What stands in the find box: part of a name, or a question such as `shop/web -> shop/db:5432`. */
  readonly text?: string;
}

export interface ConnectionPage {
  readonly rows: readonly Connection[];
  /** How many there are in all. */
  readonly total: number;
  readonly counts: VerdictCounts;
}

export type { DroppedFile, UnpackedFiles };
