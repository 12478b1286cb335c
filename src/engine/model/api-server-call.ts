import type { Origin } from './origin.ts';

/** A Service that the API server calls: a webhook's, or an aggregated API's. */
export interface ApiServerCall {
  /** `ValidatingWebhookConfiguration`, `MutatingWebhookConfiguration`, `APIService`, `CustomResourceDefinition` (conversion). */
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly service: string;
  /** The Service's port; 443 where nothing is written. */
  readonly port: number;
  readonly origin: Origin;
}
