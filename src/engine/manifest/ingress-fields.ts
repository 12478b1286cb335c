import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { anything, integer, isWritten, list, object, text, type Placed } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { metadata } from './metadata-fields.ts';
import { checkOneOf, isDnsSubdomain, isPortName, isPortNumber } from './name-rules.ts';
import type { Place } from './place.ts';

/** Ingress is not evaluated yet; that the API server would refuse one is worth knowing all the same. */

const serviceBackend = object(
  {
    name: text,
    port: object({ name: text, number: integer }, ({ name, number }, diagnosis) => {
      if (name && name.value !== '' && !isPortName(name.value)) diagnosis.invalid(name.place, 'port-name');
      if (number && number.value !== 0 && !isPortNumber(number.value)) diagnosis.invalid(number.place, 'port-number');
    }),
  },
  ({ place, name, port }, diagnosis) => {
    requireText(place, 'name', name, diagnosis);
    if (port ? !port.name?.value && !port.number?.value : !isWritten(place, 'port')) {
      diagnosis.required(port?.place ?? place.missing('port'));
    }
  },
);

const backend = object({ service: serviceBackend, resource: anything });

const path = object({ path: text, pathType: text, backend }, (fields, diagnosis) => {
  const { place, pathType } = fields;
  if (pathType ? pathType.value === '' : !isWritten(place, 'pathType')) diagnosis.required(pathType?.place ?? place.missing('pathType'));
  else checkOneOf(pathType, ['Exact', 'ImplementationSpecific', 'Prefix'], diagnosis);
  const written = fields.path?.value ?? '';
  const mayBeEmpty = pathType?.value === 'ImplementationSpecific' && written === '';
  const isPrefixOrExact = pathType?.value === 'Exact' || pathType?.value === 'Prefix' || !pathType;
  if (!mayBeEmpty && !written.startsWith('/') && (written !== '' || isPrefixOrExact)) {
    if (pathType || fields.path)
      diagnosis.invalid(fields.path?.place ?? place.missing('path'), 'path-not-absolute', written === '' ? '/' : `/${written}`, written);
  }
  if (
    fields.backend
      ? !fields.backend.service && !fields.backend.resource && isEmptyBackend(fields.backend.place)
      : !isWritten(place, 'backend')
  ) {
    diagnosis.required(fields.backend?.place ?? place.missing('backend'));
  }
});

const rule = object({ host: text, http: object({ paths: list(path) }) }, ({ host }, diagnosis) => {
  if (!host || host.value === '') return;
  if (parseIpAddress(host.value)) diagnosis.invalid(host.place, 'host-is-address');
  else if (!isDnsSubdomain(host.value.replace(/^\*\./, ''))) diagnosis.invalid(host.place, 'host-name');
});

export const ingress = object({
  apiVersion: text,
  kind: text,
  metadata,
  spec: object(
    { ingressClassName: text, defaultBackend: backend, rules: list(rule), tls: anything },
    ({ place, defaultBackend, rules }, diagnosis) => {
      if (!defaultBackend && (rules ?? []).length === 0 && !isWritten(place, 'defaultBackend') && !(isWritten(place, 'rules') && !rules)) {
        diagnosis.invalid(place, 'nothing-to-serve');
      }
    },
  ),
  status: anything,
});

function requireText(place: Place, field: string, value: Placed<string> | undefined, diagnosis: Diagnosis): void {
  if (value ? value.value === '' : !isWritten(place, field)) diagnosis.required(value?.place ?? place.missing(field));
}

function isEmptyBackend(place: Place): boolean {
  return !isWritten(place, 'service') && !isWritten(place, 'resource');
}
