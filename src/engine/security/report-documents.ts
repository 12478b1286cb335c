import type { Origin } from '#engine/model/origin.ts';
import type { ImageReport } from './image-report.ts';
import type { SourceDocument, ValuePath } from './source-document.ts';

const documents = new WeakMap<ImageReport, SourceDocument>();

/** Keeps in which document a report stands, so that the lines of its findings can be asked for. */
export function keepDocument(report: ImageReport, document: SourceDocument): void {
  documents.set(report, document);
}

/** Where something stands that a report tells of; the report itself, where that is not known. */
export function originInReport(report: ImageReport, at: ValuePath): Origin {
  return documents.get(report)?.origin(at) ?? report.origin;
}
