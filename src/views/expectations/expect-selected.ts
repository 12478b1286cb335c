import type { Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import type { ExpectationsWords } from '#words/en/expectations.ts';

/** What the command "expect this" does for a connection; undefined where no line can name one of its ends. */
export function expectSelected(picture: Picture, source: string, destination: string, words: ExpectationsWords): (() => void) | undefined {
  if ([source, destination].some((id) => (endpointOf(picture, id)?.kind ?? 'way-in') === 'way-in')) return undefined;
  return () => {
    void Promise.all([engine.explain(source, destination), import('./write-expectations.ts')])
      .then(([explanation, { expectConnection }]) => explanation && expectConnection(explanation.connection, 'as-it-is', picture, words))
      .catch(() => undefined);
  };
}
