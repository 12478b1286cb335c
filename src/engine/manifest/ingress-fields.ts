import { parseIpAddress } from '#engine/model/parse-cidr.ts';
import { anything, integer, isWritten, list, object, text, texts, type ObjectOf, type Placed } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { metadata } from './metadata-fields.ts';
import { checkName, checkOneOf, isDnsSubdomain, isPortName, isPortNumber, requireText } from './name-rules.ts';

/** The fields of Ingress, and what the API server asks of them. */

const backendFields = {
  service: object({ name: text, port: object({ name: text, number: integer }) }),
  resource: anything,
};

const backend = object(backendFields, checkBackend);

const path = object({ path: text, pathType: text, backend: object(backendFields) }, (fields, diagnosis) => {
  const { place, pathType } = fields;
  if (!pathType) {
    if (!isWritten(place, 'pathType')) diagnosis.required(place.missing('pathType'));
    return;
  }
  checkOneOf(pathType, ['Exact', 'ImplementationSpecific', 'Prefix'], diagnosis);
  checkPath(fields.path ?? { value: '', place: place.missing('path') }, pathType.value, diagnosis);
  if (fields.backend || !isWritten(place, 'backend')) checkBackend(fields.backend ?? { place: place.missing('backend') }, diagnosis);
});

const http = object({ paths: list(path) }, ({ place, paths }, diagnosis) => {
  if (paths ? paths.length === 0 : !isWritten(place, 'paths')) diagnosis.required(place.missing('paths'));
});

const rule = object({ host: text, http }, ({ host }, diagnosis) => {
  if (!host || host.value === '') return;
  if (parseIpAddress(host.value)) diagnosis.invalid(host.place, 'host-is-address');
  else checkHost(host, diagnosis);
});

const tls = object({ hosts: texts, secretName: text }, ({ hosts = [], secretName }, diagnosis) => {
  for (const host of hosts) checkHost(host, diagnosis);
  if (secretName && secretName.value !== '') checkName(secretName, 'dns-subdomain', diagnosis);
});

const spec = object(
  { ingressClassName: text, defaultBackend: backend, rules: list(rule), tls: list(tls) },
  ({ place, ingressClassName, rules }, diagnosis) => {
    if (ingressClassName && ingressClassName.value !== '') checkName(ingressClassName, 'dns-subdomain', diagnosis);
    const hasRules = rules ? rules.length > 0 : isWritten(place, 'rules');
    if (!hasRules && !isWritten(place, 'defaultBackend')) diagnosis.invalid(place, 'nothing-to-serve');
  },
);

export const ingress = object({ apiVersion: text, kind: text, metadata, spec, status: anything }, ({ place }, diagnosis) => {
  if (!isWritten(place, 'spec')) diagnosis.invalid(place.missing('spec'), 'nothing-to-serve');
});

export type IngressBackendFields = ObjectOf<typeof backendFields>;

function checkBackend({ place, service, resource }: ObjectOf<typeof backendFields>, diagnosis: Diagnosis): void {
  if (!service && !resource) {
    if (!isWritten(place, 'service')) diagnosis.invalid(place, 'nothing-to-serve');
    return;
  }
  if (!service) return;
  if (resource) {
    diagnosis.invalid(place, 'two-backends');
    return;
  }
  const { name, port } = service;
  requireText(service.place, 'name', name, diagnosis);
  if (name && name.value !== '') checkName(name, 'service-name', diagnosis);
  const portName = port?.name?.value ? port.name : undefined;
  const portNumber = port?.number?.value ? port.number : undefined;
  if (portName && portNumber) diagnosis.invalid(place, 'two-ports');
  else if (portName && !isPortName(portName.value)) diagnosis.invalid(portName.place, 'port-name');
  else if (portNumber && !isPortNumber(portNumber.value)) diagnosis.invalid(portNumber.place, 'port-number');
  const isWrong = port ? isWritten(port.place, 'name') || isWritten(port.place, 'number') : isWritten(service.place, 'port');
  if (!portName && !portNumber && !isWrong) diagnosis.required(place);
}

/** What a path must not hold: a server could read it as another one. */
const UNSAFE = /\/\/|\/\.\.?(?:\/|$)|%2f/i;

function checkPath(written: Placed<string>, type: string, diagnosis: Diagnosis): void {
  if (written.value === '' && type === 'ImplementationSpecific') return;
  const isAbsolute = written.value.startsWith('/');
  if (!isAbsolute) diagnosis.invalid(written.place, 'path-not-absolute', `/${written.value}`, written.value);
  else if (type !== 'ImplementationSpecific' && UNSAFE.test(written.value)) diagnosis.invalid(written.place, 'path-unsafe');
}

function checkHost(host: Placed<string>, diagnosis: Diagnosis): void {
  if (!isDnsSubdomain(host.value.replace(/^\*\./, ''))) diagnosis.invalid(host.place, 'host-name');
}
