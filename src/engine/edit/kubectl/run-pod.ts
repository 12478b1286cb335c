import { manifestYaml } from '#engine/edit/manifest-yaml.ts';
import { podManifest } from '#engine/edit/pod-manifest.ts';
import { isPortNumber } from '#engine/manifest/name-rules.ts';
import type { Command, CommandProblem } from './command.ts';
import { namespaceOf } from './find-targets.ts';
import { printOrAdd } from './print-or-add.ts';
import { isProblem, readFlags, type ReadFlags } from './read-flags.ts';

/** `kubectl run NAME --image=IMAGE`. */
export const runPod: Command = (words, context) => {
  const flags = readFlags(words, {
    values: [
      'image',
      'labels',
      'port',
      'restart',
      'env',
      'image-pull-policy',
      'annotations',
      'overrides',
      'override-type',
      'pod-running-timeout',
      'generator',
      'requests',
      'limits',
      'serviceaccount',
      'grace-period',
      'hostport',
    ],
    switches: ['expose', 'stdin', 'tty', 'rm', 'quiet', 'attach', 'leave-stdin-open', 'command', 'privileged'],
    letters: { l: 'labels', i: 'stdin', t: 'tty', q: 'quiet' },
  });
  if (isProblem(flags)) return flags;
  const [name, ...rest] = flags.words;
  if (name === undefined) return { problem: 'missing-name', detail: 'run', meant: 'kubectl run NAME --image=nginx' };
  const image = flags.value('image');
  if (image === undefined || image === '') return { problem: 'missing-image', detail: name, meant: '--image=nginx' };
  const override = flags.values('overrides')[0];
  if (override !== undefined) return { problem: 'unsupported-flag', detail: '--overrides', meant: 'kubectl apply -f -' };
  const labels = labelPairs(flags, name);
  if (isProblem(labels)) return labels;
  const ports = portsOf(flags);
  if (isProblem(ports)) return ports;
  const namespace = namespaceOf(flags, context);
  // Words without `--` before them are arguments too.
  const args = [...rest, ...flags.rest];
  const plan = {
    namespace,
    name,
    labels: labels as Readonly<Record<string, string>>,
    image,
    ports,
    env: environmentOf(flags),
    ...(args.length > 0 && (flags.has('command') ? { command: args } : { args })),
    ...(flags.value('restart') !== undefined && { restartPolicy: flags.value('restart')! }),
  };
  const pod = podManifest(plan, context.typed);
  if (!flags.has('expose')) return printOrAdd(pod, namespace, flags, context);
  const port = ports[0]?.port;
  if (port === undefined) return { problem: 'missing-port', detail: '--expose', meant: '--port=80' };
  return printOrAdd(
    `${serviceManifest({ namespace, name, selector: plan.labels, ports: [{ port }] })}---\n${pod}`,
    namespace,
    flags,
    context,
  );
};

export interface ServicePlan {
  readonly namespace: string;
  readonly name: string;
  readonly type?: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly {
    readonly name?: string;
    readonly port: number;
    readonly targetPort?: number | string;
    readonly protocol?: string;
    readonly nodePort?: number;
  }[];
}

export function serviceManifest({ namespace, name, type, selector, ports }: ServicePlan, madeBy?: string): string {
  const manifest = manifestYaml({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: namespace === 'default' ? undefined : namespace },
    spec: {
      type: type === 'ClusterIP' ? undefined : type,
      selector,
      ports: ports.map((port, at) => ({
        name: port.name ?? (ports.length > 1 ? `port-${at + 1}` : undefined),
        protocol: port.protocol ?? 'TCP',
        port: port.port,
        targetPort: port.targetPort ?? port.port,
        nodePort: port.nodePort,
      })),
    },
  });
  return madeBy === undefined ? manifest : `# ${madeBy}\n${manifest}`;
}

/** `--labels=app=web,tier=front`; `run=NAME` where none are given. */
function labelPairs(flags: ReadFlags, name: string): Readonly<Record<string, string>> | CommandProblem {
  // Given twice, the last one counts.
  const written = flags.value('labels') ?? '';
  if (written === '') return { run: name };
  const labels = new Map<string, string>();
  for (const pair of written.split(',')) {
    if (pair.trim() === '') continue;
    const equals = pair.indexOf('=');
    if (equals === -1) return notALabel(pair);
    labels.set(pair.slice(0, equals).trim(), pair.slice(equals + 1).trim());
  }
  return Object.fromEntries(labels);
}

export function notALabel(word: string): CommandProblem {
  return { problem: 'not-a-label', detail: word, meant: word.includes(':') ? word.replace(/:\s*/, '=') : `${word}=VALUE` };
}

function portsOf(flags: ReadFlags): readonly { readonly protocol: 'TCP'; readonly port: number }[] | CommandProblem {
  const written = flags.values('port');
  const bad = written.find((port) => portNumber(port) === undefined);
  if (bad !== undefined) return { problem: 'not-a-port', detail: bad, meant: '--port=80' };
  return written.map((port) => ({ protocol: 'TCP', port: portNumber(port)! }));
}

export function portNumber(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && isPortNumber(Number(text)) ? Number(text) : undefined;
}

function environmentOf(flags: ReadFlags): readonly { readonly name: string; readonly value: string }[] {
  return flags.values('env').flatMap((pair) => {
    const equals = pair.indexOf('=');
    return equals < 1 ? [] : [{ name: pair.slice(0, equals), value: pair.slice(equals + 1) }];
  });
}
