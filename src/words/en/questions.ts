import type { FindProblem } from '#engine/paths/find-query.ts';
import type { PathQuestionKind } from '#engine/paths/path-question.ts';

/** What was found, in numbers: of other workloads, directly and over several hops. */
export interface FoundCounts {
  readonly workloads: number;
  /** All other workloads. */
  readonly others: number;
  readonly direct: number;
  readonly indirect: number;
}

const workloads = (count: number) => (count === 1 ? '1 workload' : `${count.toLocaleString('en')} workloads`);
const waysIn = (count: number) => (count === 1 ? '1 way in' : `${count.toLocaleString('en')} ways in`);
const hops = ({ direct, indirect }: FoundCounts) =>
  indirect === 0 ? (direct === 1 ? ', directly' : ', all directly') : `: ${direct} directly, ${indirect} through others`;

/** What is said about who reaches whom, and about questions in the find box. */
export const questions = {
  title: 'Questions',
  region: 'Answer',
  bar: 'Question',
  ask: {
    'reached-from': 'Who can reach it',
    reaches: 'What it can reach',
    'from-internet': 'From the internet to here',
    taken: 'If it is taken',
  } satisfies Record<PathQuestionKind, string>,
  short: {
    'reached-from': 'Who reaches it',
    reaches: 'What it reaches',
    'from-internet': 'From the internet',
    taken: 'If it is taken',
  } satisfies Record<PathQuestionKind, string>,
  whole: 'Whole cluster',
  leave: 'Leave',
  back: (question: string, name: string) => `Back to “${question}”: ${name}`,
  gone: 'It is not in the manifests any more',
  loading: 'Looking for ways …',
  failed: 'This could not be answered.',
  summary: {
    'reached-from': (found: FoundCounts) =>
      found.workloads === 0
        ? 'No other workload can reach it.'
        : `${found.workloads} of ${found.others} other workloads can reach it${hops(found)}.`,
    reaches: (found: FoundCounts) =>
      found.workloads === 0
        ? 'It can reach no other workload.'
        : `It can reach ${found.workloads} of ${found.others} other workloads${hops(found)}.`,
    taken: (found: FoundCounts) =>
      found.workloads === 0
        ? 'Whoever takes it gets no further: no other workload is in reach.'
        : `Whoever takes it can go on to ${found.workloads} of ${found.others} other workloads${hops(found)}.`,
    'from-internet': (found: FoundCounts) => (found.workloads === 1 ? '1 way in leads here.' : `${found.workloads} ways in lead here.`),
  } satisfies Record<PathQuestionKind, (found: FoundCounts) => string>,
  perhaps: (count: number) => `${count.toLocaleString('en')} more perhaps: over a step that cannot be said.`,
  onlyPerhaps: (count: number, others: number) =>
    `None of the ${others.toLocaleString('en')} other workloads for certain. ${count.toLocaleString('en')} perhaps: over a step that cannot be said.`,
  onlyPerhapsIn: (count: number) => `${waysIn(count)} perhaps: over a step that cannot be said.`,
  noWayIn: 'No way in leads here.',
  noWayInWhy:
    'No Service exposes it to the internet, nor anything that can reach it. An address outside does not arrive at a pod by itself.',
  waysInElsewhere: (count: number) => `${waysIn(count)} in this cluster ${count === 1 ? 'does' : 'do'} not lead here.`,
  noInternet: 'From the internet: no way in.',
  directly: 'Directly',
  overHops: (count: number) => `Over ${count.toLocaleString('en')} hops`,
  fromOutside: 'From outside',
  toOutside: 'Outside the cluster',
  perhapsTitle: 'Perhaps: a step cannot be said',
  via: (names: string) => `through ${names}`,
  steps: (name: string) => `The way: ${name}`,
  stepCount: (count: number) => (count === 1 ? '1 step' : `${count.toLocaleString('en')} steps`),
  showMore: (count: number) => `Show ${count.toLocaleString('en')} more`,
  holding: 'What holds the others back',
  outOfReach: (count: number) => `${workloads(count)} out of reach.`,
  heldPairs: (count: number) => (count === 1 ? 'stops 1' : `stops ${count.toLocaleString('en')}`),
  onlyAnswer: (question: string) => `Answer: ${question}`,
  clearAnswer: 'Show all connections again',
  found: {
    of: (drawn: number, total: number) => `${drawn.toLocaleString('en')} of ${total.toLocaleString('en')} pairs drawn`,
    pairs: (total: number) => (total === 1 ? '1 pair' : `${total.toLocaleString('en')} pairs`),
    table: 'All of them in the table',
    clear: 'Clear',
  },
  noSteps: 'Nothing is found, so there is no step to list.',
  answering: (text: string) => `that answers “${text}”`,
  find: {
    label: 'Find, or ask: shop/web -> shop/db',
    placeholder: 'Find or ask',
    clear: 'Clear',
    helpTitle: 'Type a name, or ask who may speak to whom',
    keys: 'Tab completes, Enter shows, Esc clears',
    examples: {
      pair: 'one pair, on one port',
      internet: 'what the internet gets at, through ways in',
      namespace: 'refused connections of a namespace',
      label: 'whatever has this label',
      port: 'who may use this port',
      needed: 'needed, but denied',
    },
    found: (count: number) =>
      count === 0
        ? 'No pair fits.'
        : count === 1
          ? '1 pair fits. Enter shows it.'
          : `${count.toLocaleString('en')} pairs fit. Enter shows them.`,
    counting: 'Counting …',
    problem: {
      'unknown-key': ({ word, nearest }: { word: string; nearest: string }) =>
        `“${word}” is not understood.${nearest === '' ? ' Known: ns: label: port: kind: name: verdict:' : ` Did you mean ${nearest}: ?`}`,
      'not-a-verdict': ({ word, nearest }: { word: string; nearest: string }) =>
        `“${word}” names no verdict.${nearest === '' ? ' Known: allowed, partial, denied, depends' : ` Did you mean ${nearest}?`}`,
      'not-a-port': ({ word }: { word: string }) => `“${word}” is no port. Say port:5432, port:53/udp or port:8000-8010.`,
      'no-value': ({ word }: { word: string }) => `Something is missing behind “${word}”.`,
      'port-at-the-source': ({ word }: { word: string }) => `“${word}”: ports are the destination's. Put it behind the arrow.`,
      'second-arrow': () => 'One arrow is enough: source -> destination.',
    } satisfies { readonly [Code in FindProblem['code']]: (problem: { word: string; nearest: string }) => string },
    noWayIn: 'Nothing is exposed to the internet: there is no way in.',
    unmet: (term: string) => `Nothing here is “${term}”.`,
    kinds: {
      workload: 'workload',
      namespace: 'namespace',
      label: 'label',
      port: 'port',
      verdict: 'verdict',
      word: 'word',
      arrow: 'who to whom',
    },
    words: {
      allowed: 'allowed',
      partial: 'some ports',
      denied: 'denied',
      depends: 'cannot say',
      needed: 'named in env, args or config',
      internet: 'ways in, or addresses outside',
      outside: 'everything outside the cluster',
      '*': 'anything',
    },
    completions: 'Completions',
  },
};

export type QuestionsWords = typeof questions;
