/** The time of an alert: as written, and in milliseconds where it can be read. */
export interface AlertTime {
  readonly time?: string;
  readonly at?: number;
}

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?\s?(Z|[+-]\d\d:?\d\d)?$/;

/** ISO 8601 with any number of digits behind the second. A time that is no time keeps its text alone. */
export function readTime(text: string | undefined): AlertTime {
  if (text === undefined) return {};
  const [, date, clock, fraction = '', zone = 'Z'] = ISO.exec(text) ?? [];
  if (date === undefined) return { time: text };
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const at = Date.parse(`${date}T${clock}.${`${fraction}000`.slice(0, 3)}${offset}`);
  return Number.isFinite(at) ? { time: text, at } : { time: text };
}

/**
 * Nanoseconds since 1970. As a number, a file's parser has lost the last digits: nothing finer than what is sure is shown.
 * @param value a number, or the digits as text
 */
export function readNanoseconds(value: unknown): AlertTime {
  if (typeof value === 'string' && /^\d{16,19}$/.test(value)) {
    const at = Number(value.slice(0, -6));
    return { time: `${isoOf(at).slice(0, -4)}${value.slice(-9)}Z`, at };
  }
  if (typeof value !== 'number' || !(value > 0)) return {};
  const at = Math.floor(value / 1e6);
  return at < LATEST ? { time: isoOf(at), at } : {};
}

/** What a date can hold. */
const LATEST = 8.64e15;

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
