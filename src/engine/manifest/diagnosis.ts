import type {
  Diagnostic,
  DiagnosticValues,
  FieldType,
  FieldValues,
  ForbiddenRule,
  RefusalReason,
  Severity,
  ValueRule,
} from '#engine/model/diagnostic.ts';
import { withMissingSpace } from './missing-space.ts';
import { nearestWord } from './nearest-word.ts';
import type { Place } from './place.ts';
import type { YamlNode } from './yaml-node.ts';

/**
 * Collects what is wrong with one object while it is decoded. The sentences are elsewhere; here is which rule
 * was broken, where, and with which reason the API server would refuse it.
 */
export class Diagnosis {
  readonly kind: string;
  readonly name: string;
  readonly diagnostics: Diagnostic[] = [];
  /** Paths of fields that were dropped because no such field exists (V-2). */
  readonly dropped: Place[] = [];
  /** Errors for which the API server refuses the object, though what it means is as clear as without them. */
  readonly understood: Place[] = [];
  /** Whether the API server refuses the whole object (V-1). An unknown or a repeated field alone does not (V-2). */
  refused = false;

  constructor(kind: string, name: string) {
    this.kind = kind;
    this.name = name;
  }

  wrongType(place: Place, expected: FieldType): void {
    const { node } = place;
    const scalar = node.kind === 'scalar' ? node : undefined;
    const written = scalar?.text ?? '';
    const meant = expected === 'text' && scalar ? `"${written}"` : expected === 'map' ? withMissingSpace(node) : '';
    this.#refuse(place, 'wrong type', {
      code: 'wrong-type',
      values: { ...this.#field(place), expected, found: typeOf(node), written, meant },
    });
  }

  unknownField(place: Place, known: readonly string[]): void {
    this.dropped.push(place);
    const written = String(place.step);
    const suggestion = nearestWord(written, known);
    const absence = /[sS]elector$/.test(suggestion) ? ('selects-everything' as const) : ('ignored' as const);
    const values = { ...this.#field(place), written, suggestion, absence };
    this.diagnostics.push({
      code: 'unknown-field',
      severity: 'error',
      values,
      origin: place.origin,
      path: place.path,
      reason: 'unknown field',
    });
  }

  invalid(place: Place, rule: ValueRule, suggestion = '', value = quotedNumber(place.node)): void {
    if (MEANT_CLEARLY.has(rule)) this.understood.push(place);
    this.#refuse(place, 'Invalid value', { code: 'invalid-value', values: { ...this.#field(place), rule, value, suggestion } });
  }

  /** @param isUnderstood the object says all the same what it means */
  required(place: Place, isUnderstood = false): void {
    if (isUnderstood) this.understood.push(place);
    this.#refuse(place, 'Required value', { code: 'required-value', values: this.#field(place) });
  }

  peerSaysNothing(place: Place): void {
    this.#refuse(place, 'Required value', { code: 'peer-says-nothing', values: this.#field(place) });
  }

  /** `reason` differs where the API server calls a word that is not in the list an invalid value. */
  unsupported(place: Place, supported: readonly string[], reason: RefusalReason = 'Unsupported value'): void {
    const value = textOf(place.node);
    const suggestion = nearestWord(value, supported);
    const values = { ...this.#field(place), value, supported: supported.join(', '), suggestion };
    this.#refuse(place, reason, { code: 'unsupported-value', values });
  }

  tooMany(place: Place, limit: number, count: number): void {
    this.#refuse(place, 'Too many', { code: 'too-many-items', values: { ...this.#field(place), limit, count } });
  }

  tooFew(place: Place): void {
    this.#refuse(place, 'Invalid value', { code: 'too-few-items', values: this.#field(place) });
  }

  tooLong(place: Place, limit: number, length: number): void {
    this.#refuse(place, 'Too long', { code: 'text-too-long', values: { ...this.#field(place), limit, length } });
  }

  outside(place: Place, low: number, high: number, value: number): void {
    this.#refuse(place, 'Invalid value', { code: 'number-outside', values: { ...this.#field(place), low, high, value } });
  }

  /** None of the fields is written, or several are. */
  notExactlyOne(place: Place, fields: readonly string[], written: readonly string[]): void {
    const values = { ...this.#field(place), fields: fields.join(', '), written: written.join(', ') };
    this.#refuse(place, written.length === 0 ? 'Invalid value' : 'Too many', { code: 'exactly-one', values });
  }

  /** D-2: the object stands, and the rule of the peer fails closed. */
  peerNotUnderstood(field: Place, known: readonly string[], action: string, egressOnly: boolean): void {
    const written = String(field.step);
    const values = { ...this.#field(field), written, suggestion: nearestWord(written, known), action, egressOnly };
    const { origin, path } = field;
    this.diagnostics.push({ code: 'peer-not-understood', severity: 'error', values, origin, path, reason: 'unknown field' });
  }

  relativeNamespaces(place: Place): void {
    this.#refuse(place, 'unknown field', { code: 'relative-namespaces', values: { ...this.#field(place), written: String(place.step) } });
  }

  forbidden(place: Place, rule: ForbiddenRule): void {
    this.#refuse(place, 'Forbidden', { code: 'forbidden-field', values: { ...this.#field(place), rule } });
  }

  duplicate(place: Place, value = textOf(place.node)): void {
    this.#refuse(place, 'Duplicate value', { code: 'duplicate-value', values: { ...this.#field(place), value } });
  }

  /** A key that is written twice in one map: the later one counts (Y-5). */
  duplicateField(place: Place, path: string, written: string, firstLine: number, start: number): void {
    const origin = place.document.origin(start, start + written.length, path);
    const values = { kind: this.kind, name: this.name, field: path, written, firstLine };
    this.diagnostics.push({ code: 'duplicate-field', severity: 'error', values, origin, path, reason: 'duplicate field' });
  }

  /** No such kind under this apiVersion. */
  kindUnknown(place: Place, apiVersion: string, suggestion: string): void {
    const values = { kind: this.kind, apiVersion, suggestion };
    this.diagnostics.push({ code: 'kind-unknown', severity: 'error', values, origin: place.origin, path: 'kind' });
  }

  /** Accepted, but not what it looks like. */
  odd<Code extends OddCode>(place: Place, code: Code, values: DiagnosticValues[Code], severity: Severity = 'warning'): void {
    this.diagnostics.push({ code, severity, values, origin: place.valueOrigin, path: place.path } as Diagnostic);
  }

  /** Takes over what another reading of the object found in some of its fields. */
  takeOver(other: Diagnosis, concerns: (path: string) => boolean): void {
    for (const diagnostic of other.diagnostics) {
      if (!concerns(diagnostic.path ?? '')) continue;
      this.diagnostics.push(diagnostic);
      const isUnderstood = other.understood.some(({ path }) => path === diagnostic.path);
      this.refused ||= diagnostic.severity === 'error' && !DROPPED.has(diagnostic.reason) && !isUnderstood;
    }
    this.dropped.push(...other.dropped.filter(({ path }) => concerns(path)));
    this.understood.push(...other.understood.filter(({ path }) => concerns(path)));
  }

  #field(place: Place): FieldValues {
    return { kind: this.kind, name: this.name, field: place.path };
  }

  #refuse(place: Place, reason: RefusalReason, what: Refusal): void {
    if (!this.understood.includes(place)) this.refused = true;
    this.diagnostics.push({ ...what, severity: 'error', origin: place.valueOrigin, path: place.path, reason } as Diagnostic);
  }
}

/** Rules of the API server whose breach leaves no doubt of what is meant. */
const MEANT_CLEARLY: ReadonlySet<ValueRule> = new Set(['selector-template-mismatch', 'named-port-beside-addresses']);

/** Errors that leave the object as it is, without the field (V-2). */
const DROPPED: ReadonlySet<RefusalReason | undefined> = new Set(['unknown field', 'duplicate field']);

type OddCode =
  | 'cidr-host-bits'
  | 'cidr-leading-zeros'
  | 'cidr-ipv4-mapped'
  | 'number-leading-zero'
  | 'old-api-version'
  | 'old-namespaces-shape'
  | 'port-range-empty';

type Refusal = Diagnostic extends infer Each
  ? Each extends { code: infer Code; values: infer Values }
    ? { code: Code; values: Values }
    : never
  : never;

/** What a reader sees in a node: its text, or `{…}` and `[…]`. */
export function textOf(node: YamlNode): string {
  if (node.kind === 'map') return '{…}';
  return node.kind === 'list' ? '[…]' : node.text;
}

/** `"80"`: the quotes are what is wrong with it. */
function quotedNumber(node: YamlNode): string {
  return node.kind === 'scalar' && node.quoted && /^[0-9]+$/.test(node.text) ? `"${node.text}"` : textOf(node);
}

function typeOf(node: YamlNode): FieldType | 'nothing' {
  if (node.kind !== 'scalar') return node.kind;
  switch (typeof node.value) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'nothing';
  }
}
