import type { ApiServerCall } from '#engine/model/api-server-call.ts';
import { integer, list, object, text, type DecodedBy, type Decoder } from './decode.ts';
import { Diagnosis } from './diagnosis.ts';
import type { Fact, ManifestObject } from './manifest-object.ts';

/*
 * Objects that make the API server call a Service. Their whole tables are not ours: what is wrong in them is not said, and
 * what cannot be read is left out.
 */

const open = { open: true };

const serviceReference = object({ namespace: text, name: text, port: integer }, undefined, open);
const clientConfig = object({ service: serviceReference }, undefined, open);

const webhooks = object({ webhooks: list(object({ name: text, clientConfig }, undefined, open)) }, undefined, open);
const apiService = object({ spec: object({ service: serviceReference }, undefined, open) }, undefined, open);
const definition = object(
  {
    spec: object(
      {
        // `webhookClientConfig` is v1beta1's.
        conversion: object(
          { strategy: text, webhook: object({ clientConfig }, undefined, open), webhookClientConfig: clientConfig },
          undefined,
          open,
        ),
      },
      undefined,
      open,
    ),
  },
  undefined,
  open,
);

type ServiceReference = DecodedBy<typeof serviceReference>;

/** Validating and mutating webhooks: each one that names a Service. */
export function readWebhooks(configuration: ManifestObject): Fact {
  return callsFact(
    configuration,
    (decoded(webhooks, configuration)?.webhooks ?? []).map((each) => each.clientConfig?.service),
  );
}

/** An aggregated API, such as metrics.k8s.io; one without a Service is served by the API server itself. */
export function readApiService(registration: ManifestObject): Fact {
  return callsFact(registration, [decoded(apiService, registration)?.spec?.service]);
}

/** A CustomResourceDefinition whose versions a webhook converts. */
export function readCustomResourceDefinition(resource: ManifestObject): Fact {
  const conversion = decoded(definition, resource)?.spec?.conversion;
  if (conversion?.strategy?.value !== 'Webhook') return { kind: 'not-evaluated' };
  return callsFact(resource, [(conversion.webhook?.clientConfig ?? conversion.webhookClientConfig)?.service]);
}

function callsFact({ kind, name }: ManifestObject, references: readonly (ServiceReference | undefined)[]): Fact {
  const calls = references.flatMap((reference): readonly ApiServerCall[] => {
    if (!reference?.name || !reference.namespace) return [];
    const { namespace, name: service, port, place } = reference;
    return [{ kind, name, namespace: namespace!.value, service: service!.value, port: port?.value || 443, origin: place.origin }];
  });
  return calls.length === 0 ? { kind: 'not-evaluated' } : { kind: 'api-server-calls', calls };
}

function decoded<Value>(decoder: Decoder<Value>, { place, kind, name }: ManifestObject): Value | undefined {
  return decoder(place, new Diagnosis(kind, name));
}
