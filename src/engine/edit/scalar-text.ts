import { plainScalarValue } from '#engine/manifest/plain-scalar.ts';

const SAFE = /^[A-Za-z0-9_/][-A-Za-z0-9_./@+]*(?::[-A-Za-z0-9_./@+]+)*$/;

/** Text as a YAML scalar: in quotes only where a reader of YAML 1.1 or 1.2 would see something else without them. */
export function scalarText(text: string): string {
  const isText = typeof plainScalarValue(text) === 'string' && Number.isNaN(Number(text)) && !LOOKS_TYPED.test(text);
  return isText && SAFE.test(text) ? text : JSON.stringify(text);
}

/** Dates, times in base 60 and the like: text for kubectl, something else for other readers. */
const LOOKS_TYPED = /^[-+.\d][\d_:.eExXoObBa-fA-F+-]*$/;
