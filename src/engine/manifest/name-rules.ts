import type { ValueRule } from '#engine/model/diagnostic.ts';
import type { Diagnosis } from './diagnosis.ts';
import { isWritten, type Placed } from './decode.ts';
import type { Place } from './place.ts';

/** The forms of names, labels and ports that the API server accepts (V-4). */

const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const DNS_SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const SERVICE_NAME = /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED_NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const PORT_NAME = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && DNS_LABEL.test(text);
}

export function isDnsSubdomain(text: string): boolean {
  return text.length <= 253 && DNS_SUBDOMAIN.test(text);
}

export function isServiceName(text: string): boolean {
  return text.length <= 63 && SERVICE_NAME.test(text);
}

/** `app`, `app.kubernetes.io/name`. */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf('/');
  const prefixFits = slash === -1 || isDnsSubdomain(text.slice(0, slash));
  const name = text.slice(slash + 1);
  return prefixFits && name.length <= 63 && QUALIFIED_NAME.test(name);
}

export function isLabelValue(text: string): boolean {
  return text === '' || (text.length <= 63 && QUALIFIED_NAME.test(text));
}

/** At most 15 of a-z, 0-9 and `-`, with a letter among them. */
export function isPortName(text: string): boolean {
  return text.length <= 15 && PORT_NAME.test(text) && /[a-z]/.test(text) && !text.includes('--');
}

export function isPortNumber(port: number): boolean {
  return port >= 1 && port <= 65535;
}

/** Reports labels whose key or value is out of form. */
export function checkLabels(labels: ReadonlyMap<string, Placed<string>> | undefined, diagnosis: Diagnosis): void {
  for (const [key, { value, place }] of labels ?? []) {
    if (!isLabelKey(key)) diagnosis.invalid(place, 'label-key', '', key);
    if (!isLabelValue(value)) diagnosis.invalid(place, 'label-value', asLabelValue(value), value);
  }
}

export function checkAnnotations(annotations: ReadonlyMap<string, Placed<string>> | undefined, diagnosis: Diagnosis): void {
  for (const [key, { place }] of annotations ?? []) {
    if (!isLabelKey(key.toLowerCase())) diagnosis.invalid(place, 'annotation-key', '', key);
  }
}

export type NameRule = 'dns-label' | 'dns-subdomain' | 'service-name';

const FITS: Readonly<Record<NameRule, (text: string) => boolean>> = {
  'dns-label': isDnsLabel,
  'dns-subdomain': isDnsSubdomain,
  'service-name': isServiceName,
};

export function checkName(name: Placed<string>, rule: NameRule, diagnosis: Diagnosis): void {
  if (FITS[rule](name.value)) return;
  const limit = rule === 'dns-subdomain' ? 253 : 63;
  const broken: ValueRule = name.value.length > limit ? 'too-long' : rule;
  diagnosis.invalid(name.place, broken, broken === 'too-long' ? '' : asName(name.value, rule));
}

/** A port number out of range is invalid; a port name must have its form. */
export function checkPort(port: Placed<number | string>, diagnosis: Diagnosis): void {
  if (typeof port.value === 'number') {
    if (!isPortNumber(port.value)) diagnosis.invalid(port.place, 'port-number');
  } else if (!isPortName(port.value)) {
    diagnosis.invalid(port.place, 'port-name', asPortName(port.value));
  }
}

/** Reports a word that is not one of the list. */
export function checkOneOf(word: Placed<string> | undefined, supported: readonly string[], diagnosis: Diagnosis): void {
  if (word && !supported.includes(word.value)) diagnosis.unsupported(word.place, supported);
}

export function checkNotNegative(number: Placed<number> | undefined, diagnosis: Diagnosis): void {
  if (number && number.value < 0) diagnosis.invalid(number.place, 'not-negative');
}

/** Reports the later of two items with one name. */
export function checkUnique(items: readonly (Placed<string> | undefined)[], diagnosis: Diagnosis, seen = new Set<string>()): void {
  for (const item of items) {
    if (!item || item.value === '') continue;
    if (seen.has(item.value)) diagnosis.duplicate(item.place);
    seen.add(item.value);
  }
}

/** A text that must be written; an empty one is like none. */
export function requireText(parent: Place, field: string, value: Placed<string> | undefined, diagnosis: Diagnosis): void {
  if (value ? value.value === '' : !isWritten(parent, field)) diagnosis.required(value?.place ?? parent.missing(field));
}

function asName(text: string, rule: NameRule): string {
  let name = text.toLowerCase().replaceAll(/[^-a-z0-9.]+/g, '-');
  if (rule !== 'dns-subdomain') name = name.replaceAll('.', '-');
  name = name.replaceAll(/^[-.]+|[-.]+$/g, '');
  if (rule === 'service-name') name = name.replace(/^[-0-9]+/, '');
  return FITS[rule](name) ? name : '';
}

function asLabelValue(text: string): string {
  const value = text.replaceAll(/[^-A-Za-z0-9_.]+/g, '-').replaceAll(/^[-_.]+|[-_.]+$/g, '');
  return value !== '' && isLabelValue(value) ? value : '';
}

function asPortName(text: string): string {
  if (/^[0-9]+$/.test(text)) return isPortNumber(Number(text)) ? text : '';
  const name = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return isPortName(name) ? name : '';
}
