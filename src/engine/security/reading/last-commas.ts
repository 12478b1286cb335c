import { afterBlanks, endOfString } from './json-places.ts';

/** JSON with a blank in the place of every comma before a closing bracket; everything else stays where it was. */
export function withoutLastCommas(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 34) at = endOfString(text, at) - 1;
    else if (character === 44 && /[\]}]/.test(text.charAt(afterBlanks(text, at + 1)))) {
      parts.push(text.slice(from, at), ' ');
      from = at + 1;
    }
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}
