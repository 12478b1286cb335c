import type { LabelSelector } from './label-selector.ts';
import type { Origin } from './origin.ts';

/** A ServiceMonitor or PodMonitor: what Prometheus will scrape. */
export interface Monitor {
  readonly kind: 'ServiceMonitor' | 'PodMonitor';
  readonly namespace: string;
  readonly name: string;
  readonly selector: LabelSelector;
  /** Where it looks: `any`, or these namespaces (its own, if nothing is written). */
  readonly namespaces: 'any' | readonly string[];
  /** Names or numbers of the ports: the Service's for a ServiceMonitor, the pod's for a PodMonitor. */
  readonly ports: readonly { readonly port?: string; readonly targetPort?: number | string }[];
  readonly origin: Origin;
}
