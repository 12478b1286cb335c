import { manifestYaml } from '#engine/edit/manifest-yaml.ts';
import { namespaceManifest } from '#engine/edit/new-objects.ts';
import { container } from '#engine/edit/pod-manifest.ts';
import { nearestWord } from '#engine/manifest/nearest-word.ts';
import { applyDocuments } from './apply-documents.ts';
import type { Command, CommandProblem, CommandResult } from './command.ts';
import { namespaceOf } from './find-targets.ts';
import { printOrAdd } from './print-or-add.ts';
import { isProblem, readFlags } from './read-flags.ts';
import { portNumber, serviceManifest } from './run-pod.ts';

/** `kubectl create KIND NAME`, or `kubectl create -f FILE`. */
export const createObjects: Command = (words, context) => {
  const at = words.findIndex((word) => !word.startsWith('-'));
  const kind = words[at];
  if (words.some((word) => /^(?:-f|--filename)/.test(word))) return applyDocuments(words, context);
  if (kind === undefined) return { problem: 'missing-name', detail: 'create', meant: 'kubectl create deployment NAME --image=nginx' };
  const rest = words.toSpliced(at, 1);
  if (/^(?:ns|namespaces?)$/.test(kind)) return createNamespace(rest, context);
  if (/^deploy(?:ments?)?$/.test(kind)) return createDeployment(rest, context);
  if (/^(?:svc|services?)$/.test(kind)) return createService(rest, context);
  if (NOT_EVALUATED.has(kind)) return { kind: 'nothing', because: 'not-evaluated' };
  return { problem: 'unsupported-kind', detail: `create ${kind}`, meant: nearestWord(kind, CREATED) || 'kubectl apply -f -' };
};

const CREATED = ['namespace', 'deployment', 'service'];
const NOT_EVALUATED = new Set([
  'secret',
  'sa',
  'serviceaccount',
  'role',
  'rolebinding',
  'clusterrole',
  'clusterrolebinding',
  'quota',
  'resourcequota',
  'priorityclass',
  'poddisruptionbudget',
  'pdb',
  'token',
]);

const createNamespace: Command = (words, context) => {
  const flags = readFlags(words, { values: [], switches: [] });
  if (isProblem(flags)) return flags;
  const name = flags.words[0];
  if (name === undefined) return { problem: 'missing-name', detail: 'create namespace', meant: 'kubectl create namespace NAME' };
  return printOrAdd(`# ${context.typed}\n${namespaceManifest(name)}`, undefined, flags, context);
};

const createDeployment: Command = (words, context) => {
  const flags = readFlags(words, { values: ['image', 'replicas', 'port'], switches: [], letters: { r: 'replicas' } });
  if (isProblem(flags)) return flags;
  const name = flags.words[0];
  if (name === undefined)
    return { problem: 'missing-name', detail: 'create deployment', meant: 'kubectl create deployment NAME --image=nginx' };
  const images = flags.values('image').flatMap((each) => each.split(','));
  if (images.length === 0) return { problem: 'missing-image', detail: name, meant: '--image=nginx' };
  const replicas = flags.value('replicas') ?? '1';
  if (!/^\d+$/.test(replicas)) return { problem: 'not-a-number', detail: replicas, meant: '--replicas=2' };
  const written = flags.value('port');
  const port = written === undefined ? undefined : portNumber(written);
  if (written !== undefined && port === undefined) return { problem: 'not-a-port', detail: written, meant: '--port=80' };
  const namespace = namespaceOf(flags, context);
  const labels = { app: name };
  const containers = images.map((image, at) =>
    container({
      name: nameOfImage(image),
      image,
      ports: port !== undefined && at === 0 ? [{ protocol: 'TCP', port }] : [],
      ...(at === 0 && flags.rest.length > 0 && { command: flags.rest }),
    }),
  );
  const manifest = manifestYaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: namespace === 'default' ? undefined : namespace, labels },
    spec: { replicas: Number(replicas), selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } },
  });
  return printOrAdd(`# ${context.typed}\n${manifest}`, namespace, flags, context);
};

/** `registry.example.com/team/web-app:1.2` makes a container `web-app`. */
function nameOfImage(image: string): string {
  const last = image.slice(image.lastIndexOf('/') + 1).split(/[:@]/)[0]!;
  return (
    last
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'main'
  );
}

const SERVICE_TYPES: ReadonlyMap<string, string> = new Map(
  ['ClusterIP', 'NodePort', 'LoadBalancer'].map((type) => [type.toLowerCase(), type]),
);

const createService: Command = (words, context): CommandResult => {
  const flags = readFlags(words, { values: ['tcp', 'clusterip', 'node-port'], switches: [] });
  if (isProblem(flags)) return flags;
  const [type = '', name] = flags.words;
  const typeName = SERVICE_TYPES.get(type.toLowerCase());
  if (typeName === undefined)
    return { problem: 'unsupported-kind', detail: `create service ${type}`, meant: 'kubectl create service clusterip NAME --tcp=80:8080' };
  if (name === undefined)
    return { problem: 'missing-name', detail: `create service ${type}`, meant: `kubectl create service ${type} NAME --tcp=80:8080` };
  const ports = flags
    .values('tcp')
    .flatMap((each) => each.split(','))
    .map(portPair);
  const bad = ports.find(isProblem);
  if (bad) return bad;
  if (ports.length === 0) return { problem: 'missing-port', detail: name, meant: '--tcp=80:8080' };
  const namespace = namespaceOf(flags, context);
  const plan = {
    namespace,
    name,
    type: typeName,
    selector: { app: name },
    ports: ports as readonly { port: number; targetPort: number | string }[],
  };
  return printOrAdd(serviceManifest(plan, context.typed), namespace, flags, context);
};

function portPair(text: string): { readonly port: number; readonly targetPort: number | string } | CommandProblem {
  const [first = '', second = first] = text.split(':');
  const port = portNumber(first);
  if (port === undefined) return { problem: 'not-a-port', detail: text, meant: '--tcp=80:8080' };
  return { port, targetPort: portNumber(second) ?? second };
}
