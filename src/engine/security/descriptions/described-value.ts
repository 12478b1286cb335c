import type { Origin } from '#engine/model/origin.ts';
import type { Setting } from './eks-cluster.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { isRecord } from '#engine/security/untrusted-value.ts';

/** A value in a description, which may be absent, with the place where it stands or would stand. Never throws. */
export class DescribedValue {
  /** Undefined: there is no such value. */
  readonly value: unknown;
  readonly path: ValuePath;
  readonly #document: SourceDocument;
  /** The path of the value itself or, where it is absent, of the innermost value around it. */
  readonly #known: ValuePath;

  constructor(document: SourceDocument, value: unknown, path: ValuePath, known: ValuePath) {
    this.#document = document;
    this.value = value ?? undefined;
    this.path = path;
    this.#known = known;
  }

  /** The whole of a document. */
  static of(document: SourceDocument): DescribedValue {
    return new DescribedValue(document, document.value, [], []);
  }

  get isAbsent(): boolean {
    return this.value === undefined;
  }

  /** Its lines; of what it is absent from, where it is. */
  get origin(): Origin {
    return this.#document.origin(this.#known);
  }

  at(...steps: readonly string[]): DescribedValue {
    const [step, ...rest] = steps;
    if (step === undefined) return this;
    return this.#child(step, isRecord(this.value) && Object.hasOwn(this.value, step) ? this.value[step] : undefined).at(...rest);
  }

  /** The items of a list; of anything else, none. */
  items(): readonly DescribedValue[] {
    return Array.isArray(this.value) ? (this.value as readonly unknown[]).map((each, at) => this.#child(at, each)) : [];
  }

  /** The members of an object. */
  members(): readonly (readonly [name: string, member: DescribedValue])[] {
    return isRecord(this.value) ? Object.entries(this.value).map(([name, each]) => [name, this.#child(name, each)] as const) : [];
  }

  /** Another value that stands at the same place: what an expression comes to. */
  with(value: unknown): DescribedValue {
    return new DescribedValue(this.#document, value, this.path, this.#known);
  }

  /** A text, or a number or truth value as text. */
  get text(): string | undefined {
    if (typeof this.value === 'string') return this.value;
    return typeof this.value === 'number' || typeof this.value === 'boolean' ? String(this.value) : undefined;
  }

  /** The texts of a list, as far as they are any. */
  texts(): readonly string[] {
    return this.items().flatMap((each) => each.text ?? []);
  }

  /** A whole number, also as text. */
  get number(): number | undefined {
    const number = typeof this.value === 'number' ? this.value : /^-?\d+$/.test(this.text ?? '') ? Number(this.text) : undefined;
    return Number.isSafeInteger(number) ? number : undefined;
  }

  /** A truth value, also as text. */
  get flag(): boolean | undefined {
    const text = this.text?.toLowerCase();
    return text === 'true' ? true : text === 'false' ? false : undefined;
  }

  /** As evidence shows it. */
  get written(): string {
    return this.text ?? JSON.stringify(this.value) ?? '';
  }

  #child(step: string | number, value: unknown): DescribedValue {
    const isThere = value !== undefined && value !== null;
    return new DescribedValue(this.#document, value, [...this.path, step], isThere ? [...this.path, step] : this.#known);
  }
}

/** A setting that is a truth value, with what AWS does where it is not written. */
export function flagSetting(place: DescribedValue, fallback: boolean): Setting<boolean> {
  return settingOf(place, place.flag, fallback);
}

/** A setting that is a list of texts. A text alone is taken for a list of one. */
export function textsSetting(place: DescribedValue, fallback: readonly string[]): Setting<readonly string[]> {
  const texts = place.text === undefined ? place.texts() : [place.text];
  const isWhole = place.text !== undefined || (Array.isArray(place.value) && texts.length === place.value.length);
  // An empty list of blocks is no list of blocks.
  return settingOf(isWhole && texts.length === 0 ? place.with(undefined) : place, isWhole ? texts : undefined, fallback);
}

function settingOf<Value>(place: DescribedValue, value: Value | undefined, fallback: Value): Setting<Value> {
  const { origin } = place;
  if (place.isAbsent) return { value: fallback, isDefault: true, origin };
  return value === undefined ? { isDefault: false, expression: place.written, origin } : { value, isDefault: false, origin };
}
