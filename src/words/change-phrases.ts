import type { FlipCause } from '#engine/compare/comparison.ts';
import { code, type ExplainedEnds } from './explain-phrases.ts';
import type { PhrasePart } from './phrase.ts';

/** The two ends of a flip, as its sentences name them. */
export type FlipEnds = Pick<ExplainedEnds, 'source' | 'destination'>;

/** The ends of a flip where there is no picture to name them: `shop/checkout`, `10.0.0.0/8`, `Internet`. */
export function flipEnds({ source, destination }: FlipEnds): FlipEnds {
  return { source: endTitle(source), destination: endTitle(destination) };
}

function endTitle(id: string): string {
  if (id.startsWith('way-in:')) return 'Internet';
  return id.startsWith('external:') ? id.slice('external:'.length) : id.replace(/\[\w+\]/, '');
}

/** `shop/checkout` of `Deployment shop/checkout`: an object without its kind. */
export function objectTitle(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** `Deployment`. */
export function objectKind(key: string): string {
  return key.slice(0, key.indexOf(' '));
}

/** The policy behind a cause, by its name alone, as a link to the lines that did it. */
export function causeLink({ object, origin }: FlipCause): PhrasePart {
  const title = objectTitle(object);
  return { link: title.slice(title.indexOf('/') + 1), origin };
}

/** The object behind a cause with its kind, as a link to its lines. */
export function objectLink({ object, origin }: FlipCause, text: string = object): PhrasePart {
  return { link: text, origin };
}

/** `tier: back-end → backend`. */
export function labelText({ label }: FlipCause): PhrasePart {
  if (!label) return '';
  return code(`${label.key}: ${label.before ?? '–'} → ${label.after ?? '–'}`);
}
