import type { Place } from '#engine/manifest/place.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { ExpectationValues } from '#engine/model/expectation-values.ts';

/** Collects what is wrong with expectation files. What is wrong costs one line, never the others. */
export class ExpectationNotes {
  readonly diagnostics: Diagnostic[] = [];

  add<Code extends keyof ExpectationValues>(place: Place, code: Code, values: ExpectationValues[Code]): void {
    const origin = place.node.kind === 'map' ? place.origin : place.valueOrigin;
    this.diagnostics.push({ code, severity: 'error', values, origin, path: place.path } as Diagnostic);
  }
}
