import type { Picture } from '#engine/overview/picture.ts';
import { type FindCompletion, findCompletions } from './find-completions.ts';
import { type FindExample, findExamples } from './find-examples.ts';
import { type FindResult, findResults } from './find-results.ts';

/** One line under the find box that can be chosen. */
export type FindOption =
  | { readonly kind: 'result'; readonly key: string; readonly result: FindResult }
  | { readonly kind: 'completion'; readonly key: string; readonly completion: FindCompletion }
  | { readonly kind: 'example'; readonly key: string; readonly example: FindExample };

/** What stands under the find box: examples while it is empty, names that fit and ways to go on. */
export function findOptions(picture: Picture, text: string, isQuestion: boolean): readonly FindOption[] {
  if (text.trim() === '') return findExamples(picture).map((example) => ({ kind: 'example', key: `example ${example.kind}`, example }));
  const results = isQuestion ? [] : findResults(picture, text);
  // What is found by its name need not be completed to it.
  const completions = findCompletions(picture, text, isQuestion ? 8 : 4).filter(
    ({ kind }) => isQuestion || results.length === 0 || kind !== 'workload',
  );
  return [
    ...results.map((result): FindOption => ({ kind: 'result', key: result.key, result })),
    ...completions.map((completion): FindOption => ({ kind: 'completion', key: `completion ${completion.word}`, completion })),
  ];
}
