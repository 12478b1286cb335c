import type { SecurityCollector } from './security-inputs.ts';
import type { SourceDocument } from './source-document.ts';

/** A kind of file that tells of the security of a cluster: one folder, and one line in `registry.ts`. */
export interface SecuritySource {
  /** `trivy`, `falco-text`; the words for it are in `src/words`. */
  readonly id: string;
  /** Whether a document is of this kind, by its content alone (SI-1). */
  readonly recognizes: (document: SourceDocument) => boolean;
  /** Reads it. Never throws: what is wrong is a diagnostic, and everything good is kept. */
  readonly read: (document: SourceDocument, into: SecurityCollector) => void;
}
