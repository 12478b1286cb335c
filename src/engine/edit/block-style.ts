import type { PlainMap, PlainValue } from './plain-value.ts';
import { scalarText } from './scalar-text.ts';

/** How a text is laid out: characters that a map stands further in than its key, and a list's dashes than theirs. */
export interface LayoutStyle {
  readonly step: number;
  readonly dash: number;
}

/** What most manifests are laid out like. */
export const USUAL_STYLE: LayoutStyle = { step: 2, dash: 2 };

const DASH_BELOW_KEY = /^( *)(- +)?[\w./"'-]+:[ \t]*(?:#.*)?\r?\n(?: *#.*\r?\n)*( *)- /m;
const KEY_BELOW_KEY = /^( *)(- +)?[\w./"'-]+:[ \t]*(?:#.*)?\r?\n( +)[\w"']/m;

/** The style of a text, by its first list and its first map. */
export function styleOf(text: string): LayoutStyle {
  const further = (pattern: RegExp): number | undefined => {
    const match = pattern.exec(text);
    return match ? match[3]!.length - match[1]!.length - (match[2] ?? '').length : undefined;
  };
  const step = further(KEY_BELOW_KEY);
  const dash = further(DASH_BELOW_KEY);
  return {
    step: step !== undefined && step > 0 ? step : USUAL_STYLE.step,
    dash: dash !== undefined && dash >= 0 ? dash : USUAL_STYLE.dash,
  };
}

/** The lines of a map in block style, each indented. */
export function mapLines(map: PlainMap, indent: number, style: LayoutStyle): readonly string[] {
  const pad = ' '.repeat(indent);
  return Object.entries(map).flatMap(([key, value]) => {
    const [inline, ...below] = valueLines(value, indent, style);
    return [`${pad}${scalarText(key)}:${inline}`, ...below];
  });
}

/** What stands behind `key:`, and the lines below it. */
export function valueLines(value: PlainValue, keyIndent: number, style: LayoutStyle): readonly [string, ...string[]] {
  if (isMap(value) && Object.keys(value).length > 0) return ['', ...mapLines(value, keyIndent + style.step, style)];
  if (isList(value) && value.some((item) => isMap(item)))
    return ['', ...value.flatMap((item) => itemLines(item, keyIndent + style.dash, style))];
  return [` ${flowText(value)}`];
}

/** One item of a list in block style. */
export function itemLines(item: PlainValue, dashIndent: number, style: LayoutStyle): readonly string[] {
  const pad = ' '.repeat(dashIndent);
  if (!isMap(item) || Object.keys(item).length === 0) return [`${pad}- ${flowText(item)}`];
  const [first = '', ...rest] = mapLines(item, dashIndent + 2, style);
  return [`${pad}- ${first.trimStart()}`, ...rest];
}

/** How maps within braces are written: as JSON, `{a: b}`, or `{ a: b }`. */
export type FlowStyle = 'json' | 'tight' | 'airy';

/** The style of a text, by its braces. */
export function flowStyleOf(text: string): FlowStyle {
  if (/^\s*(?:---\s*)?[{[]/.test(text)) return 'json';
  return /\{[^\s}]/.test(text) && !text.includes('{ ') ? 'tight' : 'airy';
}

/** A value on one line. */
export function flowText(value: PlainValue, style: FlowStyle = 'airy'): string {
  const leaf = (text: string): string => (style === 'json' ? JSON.stringify(text) : scalarText(text));
  if (isList(value)) return `[${value.map((item) => flowText(item, style)).join(', ')}]`;
  if (!isMap(value)) return typeof value === 'string' ? leaf(value) : String(value);
  const entries = Object.entries(value).map(([key, each]) => `${leaf(key)}: ${flowText(each, style)}`);
  const blank = style === 'airy' && entries.length > 0 ? ' ' : '';
  return `{${blank}${entries.join(', ')}${blank}}`;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isMap(value: PlainValue): value is PlainMap {
  return typeof value === 'object' && value !== null && !isList(value);
}
