import type { Picture } from '#engine/overview/picture.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import type { QuestionsWords } from '#words/en/questions.ts';
import { counted, pathOf } from './find-completions.ts';

/** A question that can be asked of this very picture. */
export interface FindExample {
  readonly kind: keyof QuestionsWords['find']['examples'];
  readonly text: string;
}

/** One question of each kind, with names that are there. */
export function findExamples(picture: Picture): readonly FindExample[] {
  const workloads = picture.endpoints.filter(({ kind }) => kind === 'workload');
  const namespace = picture.namespaces.find(({ policies, workloads: count }) => policies > 0 && count > 0) ?? picture.namespaces[0];
  const labels = counted(workloads.flatMap((each) => Object.entries(each.labels).map(([key, value]) => `${key}=${value}`)));
  const label = labels.find(({ count }) => count > 1 && count < workloads.length) ?? labels[0];
  const [port] = counted(workloads.flatMap((each) => each.declaredPorts.map((declared) => `${declared.port}`)));
  const examples: (FindExample | undefined)[] = [
    pairOf(picture),
    { kind: 'internet', text: 'internet -> *' },
    namespace && { kind: 'namespace', text: `denied ns:${namespace.name}` },
    label && { kind: 'label', text: `label:${label.word}` },
    port && { kind: 'port', text: `port:${port.word}` },
    picture.needed > 0 ? { kind: 'needed', text: 'needed denied' } : undefined,
  ];
  return examples.filter((each) => each !== undefined);
}

/** Two ends that are drawn, with the port that is needed. */
function pairOf(picture: Picture): FindExample | undefined {
  const pairs = picture.connections.flatMap((connection) => {
    const [source, destination] = [endpointOf(picture, connection.source), endpointOf(picture, connection.destination)];
    return source?.kind === 'workload' && destination?.kind === 'workload' ? [{ connection, source, destination }] : [];
  });
  const pair = pairs.find(({ connection }) => connection.needed) ?? pairs[0];
  if (!pair) return undefined;
  const { connection, source, destination } = pair;
  const port = connection.needed?.[0]?.port ?? destination.declaredPorts[0]?.port;
  return { kind: 'pair', text: `${pathOf(source)} -> ${pathOf(destination)}${port === undefined ? '' : `:${port}`}` };
}
