import type { Protocol } from '#engine/model/cluster.ts';
import { manifestYaml } from './manifest-yaml.ts';

/** A pod as a manifest is made from it. */
export interface PodPlan {
  readonly namespace: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly image: string;
  readonly ports: readonly { readonly protocol: Protocol; readonly port: number; readonly name?: string }[];
  readonly env?: readonly { readonly name: string; readonly value: string }[];
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly restartPolicy?: string;
}

/** The Pod, with the line above it that says how it would be made, where that is known. */
export function podManifest(pod: PodPlan, madeBy?: string): string {
  const { namespace, name, labels, annotations = {}, restartPolicy } = pod;
  const manifest = manifestYaml({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: namespace === 'default' ? undefined : namespace,
      labels: someOf(labels),
      annotations: someOf(annotations),
    },
    spec: { containers: [container(pod)], restartPolicy },
  });
  return madeBy === undefined ? manifest : `# ${madeBy}\n${manifest}`;
}

/** A container as it stands in a pod or in a template. */
export function container({ name, image, ports, env, command, args }: Omit<PodPlan, 'namespace' | 'labels'>) {
  return {
    name: containerName(name),
    image,
    command,
    args,
    env: env && env.length > 0 ? env.map((each) => ({ name: each.name, value: each.value })) : undefined,
    ports:
      ports.length === 0
        ? undefined
        : ports.map(({ protocol, port, name: portName }) => ({
            name: portName === '' ? undefined : portName,
            containerPort: port,
            protocol: protocol === 'TCP' ? undefined : protocol,
          })),
  };
}

/** A name that a container may have: what is wrong with the pod's name is told of the pod alone. */
function containerName(name: string): string {
  const safe = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, 63)
    .replace(/-+$/, '');
  return safe === '' ? 'main' : safe;
}

function someOf(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  return Object.keys(labels).length === 0 ? undefined : labels;
}
