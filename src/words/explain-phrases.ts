import type { PortRange, PortRanges } from '#engine/model/port-set.ts';
import { MAX_PORT, MIN_PORT } from '#engine/model/port-set.ts';
import { PROTOCOLS } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Check, Reason } from '#engine/explain/explanation.ts';
import type { Direction, PolicyReference, RuleReference } from '#engine/rules/policy.ts';
import type { Phrase, PhrasePart } from './phrase.ts';

/** Who an explanation speaks of: the names that the sentences use for the two ends, and which half is meant. */
export interface ExplainedEnds {
  readonly source: string;
  readonly destination: string;
  readonly direction: Direction;
}

/** `shop/web` of `shop/web[Deployment]`: a workload as sentences name it. */
export function workloadName(id: string): string {
  return id.replace(/\[\w+\]/, '');
}

/** A template whose holes are text, numbers, parts or whole phrases: phrase`isolated by ${links}`. */
export function phrase(texts: TemplateStringsArray, ...holes: readonly (PhrasePart | Phrase | number)[]): Phrase {
  return texts.flatMap((text, at) => {
    const hole = holes[at];
    const parts: PhrasePart[] = text === '' ? [] : [text];
    if (typeof hole === 'number') parts.push(String(hole));
    else if (isPhrase(hole)) parts.push(...hole);
    else if (hole !== undefined) parts.push(hole);
    return parts;
  });
}

function isPhrase(hole: PhrasePart | Phrase | number | undefined): hole is Phrase {
  return Array.isArray(hole);
}

/** Text in the fixed-width face: field names, labels, ports. */
export function code(text: string): PhrasePart {
  return { code: text };
}

/** `checkout.yaml:28` as a link to that line. The folders of the file are left to the place where it opens. */
export function placeLink(origin: Origin): PhrasePart {
  return { link: placeText(origin), origin };
}

/** `checkout.yaml:28`, without folders. */
export function placeText(origin: Origin): string {
  return `${origin.file.slice(origin.file.lastIndexOf('/') + 1)}:${origin.line}`;
}

/** A policy by its name, as a link to its lines. */
export function policyLink(policy: PolicyReference): PhrasePart {
  return { link: policy.policyName, origin: policy.origin };
}

/** A list in words: `a`, `a and b`, `a, b and c`, with the language's own last separator. */
export function listed(parts: readonly (PhrasePart | Phrase)[], separator: string, lastSeparator: string): Phrase {
  return parts.flatMap((part, at) => {
    const before = at === 0 ? [] : [at === parts.length - 1 ? lastSeparator : separator];
    return [...before, ...(isPhrase(part) ? part : [part])];
  });
}

/** Ports to read: `TCP 80, 443, 8000–9000; UDP 53`. A protocol that is open whole is its name alone; all three are ''. */
export function portsText(ports: PortRanges): string {
  if (PROTOCOLS.every((protocol) => isWhole(ports[protocol]))) return '';
  return PROTOCOLS.filter((protocol) => ports[protocol].length > 0)
    .map((protocol) => (isWhole(ports[protocol]) ? protocol : `${protocol} ${ports[protocol].map(rangeText).join(', ')}`))
    .join('; ');
}

function isWhole(ranges: readonly PortRange[]): boolean {
  return ranges.length === 1 && ranges[0]![0] === MIN_PORT && ranges[0]![1] === MAX_PORT;
}

function rangeText([low, high]: PortRange): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/** What a failed check would have needed, sorted out so that every language can say it in its own order. */
export type Wish =
  | {
      readonly kind: 'label-were';
      readonly of: 'pod' | 'namespace';
      readonly key: string;
      readonly wanted: readonly string[];
      readonly found: string;
    }
  | { readonly kind: 'label-added'; readonly of: 'pod' | 'namespace'; readonly key: string; readonly wanted: readonly string[] }
  | { readonly kind: 'label-not'; readonly of: 'pod' | 'namespace'; readonly key: string; readonly found: string }
  | { readonly kind: 'label-absent'; readonly of: 'pod' | 'namespace'; readonly key: string }
  | { readonly kind: 'pod'; readonly notAPod: NonNullable<Check['notAPod']> }
  | { readonly kind: 'requirement'; readonly of: Check['what']; readonly requirement: string };

/** What would have to be otherwise for this check to pass. */
export function wishOf(check: Check): Wish {
  const { what, label, notAPod, requirement } = check;
  if (notAPod) return { kind: 'pod', notAPod };
  if (!label || (what !== 'pod' && what !== 'namespace')) return { kind: 'requirement', of: what, requirement };
  const { key, operator, wanted, found } = label;
  if (found === undefined) return { kind: 'label-added', of: what, key, wanted };
  if (operator === 'DoesNotExist') return { kind: 'label-absent', of: what, key };
  if (operator === 'NotIn') return { kind: 'label-not', of: what, key, found };
  return { kind: 'label-were', of: what, key, wanted, found };
}

/** How a need came to be known: the workload names its partner somewhere (with the place), or something else asks for the connection. */
export function needPlace(by: string): { readonly names: boolean; readonly place: string } {
  const place = by.startsWith('env ') ? by.slice('env '.length) : by;
  return { names: /^(env|envFrom|args|command|volume|configMap|ConfigMap)\b/.test(by), place };
}

/** A reason as it is told: rules that open (or close) the same ports together are one sentence. */
export type ToldReason =
  | Exclude<Reason, { kind: 'rule' }>
  | { readonly kind: 'rules'; readonly action: 'allow' | 'deny'; readonly rules: readonly RuleReference[]; readonly ports: PortRanges };

/** The reasons of a half as they are told: what rules say first, what is left over last. */
export function toldReasons(reasons: readonly Reason[]): readonly ToldReason[] {
  const ofRules = new Map<string, ToldReason & { kind: 'rules' }>();
  const others: ToldReason[] = [];
  for (const reason of reasons) {
    if (reason.kind !== 'rule') others.push(reason);
    else {
      const key = `${reason.action} ${JSON.stringify(reason.ports)}`;
      const rules = [...(ofRules.get(key)?.rules ?? []), reason.rule];
      ofRules.set(key, { kind: 'rules', action: reason.action, ports: reason.ports, rules });
    }
  }
  return [...ofRules.values(), ...others];
}

/** Whether ports are what the other slices leave over (they go on to the last port), rather than some that can be counted up. */
export function isRemainder(ports: PortRanges): boolean {
  return PROTOCOLS.some((protocol) => ports[protocol].some(([, high]) => high === MAX_PORT)) && portsText(ports) !== '';
}

/** `checkout` of `shop/checkout`; an address range stays whole. */
export function nameAlone(name: string): string {
  return /^[a-z0-9.-]+\/[a-z]/i.test(name) ? name.slice(name.indexOf('/') + 1) : name;
}
