import { afterBlanks, endOfString } from './json-places.ts';

/** Why a text is not JSON. */
export interface JsonError {
  /** The first character that cannot stand there; the length of the text where more is missing. */
  readonly offset: number;
  /** It ends in the middle. */
  readonly cutOff: boolean;
  /** Keys of the outermost object that were read before. */
  readonly keys: readonly string[];
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;
const LITERAL_BEGINS = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-|-?\d+(?:\.\d*)?(?:[eE][-+]?)?)$/;
/** What browsers' own parsers do not say: where. Control characters cannot stand in a string. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f]/;

/** Looks for the first error of a text that `JSON.parse` refused. */
export function findJsonError(text: string, start = 0): JsonError {
  const open: ('{' | '[')[] = [];
  const keys: string[] = [];
  let at = afterBlanks(text, start);
  let expected: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'next' = 'value';
  const failed = (offset: number): JsonError => ({ offset, cutOff: offset >= text.length, keys });
  while (at < text.length) {
    const character = text[at]!;
    if (expected === 'next') {
      const closing = open.at(-1) === '{' ? '}' : ']';
      if (open.length === 0) return failed(at);
      if (character === ',') expected = open.at(-1) === '{' ? 'key' : 'value';
      else if (character === closing) open.pop();
      else return failed(at);
      at++;
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (character === '}' && expected === 'key-or-end') {
        open.pop();
        expected = 'next';
        at++;
      } else if (character === '"') {
        const end = endOfString(text, at);
        const colon = afterBlanks(text, end);
        if (text[end - 1] !== '"' || end === at + 1 || text[colon] !== ':') return failed(colon);
        if (open.length === 1 && keys.length < 20) keys.push(text.slice(at + 1, end - 1));
        expected = 'value';
        at = colon + 1;
      } else return failed(at);
    } else if (character === '{' || character === '[') {
      open.push(character);
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
      at++;
    } else if (character === ']' && expected === 'value-or-end') {
      open.pop();
      expected = 'next';
      at++;
    } else {
      const end = endOfScalar(text, at);
      if (end < 0) return failed(-end - 1);
      expected = 'next';
      at = end;
    }
    at = afterBlanks(text, at);
  }
  return failed(text.length);
}

/** The position behind a string, a number or a word; negative (less one): where it goes wrong. */
function endOfScalar(text: string, at: number): number {
  if (text[at] === '"') {
    const end = endOfString(text, at);
    if (end === at + 1 || text[end - 1] !== '"') return -text.length - 1;
    const control = CONTROL.exec(text.slice(at, end));
    return control ? -(at + control.index) - 1 : end;
  }
  LITERAL.lastIndex = at;
  if (LITERAL.test(text)) return LITERAL.lastIndex;
  return LITERAL_BEGINS.test(text.slice(at, at + 40)) ? -text.length - 1 : -at - 1;
}
