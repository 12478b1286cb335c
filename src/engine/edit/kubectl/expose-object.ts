import type { FoundPlace } from '#engine/edit/locate-objects.ts';
import { templatePath } from '#engine/edit/label-object.ts';
import { type PlainValue, plainValue, valueAt } from '#engine/edit/plain-value.ts';
import type { Command, CommandProblem } from './command.ts';
import { findTargets } from './find-targets.ts';
import { printOrAdd } from './print-or-add.ts';
import { isProblem, readFlags, type ReadFlags } from './read-flags.ts';
import { notALabel, portNumber, serviceManifest, type ServicePlan } from './run-pod.ts';

const EXPOSED = ['Pod', 'Deployment', 'ReplicaSet', 'ReplicationController', 'Service'];
const TYPES = ['ClusterIP', 'NodePort', 'LoadBalancer'];

/** `kubectl expose deployment NAME --port=80`. */
export const exposeObject: Command = (words, context) => {
  const flags = readFlags(words, {
    values: [
      'port',
      'target-port',
      'name',
      'type',
      'protocol',
      'selector',
      'labels',
      'cluster-ip',
      'external-ip',
      'load-balancer-ip',
      'session-affinity',
      'overrides',
    ],
    switches: [],
    letters: { l: 'labels' },
  });
  if (isProblem(flags)) return flags;
  const targets = findTargets(flags, context);
  if (isProblem(targets)) return targets;
  const target = targets.objects[0];
  if (!target || targets.objects.length > 1 || !EXPOSED.includes(target.located.reference.kind))
    return { problem: 'unsupported-kind', detail: `expose ${flags.words.join(' ')}`, meant: 'kubectl expose deployment NAME --port=80' };
  const type = TYPES.find((each) => each.toLowerCase() === (flags.value('type') ?? 'ClusterIP').toLowerCase());
  if (type === undefined) return { problem: 'unsupported-flag', detail: `--type=${flags.value('type')}`, meant: '--type=NodePort' };
  const selector = selectorOf(target, flags.value('selector'));
  if (isProblem(selector)) return selector;
  const ports = portsOf(target, flags);
  if (isProblem(ports)) return ports;
  const { name, namespace = 'default' } = target.located.reference;
  const plan = { namespace, name: flags.value('name') ?? name, type, selector: selector as ServicePlan['selector'], ports };
  return printOrAdd(serviceManifest(plan, context.typed), namespace, flags, context);
};

/** A pod's own labels; of a workload the labels that it selects by. */
function selectorOf({ located }: FoundPlace, written: string | undefined): Readonly<Record<string, string>> | CommandProblem {
  if (written !== undefined) {
    const pairs = written.split(',').map((pair) => pair.split('='));
    const bad = pairs.find((pair) => pair.length !== 2);
    return bad ? notALabel(bad.join('=')) : Object.fromEntries(pairs);
  }
  const { kind } = located.reference;
  const root = plainValue(located.object.place.node);
  const spec = valueAt(root, ['spec', 'selector']);
  const chosen =
    kind === 'Pod'
      ? valueAt(root, ['metadata', 'labels'])
      : kind === 'Service' || kind === 'ReplicationController'
        ? spec
        : valueAt(spec, ['matchExpressions']) === undefined
          ? valueAt(spec, ['matchLabels'])
          : undefined;
  if (typeof chosen !== 'object' || chosen === null || Object.keys(chosen).length === 0)
    return { problem: 'nothing-to-select-by', detail: located.key, meant: '--selector=app=web' };
  return chosen as Readonly<Record<string, string>>;
}

function portsOf(target: FoundPlace, flags: ReadFlags): ServicePlan['ports'] | CommandProblem {
  const protocol = flags.value('protocol')?.toUpperCase();
  const aim = flags.value('target-port');
  const written = flags.value('port');
  if (written !== undefined) {
    const ports = written.split(',').map(portNumber);
    if (ports.includes(undefined)) return { problem: 'not-a-port', detail: written, meant: '--port=80' };
    return ports.map((port) => ({
      port: port!,
      ...(aim !== undefined && { targetPort: portNumber(aim) ?? aim }),
      ...(protocol !== undefined && { protocol }),
    }));
  }
  const declared = declaredPorts(target);
  if (declared.length === 0) return { problem: 'missing-port', detail: target.located.key, meant: '--port=80' };
  return declared.map((each) => ({ ...each, ...(aim !== undefined && { targetPort: portNumber(aim) ?? aim }) }));
}

/** Without `--port`, every port that the containers (or the Service) declare. */
function declaredPorts({ located }: FoundPlace): readonly { readonly port: number; readonly protocol?: string }[] {
  const { node } = located.object.place;
  const root = plainValue(node);
  if (located.reference.kind === 'Service') return listAt(root, ['spec', 'ports']).flatMap((port) => portOf(port, 'port'));
  const containers = listAt(root, [...templatePath(node), 'spec', 'containers']);
  return containers.flatMap((each) => listAt(each, ['ports'])).flatMap((port) => portOf(port, 'containerPort'));
}

function portOf(value: PlainValue, field: string): readonly { readonly port: number; readonly protocol?: string }[] {
  const port = valueAt(value, [field]);
  const protocol = valueAt(value, ['protocol']);
  return typeof port === 'number' ? [{ port, ...(typeof protocol === 'string' && { protocol }) }] : [];
}

function listAt(value: PlainValue, path: readonly string[]): readonly PlainValue[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? (found as readonly PlainValue[]) : [];
}
