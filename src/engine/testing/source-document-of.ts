import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ImageReport } from '#engine/security/scans/image-report.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SourceDocument } from '#engine/security/source-document.ts';

/** A document that holds a value, as if a file had been read. Its origins tell the path. */
export function documentOf(value: unknown, form: SourceDocument['form'] = 'json', file = 'report.json'): SourceDocument {
  return {
    file,
    index: 0,
    form,
    value,
    origin: (path = []) => ({ file, document: 0, path: path.join('.'), line: 1, column: 1, endLine: 1 }),
  };
}

/** What a source read of reports. */
export interface ReadReports {
  readonly reports: readonly ImageReport[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unused: readonly string[];
}

/** Lets one source read a document, if it recognizes it. */
export function reportsOf(source: SecuritySource, document: SourceDocument): ReadReports | undefined {
  if (!source.recognizes(document)) return undefined;
  const reports: ImageReport[] = [];
  const diagnostics: Diagnostic[] = [];
  const unused: string[] = [];
  const ignore = (): void => {};
  const into: SecurityCollector = {
    report: (report) => reports.push(report),
    diagnostic: (diagnostic) => diagnostics.push(diagnostic),
    unused: (kind) => unused.push(kind),
    alert: ignore,
    cluster: ignore,
    addOn: ignore,
    group: ignore,
    groupPolicy: ignore,
    progress: ignore,
  };
  source.read(document, into);
  return { reports, diagnostics, unused };
}
