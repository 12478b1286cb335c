import { nearestWord } from '#engine/manifest/nearest-word.ts';
import { PROTOCOLS, type Protocol } from '#engine/model/cluster.ts';
import type { IpRange } from '#engine/model/ip-range.ts';
import { parseCidr, parseIpAddress } from '#engine/model/parse-cidr.ts';
import { MAX_PORT } from '#engine/model/port-set.ts';
import { type Verdict, VERDICTS } from '#engine/model/verdict.ts';
import { type AskedPorts, type EndTerm, FIND_KEYS, type FindProblem, type FindQuery } from './find-query.ts';

const ARROW = /(->|=>|→|⇒)/;
const PORT = /^(?:(tcp|udp|sctp)\/)?(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp))?$/i;
/** Something with a port behind it: `shop/db:5432`, `[::1]:443`. */
const WITH_PORT = /^(.+):((?:(?:tcp|udp|sctp)\/)?\d{1,5}(?:-\d{1,5})?(?:\/(?:tcp|udp|sctp))?)$/i;

/** Reads what stands in the find box. Nothing is refused: what is not understood is told, and the rest holds. */
export function parseFindQuery(text: string): FindQuery {
  const reader = new QueryReader();
  const [first = '', ...others] = joinWords(text).split(ARROW);
  const sides = [first, ...others.filter((_, at) => at % 2 === 1)];
  const arrows = others.filter((_, at) => at % 2 === 0);
  sides.slice(0, 2).forEach((side, at) => {
    for (const word of side.split(/\s+/))
      if (word !== '') reader.read(word, arrows.length === 0 ? 'either' : at === 0 ? 'source' : 'destination');
  });
  if (arrows.length > 1) reader.problems.push({ code: 'second-arrow', word: arrows[1]! });
  return reader.finish(arrows.length > 0);
}

/** Two words that mean one verdict. */
function joinWords(text: string): string {
  return text
    .replaceAll(/["“”]/g, ' ')
    .replaceAll(/\bsome[ -]ports\b/gi, 'partial')
    .replaceAll(/\b(?:cannot|can't)[ -]say\b/gi, 'depends');
}

type Side = 'source' | 'destination' | 'either';

class QueryReader {
  readonly problems: FindProblem[] = [];
  readonly #source: EndTerm[] = [];
  readonly #destination: EndTerm[] = [];
  readonly #ports: AskedPorts[] = [];
  readonly #verdicts: Verdict[] = [];
  #needed = false;
  #portsOfNamed = false;
  #isQuestion = false;

  finish(arrow: boolean): FindQuery {
    const directed = arrow || this.#portsOfNamed;
    // Without an arrow, what carries a port is where the traffic goes.
    const terms = { source: this.#source, destination: this.#destination };
    const sides = arrow ? terms : directed ? { source: [], destination: terms.source } : { source: terms.source, destination: [] };
    return {
      directed,
      ...sides,
      ports: this.#ports,
      portsOfNamed: this.#portsOfNamed,
      verdicts: [...new Set(this.#verdicts)],
      needed: this.#needed,
      problems: this.problems,
      isQuestion: arrow || this.#isQuestion || this.problems.length > 0,
    };
  }

  read(word: string, side: Side): void {
    const lower = word.toLowerCase();
    const verdict = VERDICTS.find((each) => each === lower);
    if (verdict) this.#verdicts.push(verdict);
    else if (lower === 'needed') this.#needed = true;
    else if (lower === '*') this.#end({ kind: 'any' }, side);
    else if (lower === 'internet' || lower === 'outside') this.#end({ kind: lower }, side);
    else {
      this.#readTerm(word, side);
      return;
    }
    this.#isQuestion = true;
  }

  #readTerm(word: string, side: Side): void {
    const range = addressOf(word);
    const key = range ? undefined : /^([a-z]+):(.*)$/i.exec(word);
    // An id as the command line prints it.
    const isId = /^(external|way-in):.|\[\w+\]/.test(word) && !word.startsWith('[');
    if (range) this.#question({ kind: 'address', range, text: word }, side);
    else if (key && isPortKey(key[1]!)) this.#readPort(key[2]!, word);
    else if (this.#readSuffix(word, side)) return;
    else if (isId) this.#end({ kind: 'name', text: word }, side);
    else if (key) this.#readKey(key[1]!, key[2]!, word, side);
    else if (word.includes('=')) this.#question(labelTerm(word), side);
    else this.#end({ kind: 'name', text: word }, side);
  }

  /** `shop/db:5432`; false where no port stands behind the word. */
  #readSuffix(word: string, side: Side): boolean {
    const [, before = '', after = ''] = WITH_PORT.exec(word) ?? [];
    const ports = portsOf(after);
    if (!ports || (word.startsWith('external:') && !addressOf(before.slice('external:'.length)))) return false;
    if (side === 'source') {
      this.problems.push({ code: 'port-at-the-source', word });
    } else {
      this.#ports.push(ports);
      this.#portsOfNamed = true;
    }
    this.read(before.replace(/^\[(.*)\]$/, '$1'), side);
    this.#isQuestion = true;
    return true;
  }

  #readPort(value: string, word: string): void {
    const ports = portsOf(value);
    this.#isQuestion = true;
    if (ports) this.#ports.push(ports);
    else this.problems.push({ code: value === '' ? 'no-value' : 'not-a-port', word });
  }

  #readKey(written: string, value: string, word: string, side: Side): void {
    const key = written.toLowerCase();
    if (value === '') this.problems.push({ code: 'no-value', word });
    else if (key === 'ns' || key === 'namespace') this.#question({ kind: 'namespace', text: value }, side);
    else if (key === 'label') this.#question(labelTerm(value), side);
    else if (key === 'kind') this.#question({ kind: 'workload-kind', text: value }, side);
    else if (key === 'name') this.#question({ kind: 'name', text: value }, side);
    else if (key === 'verdict') this.#readVerdict(value, word);
    else this.problems.push({ code: 'unknown-key', word, nearest: nearestWord(key, FIND_KEYS) });
  }

  #readVerdict(value: string, word: string): void {
    const verdict = VERDICTS.find((each) => each === value.toLowerCase());
    this.#isQuestion = true;
    if (verdict) this.#verdicts.push(verdict);
    else this.problems.push({ code: 'not-a-verdict', word, nearest: nearestWord(value, VERDICTS) });
  }

  #question(term: EndTerm, side: Side): void {
    this.#isQuestion = true;
    this.#end(term, side);
  }

  #end(term: EndTerm, side: Side): void {
    (side === 'destination' ? this.#destination : this.#source).push(term);
  }
}

function isPortKey(key: string): boolean {
  return ['port', 'ports'].includes(key.toLowerCase());
}

function labelTerm(text: string): EndTerm {
  const [, key = text, sign = '', value = ''] = /^([^=!]*)(!?==?)(.*)$/.exec(text) ?? [];
  const not = sign.startsWith('!');
  return value === '' ? { kind: 'label', key, not: false } : { kind: 'label', key, value, not };
}

function portsOf(text: string): AskedPorts | undefined {
  const [, before, first, last, behind] = PORT.exec(text) ?? [];
  if (first === undefined) return undefined;
  const low = Number(first);
  const high = Number(last ?? first);
  if (low < 1 || high < low || high > MAX_PORT) return undefined;
  const named = (before ?? behind)?.toUpperCase();
  const protocol = PROTOCOLS.find((each): each is Protocol => each === named);
  return { low, high, ...(protocol === undefined ? {} : { protocol }) };
}

function addressOf(text: string): IpRange | undefined {
  const plain = text.replace(/^\[(.*)\]$/, '$1');
  const address = parseIpAddress(plain);
  return address ? { family: address.family, low: address.value, high: address.value } : parseCidr(plain)?.range;
}
