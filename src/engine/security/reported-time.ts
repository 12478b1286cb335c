/** The time of an alert or a report: as written, and in milliseconds where it can be read. */
export interface ReportedTime {
  readonly time?: string;
  readonly at?: number;
}

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d+))?\s?(Z|[+-]\d\d:?\d\d)?$/;

/** ISO 8601 with any number of digits behind the second. A time that is no time keeps its text alone. */
export function readTime(text: string | undefined): ReportedTime {
  if (!text) return {};
  const [, date, clock, fraction = '', zone = 'Z'] = ISO.exec(text) ?? [];
  if (date === undefined) return { time: text };
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const at = Date.parse(`${date}T${clock}.${`${fraction}000`.slice(0, 3)}${offset}`);
  return Number.isFinite(at) ? { time: text, at } : { time: text };
}

/**
 * A number since 1970: nanoseconds; or, as it is so much smaller, microseconds, milliseconds or seconds.
 * @param value a number, or its digits as text
 * @param written the digits of the number as the file has them: its parser has lost the last ones
 */
export function readStamp(value: unknown, written?: string): ReportedTime {
  const digits = typeof value === 'string' ? value : written;
  if (digits !== undefined && /^\d{19}$/.test(digits)) {
    const at = Number(digits.slice(0, -6));
    return { time: `${isoOf(at).slice(0, -4)}${digits.slice(-9)}Z`, at };
  }
  const stamp = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof stamp !== 'number' || !(stamp > 0)) return {};
  const at = Math.floor(stamp >= 1e17 ? stamp / 1e6 : stamp >= 1e14 ? stamp / 1e3 : stamp >= 1e11 ? stamp : stamp * 1e3);
  return at < LATEST ? { time: isoOf(at), at } : {};
}

/** What a date can hold. */
const LATEST = 8.64e15;

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
