import { PROTOTYPE_KEYS } from './hostile-words.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Texts that no accident makes: too deep, too long, too much said in too few words, or no text at all. */
export function hostileText(random: SeededRandom): string {
  return random.pick(TEXTS)(random);
}

const DEPTHS = [100, 1000, 10_000] as const;

const TEXTS: readonly ((random: SeededRandom) => string)[] = [
  deepLists,
  deepMaps,
  deepLines,
  aliasBomb,
  mergeBomb,
  hugeList,
  hugePolicy,
  hugeText,
  manyDocuments,
  bytes,
  prototypeNames,
  listOfLists,
];

const head = (kind: string, apiVersion: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: odd\n`;
const POLICY = head('NetworkPolicy', 'networking.k8s.io/v1');
const CONFIG_MAP = head('ConfigMap', 'v1');

function deepLists(random: SeededRandom): string {
  const depth = random.pick(DEPTHS);
  const close = random.chance(0.7) ? ']'.repeat(depth) : '';
  return `${POLICY}spec:\n  ingress: ${'['.repeat(depth)}${close}\n`;
}

function deepMaps(random: SeededRandom): string {
  const depth = random.pick(DEPTHS);
  return `${random.pick([POLICY, CONFIG_MAP])}${random.pick(['spec', 'data', 'metadata'])}: ${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`;
}

function deepLines(random: SeededRandom): string {
  // As blocks, each level costs its indentation: 2,000 levels are 4 MB.
  const depth = random.pick([100, 600, 2000]);
  const dashes = random.chance(0.5);
  const lines = Array.from({ length: depth }, (_, at) => `${' '.repeat(at)}${dashes ? '-' : 'a:'}`);
  return `${POLICY}spec:\n${lines.map((line) => ` ${line}\n`).join('')}`;
}

/** Nine lists of nine of the one before: a billion laughs. */
function aliasBomb(random: SeededRandom): string {
  const [levels, width] = [random.pick([3, 6, 9, 30]), random.pick([2, 9])];
  const lines = Array.from({ length: levels }, (_, at) => `  k${at + 1}: &k${at + 1} [${Array(width).fill(`*k${at}`).join(', ')}]`);
  return `${CONFIG_MAP}data:\n  k0: &k0 lol\n${lines.join('\n')}\n`;
}

function mergeBomb(random: SeededRandom): string {
  const [levels, width] = [random.pick([3, 9, 20]), random.pick([2, 9])];
  const lines = Array.from(
    { length: levels },
    (_, at) => `  m${at + 1}: &m${at + 1}\n    <<: [${Array(width).fill(`*m${at}`).join(', ')}]\n    k${at}: v\n    inner: *m${at}`,
  );
  return `${CONFIG_MAP}data:\n  m0: &m0 {a: b}\n${lines.join('\n')}\n`;
}

function hugeList(random: SeededRandom): string {
  const items = random.pick([1000, 20_000]);
  const item = random.pick(['{}', '[]', 'a', '{kind: Pod, apiVersion: v1, metadata: {name: p}}', '{port: 80}']);
  return `apiVersion: v1\nkind: List\nitems:\n${`- ${item}\n`.repeat(items)}`;
}

function hugePolicy(random: SeededRandom): string {
  const count = random.pick([200, 3000]);
  const rules = Array.from({ length: count }, (_, at) =>
    random.pick([
      `    - ports: [{port: ${(at % 65535) + 1}}]`,
      `    - from: [{podSelector: {matchLabels: {k${at}: v}}}]`,
      `    - from: [{ipBlock: {cidr: ${10 + (at % 90)}.${at % 256}.0.0/16}}]`,
    ]),
  );
  return `${POLICY}spec:\n  podSelector: {}\n  ingress:\n${rules.join('\n')}\n`;
}

function hugeText(random: SeededRandom): string {
  const sign = random.pick(['a', ' ', '\n', '#', '-', ':', '"', "'", '&', '%', '\t', '{', '\uD83D', '- ', 'a: ', '? ', '"\\']);
  return `${random.chance(0.5) ? CONFIG_MAP : ''}${sign.repeat(random.pick([1000, 60_000]))}`;
}

function manyDocuments(random: SeededRandom): string {
  return random
    .pick(['---\n', '---\n# nothing\n', '---\n{}\n', '---\nnull\n', '---\na\n', '---\n...\n', `---\n${POLICY}`])
    .repeat(random.pick([50, 2000]));
}

function bytes(random: SeededRandom): string {
  return Array.from({ length: random.pick([10, 5000]) }, () => String.fromCharCode(random.between(0, random.pick([127, 255, 65535])))).join(
    '',
  );
}

/** Everything that has a name is called like something that every object has. */
function prototypeNames(random: SeededRandom): string {
  const name = () => JSON.stringify(random.pick(PROTOTYPE_KEYS));
  const labels = () => `{${name()}: ${name()}, ${name()}: ${name()}}`;
  const meta = () => `metadata: {name: ${name()}, namespace: ${name()}, labels: ${labels()}, annotations: ${labels()}}`;
  const container = () =>
    `{name: ${name()}, image: a, ports: [{name: ${name()}, containerPort: 80}], env: [{name: ${name()}, value: ${name()}}], envFrom: [{configMapRef: {name: ${name()}}}]}`;
  return [
    `{apiVersion: v1, kind: Namespace, metadata: {name: ${name()}, labels: ${labels()}}}`,
    `{apiVersion: v1, kind: ConfigMap, ${meta()}, data: ${labels()}}`,
    `{apiVersion: v1, kind: Pod, ${meta()}, spec: {containers: [${container()}], nodeName: ${name()}}}`,
    `{apiVersion: apps/v1, kind: Deployment, ${meta()}, spec: {selector: {matchLabels: ${labels()}}, template: {metadata: {labels: ${labels()}}, spec: {containers: [${container()}]}}}}`,
    `{apiVersion: v1, kind: Service, ${meta()}, spec: {selector: ${labels()}, ports: [{name: ${name()}, port: 80, targetPort: ${name()}}]}}`,
    `{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, ${meta()}, spec: {podSelector: {matchLabels: ${labels()}}, ingress: [{from: [{namespaceSelector: {matchLabels: ${labels()}}}], ports: [{port: ${name()}}]}]}}`,
    `{apiVersion: ${name()}, kind: ${name()}, ${meta()}, spec: ${labels()}}`,
    `{${name()}: ${labels()}, kind: Pod, apiVersion: v1}`,
  ].join('\n---\n');
}

function listOfLists(random: SeededRandom): string {
  const depth = random.pick([5, 300]);
  const open = '{apiVersion: v1, kind: List, items: ['.repeat(depth);
  return `${open}{apiVersion: v1, kind: Namespace, metadata: {name: inner}}${']}'.repeat(depth)}`;
}
