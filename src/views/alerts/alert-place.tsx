import type { AlertSummary } from '#engine/overview/security-picture.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { SecurityWords } from '#words/en/security.ts';

/** Where an alert happened, in short: the pod, or the workload, the node, or what it names. */
export function alertPlace({ alert, place, endpoints, looked }: AlertSummary, picture: Picture, { alerts: words }: SecurityWords): string {
  const { subject } = alert;
  const [first] = endpoints;
  if (place === 'node') return words.onNode(alert.host ?? '');
  if (place === 'one-of') return words.oneOf(endpoints.length);
  const pod =
    subject.pod === undefined ? undefined : (endpoints.length > 0 ? '' : `${subject.namespace ?? ''}/`.replace(/^\/$/, '')) + subject.pod;
  if (pod !== undefined) return pod;
  if (first !== undefined) return endpointOf(picture, first) ? endpointTitle(picture, first) : first;
  return looked ?? subject.image ?? words.notHere;
}
