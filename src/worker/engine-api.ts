import type { Explanation } from '#engine/explain/explanation.ts';
import type { DroppedFile, UnpackedFiles } from '#engine/manifest/unpack.ts';
import type { ManifestFile } from '#engine/model/origin.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { Connection, Picture, VerdictCounts } from '#engine/overview/picture.ts';
import type { EnforcementOptions, ProfileName } from '#engine/rules/enforcement.ts';

/** The questions that the page asks of the engine. All answers are plain data. */
export interface EngineApi {
  /** Reads and evaluates; later questions are about this input until the next call. */
  analyze(files: readonly ManifestFile[], options: AnalysisOptions): Promise<Picture>;
  /** Both halves of one pair; undefined where an id is not of this analysis. */
  explain(source: string, destination: string): Promise<Explanation | undefined>;
  /** A window of all pairs, filtered and sorted. */
  connections(query: ConnectionQuery): Promise<ConnectionPage>;
  /** Every connection of one endpoint, either way; at most `limit`, most telling first. */
  connectionsOf(endpoint: string, limit: number): Promise<ConnectionPage>;
  /** Exactly what `list -o json` prints for the same files. */
  exportJson(): Promise<string>;
  /** Turns what was dropped (files, zip, tar.gz) into manifest files; what cannot be used is a diagnostic. */
  unpack(files: readonly DroppedFile[]): Promise<UnpackedFiles>;
}

export interface AnalysisOptions {
  readonly profile: ProfileName;
  readonly options: Partial<EnforcementOptions>;
}

export interface ConnectionQuery {
  readonly offset: number;
  readonly limit: number;
  readonly verdicts: readonly Verdict[];
  /** Only pairs within or touching these namespaces; empty: all. */
  readonly namespaces: readonly string[];
  /** Only pairs that touch this endpoint. */
  readonly endpoint?: string;
  /** Case-insensitive part of either end's name. */
  readonly text?: string;
}

export interface ConnectionPage {
  readonly rows: readonly Connection[];
  /** How many there are in all. */
  readonly total: number;
  readonly counts: VerdictCounts;
}

export type { DroppedFile, UnpackedFiles };
