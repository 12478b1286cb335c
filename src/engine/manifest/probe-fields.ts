import { integer, integerOrText, isWritten, list, longInteger, object, placeOf, text, texts, type ObjectOf } from './decode.ts';
import type { Diagnosis } from './diagnosis.ts';
import { checkNotNegative, checkOneOf, checkPort } from './name-rules.ts';
import type { Place } from './place.ts';

/** Probes and hooks of containers: the fields of Kubernetes 1.34. */

const exec = object({ command: texts });
const target = { port: integerOrText, host: text };

const httpGet = object(
  { ...target, path: text, scheme: text, httpHeaders: list(object({ name: text, value: text })) },
  ({ place, port, scheme }, diagnosis) => {
    checkTarget(place, port, diagnosis);
    if (scheme?.value !== '') checkOneOf(scheme, ['HTTP', 'HTTPS'], diagnosis);
  },
);

const tcpSocket = object(target, ({ place, port }, diagnosis) => checkTarget(place, port, diagnosis));

const probeFields = {
  exec,
  httpGet,
  tcpSocket,
  grpc: object({ port: integer, service: text }),
  initialDelaySeconds: integer,
  timeoutSeconds: integer,
  periodSeconds: integer,
  successThreshold: integer,
  failureThreshold: integer,
  terminationGracePeriodSeconds: longInteger,
};

export const readinessProbe = object(probeFields, checkProbe);

/** Of a probe that ends the container one success must be enough. */
export const endingProbe = object(probeFields, (fields, diagnosis) => {
  checkProbe(fields, diagnosis);
  const { successThreshold } = fields;
  if (successThreshold && successThreshold.value > 1) diagnosis.invalid(successThreshold.place, 'must-be-one');
});

const handler = object({ exec, httpGet, tcpSocket, sleep: object({ seconds: longInteger }) });

export const lifecycle = object({ postStart: handler, preStop: handler, stopSignal: text });

const PROBE_HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const;

function checkProbe(fields: ObjectOf<typeof probeFields>, diagnosis: Diagnosis): void {
  const { place } = fields;
  const written = PROBE_HANDLERS.filter((each) => isWritten(place, each));
  if (written.length === 0) diagnosis.required(place);
  for (const each of written.slice(1)) diagnosis.forbidden(placeOf(place, each), 'second-handler');
  const { initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold, failureThreshold } = fields;
  for (const each of [initialDelaySeconds, timeoutSeconds, periodSeconds, successThreshold, failureThreshold])
    checkNotNegative(each, diagnosis);
}

function checkTarget(place: Place, port: ObjectOf<typeof target>['port'], diagnosis: Diagnosis): void {
  if (port) checkPort(port, diagnosis);
  else if (!isWritten(place, 'port')) diagnosis.invalid(place.missing('port'), 'port-number');
}
