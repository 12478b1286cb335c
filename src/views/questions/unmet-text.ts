import type { EndTerm } from '#engine/paths/find-query.ts';
import type { QuestionsWords } from '#words/en/questions.ts';

/** Says that nothing here is what a term asks for. */
export function unmetText(term: EndTerm, words: QuestionsWords['find']): string {
  return term.kind === 'internet' ? words.noWayIn : words.unmet(termText(term));
}

/** A term as it is written. */
function termText(term: Exclude<EndTerm, { readonly kind: 'internet' }>): string {
  switch (term.kind) {
    case 'any':
      return '*';
    case 'name':
    case 'address':
      return term.text;
    case 'namespace':
      return `ns:${term.text}`;
    case 'workload-kind':
      return `kind:${term.text}`;
    case 'label':
      return `label:${term.key}${term.value === undefined ? '' : `${term.not ? '!=' : '='}${term.value}`}`;
    case 'outside':
      return 'outside';
  }
}
