import type { AttachmentFailure, RouteValues } from '#engine/model/route-values.ts';
import type { DiagnosticSentence } from '#words/diagnostic-sentence.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

export type RouteDiagnosticWords = {
  readonly [Code in keyof RouteValues]: (values: RouteValues[Code]) => DiagnosticSentence;
};

/** What keeps Ingresses and routes from leading anywhere. */
export const routeDiagnostics: RouteDiagnosticWords = {
  'route-service-missing': ({ route, service, nearest }) => ({
    title: phrase`${code(route)} leads to ${code(service)}, which is not in the manifests.`,
    advice:
      nearest === ''
        ? phrase`This backend opens no way in.`
        : phrase`This backend opens no way in. There is ${code(nearest)}, in another namespace.`,
  }),
  'route-port-missing': ({ route, service, port, ports }) => ({
    title:
      port === ''
        ? phrase`${code(route)} leads to ${code(service)}, and to no port that its pods have.`
        : phrase`${code(route)} leads to port ${code(port)} of ${code(service)}, which has no such port that its pods answer on.`,
    advice: ports === '' ? phrase`This backend opens no way in.` : phrase`Its ports are ${code(ports)}. This backend opens no way in.`,
  }),
  'route-service-without-pods': ({ route, service }) => ({
    title: phrase`${code(route)} leads to ${code(service)}, and no pod stands behind it.`,
    advice: phrase`The selector of the Service matches no pod of its namespace: who comes this way gets an error.`,
  }),
  'route-not-granted': ({ route, service, namespace }) => ({
    title: phrase`${code(route)} may not send to ${code(service)}, which is in another namespace.`,
    advice: phrase`A ReferenceGrant in namespace ${code(namespace)} would let it. Without one this backend opens no way in.`,
  }),
  'route-not-attached': ({ route, gateway, because, detail }) => ({
    title: phrase`Gateway ${code(gateway)} does not take ${code(route)}: ${reasons(detail)[because]}`,
    advice: phrase`Until a listener takes it, it opens no way in through this Gateway.`,
  }),
};

function reasons(detail: string): Readonly<Record<AttachmentFailure, Phrase>> {
  return {
    'no-listener': detail === '' ? phrase`it has no listener.` : phrase`it has no listener ${code(detail)}.`,
    port: phrase`it does not listen on port ${code(detail)}.`,
    kind: phrase`no listener is for routes of kind ${code(detail)}.`,
    namespace: phrase`no listener allows routes of namespace ${code(detail)}.`,
    host: phrase`no listener answers for ${code(detail)}.`,
  };
}
