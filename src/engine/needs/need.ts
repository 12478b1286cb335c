import type { Pod, Protocol } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';

/** A connection that the manifests say somebody will make. */
export interface Need {
  /** Workload id. */
  readonly source: string;
  /** Workload id of one backend; `external:10.0.0.7/32` for an address that no pod has. */
  readonly destination: string;
  readonly protocol: Protocol;
  /** The destination pod's port. */
  readonly port: number;
  /** The destination's pods that are meant; absent: all of them. */
  readonly pods?: ReadonlySet<Pod>;
  /** The Service that was named, `namespace/name`, and its port. */
  readonly service?: string;
  readonly servicePort?: number;
  /** `env DATABASE_URL`, `args[2]`, `ConfigMap app-config DATABASE_URL`, `annotation prometheus.io/scrape`. */
  readonly by: string;
  /** The line that names it. */
  readonly origin: Origin;
}
