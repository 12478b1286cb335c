import { namesHost, namesImage } from './host-key.ts';

/** Something in a text that has the form of a host, with a port or without. */
export interface AddressInText {
  /** In lower case, without a dot at the end. */
  readonly host: string;
  /** As written behind the colon: a number or a name. */
  readonly port?: number | string;
  /** `http`, `postgresql`, in lower case. */
  readonly scheme?: string;
  /**
   * How sure it is that this is an address at all: `certain`, by a scheme, a port or the form of a cluster's DNS
   * name; `keyed`, a bare name under a setting that names a host; `word`, a bare word with a number behind it
   * (`nc -z db 5432`).
   */
  readonly form: 'certain' | 'keyed' | 'word';
  /** It is the whole text, or stands under a setting that names a host, or in a URL: not one word among many. */
  readonly plain: boolean;
  /** Line of the text on which it stands, from 0. */
  readonly line: number;
}

const TOKEN = /[^\s,;"'`()[\]{}<>|=\\]+/g;
const SCHEME = /^(?:[a-z][a-z0-9+._-]*:)*?([a-z][a-z0-9+._-]*):\/\//i;
const HOST_AND_PORT = /^([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)\.?(?::([a-z0-9][a-z0-9-]*))?$/i;

/**
 * Every part of a text that could name a Service: URLs, `host:port`, names as cluster DNS writes them, and bare
 * names where the setting says that a host stands there. Lists (`a:9092,b:9092`), `key=value`, `key: value`,
 * `--flag value` and whole files of any syntax are cut at blanks and punctuation; what is said twice is listed once, where it
 * is said first. Nothing is looked up here.
 * @param key what the text as a whole is called: the environment variable, the flag before an argument, a ConfigMap's key.
 */
export function addressesInText(text: string, key: string): readonly AddressInText[] {
  const found = new Map<string, AddressInText>();
  const whole = text.trim();
  const tokens = [...text.matchAll(TOKEN)];
  const lines = new LineCounter(text);
  let currentKey = key;
  let previousEnd = 0;
  let previous = '';
  tokens.forEach((match, at) => {
    const token = match[0];
    currentKey = keyOf(previous, text.slice(previousEnd, match.index), currentKey, at === 0);
    const address = readAddress(token, currentKey, token === whole, tokens[at + 1]?.[0], lines.at(match.index));
    if (address) {
      const { host, port, scheme, form, plain } = address;
      const said = `${host} ${port} ${scheme} ${form} ${plain}`;
      if (!found.has(said)) found.set(said, address);
    }
    if (token !== ':') previous = token;
    previousEnd = match.index + token.length;
  });
  return [...found.values()];
}

/** Lines of growing positions in a text, from 0, each newline visited once. */
class LineCounter {
  readonly #text: string;
  #line = 0;
  #nextBreak: number;

  constructor(text: string) {
    this.#text = text;
    this.#nextBreak = text.indexOf('\n');
  }

  at(position: number): number {
    while (this.#nextBreak !== -1 && this.#nextBreak < position) {
      this.#line++;
      this.#nextBreak = this.#text.indexOf('\n', this.#nextBreak + 1);
    }
    return this.#line;
  }
}

/** The setting under which a token stands, from what comes before it. */
function keyOf(previous: string, gap: string, current: string, first: boolean): string {
  if (first) return current;
  if (gap.includes('=') || previous.endsWith(':')) return previous.replace(/:$/, '');
  if (gap.includes('\n')) return '';
  if (previous.startsWith('-')) return previous;
  // One value of a list: `a:9092,b:9092`.
  if (/^["' ]*[,;]["' ]*$/.test(gap)) return current;
  // `"host": "db"`: the colon was a token of its own.
  if (/^["']\s*$/.test(gap) || gap.includes('"')) return previous;
  return '';
}

function readAddress(token: string, key: string, whole: boolean, next: string | undefined, line: number): AddressInText | undefined {
  const schemeMatch = SCHEME.exec(token);
  const scheme = schemeMatch?.[1]?.toLowerCase();
  const rest = schemeMatch ? token.slice(schemeMatch[0].length) : token;
  const authority = rest.split(/[/?#]/, 1)[0]!;
  const match = HOST_AND_PORT.exec(authority.slice(authority.lastIndexOf('@') + 1));
  if (!match || !/[a-z]/i.test(match[1]!)) return undefined;
  const host = match[1]!.toLowerCase();
  const port = match[2] === undefined ? undefined : /^\d+$/.test(match[2]) ? Number(match[2]) : match[2].toLowerCase();
  const keyed = namesHost(key);
  const base = { host, line, plain: whole || keyed || scheme !== undefined, ...(scheme === undefined ? {} : { scheme }) };
  if (port !== undefined) return scheme === undefined && namesImage(key) ? undefined : { ...base, port, form: 'certain' };
  if (scheme !== undefined || /^[^.]+\.[^.]+(\.[^.]+)?\.svc(\.|$)/.test(host)) return { ...base, form: 'certain' };
  if (authority !== rest) return undefined;
  if (keyed || (whole && host.includes('.'))) return { ...base, form: 'keyed' };
  if (next !== undefined && /^\d{1,5}$/.test(next)) return { ...base, port: Number(next), form: 'word' };
  return undefined;
}
