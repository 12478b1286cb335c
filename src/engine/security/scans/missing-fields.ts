import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { valueAt } from '#engine/security/untrusted-value.ts';

/** Fields that a report should have and has not: one diagnostic for each field of a document, at the first place that lacks it. */
export class MissingFields {
  readonly #tool: string;
  readonly #document: SourceDocument;
  readonly #into: SecurityCollector;
  readonly #told = new Set<string>();

  constructor(tool: string, document: SourceDocument, into: SecurityCollector) {
    this.#tool = tool;
    this.#document = document;
    this.#into = into;
  }

  /** Tells of a text that is not there. A number will do for a text. */
  needsText(value: unknown, at: ValuePath, name: string): void {
    const field = valueAt(value, name);
    if (typeof field !== 'string' && typeof field !== 'number') this.#tell([...at, name], at, 'text');
  }

  /** Tells of a list that is something else. None at all, or `null`, is an empty list. */
  mayBeList(value: unknown, at: ValuePath, name: string): void {
    const field = valueAt(value, name);
    if (field !== undefined && field !== null && !Array.isArray(field)) this.#tell([...at, name], [...at, name], 'list');
  }

  /** Tells of something that should be an object. */
  needsRecord(value: unknown, at: ValuePath): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.#tell(at, at, 'map');
  }

  #tell(path: ValuePath, at: ValuePath, expected: 'text' | 'list' | 'map'): void {
    const field = fieldName(path);
    if (this.#told.has(field)) return;
    this.#told.add(field);
    this.#into.diagnostic({
      code: 'report-field-missing',
      severity: 'warning',
      values: { tool: this.#tool, field, expected },
      origin: this.#document.origin(at),
    });
  }
}

/** `Results[].Vulnerabilities[].Severity`: of all items alike. */
function fieldName(path: ValuePath): string {
  return path.reduce<string>((name, step) => (typeof step === 'number' ? `${name}[]` : name === '' ? step : `${name}.${step}`), '');
}
