import { isDnsLabel } from '#engine/manifest/name-rules.ts';
import { nearestWord } from '#engine/manifest/nearest-word.ts';
import type { Command, CommandContext, CommandResult } from './command.ts';
import { applyDocuments } from './apply-documents.ts';
import { assignments } from './assignments.ts';
import { createObjects } from './create-objects.ts';
import { deleteObjects } from './delete-objects.ts';
import { exposeObject } from './expose-object.ts';
import { labelObjects } from './label-objects.ts';
import { runPod } from './run-pod.ts';
import { scaleObjects } from './scale-objects.ts';

/** A map, because what is typed may be the name of something that every object has. */
const VERBS: ReadonlyMap<string, Command> = new Map([
  ['run', runPod],
  ['create', createObjects],
  ['expose', exposeObject],
  ['label', labelObjects],
  ['delete', deleteObjects],
  ['apply', applyDocuments],
  ['replace', applyDocuments],
  ['scale', scaleObjects],
  ['config', useNamespace],
]);

/** Verbs that change no object, or nothing that a verdict depends on. */
const LOOKS = new Set([
  'get',
  'describe',
  'logs',
  'exec',
  'attach',
  'port-forward',
  'proxy',
  'cp',
  'top',
  'events',
  'explain',
  'api-resources',
  'api-versions',
  'version',
  'cluster-info',
  'diff',
  'wait',
  'auth',
  'rollout',
  'annotate',
  'taint',
  'drain',
  'autoscale',
  'cordon',
  'uncordon',
  'completion',
  'kustomize',
  'plugin',
  'options',
  'help',
  'whoami',
  'certificate',
  'debug',
]);

/** Programs that change no object. */
const HARMLESS = new Set([
  'sleep',
  'echo',
  'printf',
  'cd',
  'ls',
  'pwd',
  'mkdir',
  'clear',
  'alias',
  'which',
  'date',
  'history',
  'exit',
  'vi',
  'vim',
  'nano',
  'code',
  'less',
  'more',
  'head',
  'tail',
  'git',
  'grep',
  'jq',
  'yq',
  'sed',
  'awk',
  'sort',
  'wc',
  'nslookup',
  'dig',
  'host',
  'ping',
  'curl',
  'wget',
  'nc',
  'telnet',
  'ip',
  'ifconfig',
  'true',
  'false',
  'watch',
  'time',
  'source',
  'kubectx',
  'aws',
  'eksctl',
  'gcloud',
  'az',
  'docker',
  'podman',
  'minikube',
  'microk8s',
  'k3s',
  'k3d',
  'kind',
  'brew',
  'apt',
  'apt-get',
  'yum',
  'dnf',
  'chmod',
  'touch',
  'tar',
  'unzip',
  'k9s',
  'stern',
  'base64',
  'cat',
  'tee',
  'read',
  'rm',
  'mv',
  'set',
]);

/** `kubectl` by other names: short, with colors, of OpenShift. */
const KUBECTL = new Set(['kubectl', 'k', 'kubecolor', 'oc']);
/** Small clusters that bring theirs along: `minikube kubectl -- get pods`. */
const WITH_KUBECTL = new Set(['minikube', 'microk8s', 'k3s']);

/** What one command does. Nothing is run: the words are read, and the manifests changed as text. */
export function carryOut(words: readonly string[], context: CommandContext): CommandResult {
  const [program = '', ...rest] = words[0] === 'sudo' ? words.slice(1) : words;
  const own = behindKubectl(program, rest);
  if (own) return kubectl(own, context);
  if (program === 'kubens') return kubens(rest, context);
  const assigned = assignments(words);
  if (assigned) return { kind: 'nothing', because: 'prepares', variables: assigned };
  if (program === 'cat' && context.input !== undefined) return { kind: 'printed', text: context.input };
  if (HARMLESS.has(program)) return { kind: 'nothing', because: 'other-program' };
  const isNear = nearestWord(program, ['kubectl']) !== '' && program.length > 4;
  if (VERBS.has(program) && words.length > 1) return { problem: 'not-kubectl', detail: program, meant: `kubectl ${program} …` };
  return { problem: 'not-kubectl', detail: program, meant: isNear ? 'kubectl' : '' };
}

function behindKubectl(program: string, rest: readonly string[]): readonly string[] | undefined {
  if (KUBECTL.has(program)) return rest;
  if (!WITH_KUBECTL.has(program) || rest[0] !== 'kubectl') return undefined;
  return rest.slice(rest[1] === '--' ? 2 : 1);
}

function kubectl(words: readonly string[], context: CommandContext): CommandResult {
  const { verb, before, rest } = splitVerb(words);
  if (verb === undefined) return { kind: 'nothing', because: 'only-looks' };
  if (LOOKS.has(verb)) return { kind: 'nothing', because: 'only-looks' };
  const command = VERBS.get(verb);
  if (command) {
    const result = command([...before, ...rest], context);
    return 'kind' in result && result.kind === 'done' && isDryRun(words) ? { kind: 'nothing', because: 'only-looks' } : result;
  }
  if (verb === 'set' && NOT_EVALUATED.has(rest[0] ?? '')) return { kind: 'nothing', because: 'not-evaluated' };
  const meant = nearestWord(verb, [...VERBS.keys(), ...LOOKS]);
  return { problem: 'unknown-verb', detail: verb, meant: meant === '' ? '' : `kubectl ${meant}` };
}

/** What `kubectl set` may change without any verdict changing. */
const NOT_EVALUATED = new Set(['image', 'resources', 'serviceaccount', 'sa', 'subject']);

function isDryRun(words: readonly string[]): boolean {
  const own = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  return own.some((word) => /^--dry-run(?:$|=(?!none$|false$))/.test(word));
}

/** Flags may stand before the verb: `kubectl -n shop delete …`. */
function splitVerb(words: readonly string[]) {
  let at = 0;
  while (at < words.length && words[at]!.startsWith('-'))
    at += /^(?:-[ns]|--(?:namespace|context|kubeconfig|cluster|user))$/.test(words[at]!) ? 2 : 1;
  return { verb: words[at], before: words.slice(0, at), rest: words.slice(at + 1) };
}

/** `kubectl config set-context --current --namespace=NAME`. */
function useNamespace(words: readonly string[], context: CommandContext): CommandResult {
  const text = words.join(' ');
  const namespace = words.includes('set-context') ? /--namespace[= ](\S+)/.exec(text)?.[1] : undefined;
  if (namespace === undefined) return { kind: 'nothing', because: 'only-looks' };
  return { kind: 'done', set: context.set, effects: [{ kind: 'namespace', namespace }], namespace };
}

function kubens([namespace]: readonly string[], { set }: CommandContext): CommandResult {
  if (namespace === undefined || !isDnsLabel(namespace)) return { kind: 'nothing', because: 'only-looks' };
  return { kind: 'done', set, effects: [{ kind: 'namespace', namespace }], namespace };
}
