import type { FindingSeverity } from '#engine/security/severity.ts';
import type { Landmark } from '#engine/risk/risk.ts';

const workloads = (count: number) => (count === 1 ? '1 workload' : `${count.toLocaleString('en')} workloads`);

/** What is said about workloads with findings, how somebody gets to them, how far one gets from there, and what cuts it. */
export const risk = {
  title: 'Risk',
  part: { exposed: 'Exposed', reached: 'Reached from', cuts: 'What cuts most' },
  loading: 'Looking for ways …',
  failed: 'This could not be worked out.',
  retry: 'Try again',

  severity: {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    negligible: 'negligible',
    unknown: 'not rated',
  } satisfies Record<FindingSeverity, string>,
  atLeast: {
    critical: 'critical',
    high: 'high and worse',
    medium: 'medium and worse',
    low: 'low and worse',
    negligible: 'any severity',
    unknown: 'any severity',
  } satisfies Record<FindingSeverity, string>,
  severityLabel: 'Findings that count',
  fixable: 'Fixable only',
  fixableTitle: 'Only findings that a newer version repairs',
  counts: (counts: readonly { readonly severity: string; readonly count: number }[]) =>
    counts.map(({ severity, count }) => `${count} ${severity}`).join(', '),

  workload: 'Workload',
  findings: 'Findings that count',
  worst: 'Worst',
  way: 'Way from the internet',
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  step: (number: number) => `step ${number}`,
  reachedFromInternet: 'Reached from the internet',
  perhapsReached: 'Perhaps reached: a step cannot be said',
  notReached: 'With such a finding, and out of reach',
  notRated: 'Nobody rated what counts here',
  noWay: 'no way leads here',
  exposedButDenied: 'exposed, but policies close it',
  otherImage: 'The report is about another image than this manifest runs.',
  fixedIn: (version: string) => `fixed in ${version}`,
  noFix: 'no fix known',
  none: (what: string) => `No workload has a finding of this kind (${what}).`,
  noReports: 'No scan report is here. Drop one beside the manifests, and the workloads that it is about are listed.',
  nothingExposed: (count: number) => `None of ${workloads(count)} with such a finding is reached from the internet.`,
  showAll: 'Count findings of any severity',

  /** In the summary. */
  summary: (reached: number, perhaps: number, all: number) =>
    all === 0
      ? 'No workload has a finding that counts.'
      : `${reached.toLocaleString('en')} of ${all === 1 ? '1 workload' : `${all.toLocaleString('en')} workloads`} with a finding that counts ${reached === 1 ? 'is' : 'are'} reached from the internet${perhaps === 0 ? '' : `, ${perhaps.toLocaleString('en')} more perhaps`}.`,
  showExposed: 'Who is reached, and how',
  showReached: 'What is reached from the alerted pod',

  /** In the panel of a workload. */
  pathTitle: (steps: number, uncertain: boolean) =>
    `${uncertain ? 'Perhaps exposed' : 'Exposed'} to the internet in ${steps === 1 ? '1 step' : `${steps} steps`}`,
  pathLabel: 'The way from the internet',
  notExposed: 'No way leads here from the internet.',
  showsPath: 'Exposure path in the graph',
  from: 'From the internet',
  through: (name: string) => `by ${name}`,

  /** How far one gets. */
  reachedTitle: (name: string) => `Reached from ${name}`,
  reachedButton: 'What can be reached from here',
  confineButton: 'Single change that confines it most',
  chooseWorkload: 'Choose a workload, or select one in the graph',
  alerted: 'With alerts',
  others: 'Others',
  hops: 'Steps',
  oneHop: 'one step',
  allHops: 'all steps',
  inGraph: 'In the graph',
  to: 'To',
  port: 'Port',
  verdict: 'Verdict',
  because: 'Because',
  imageFindings: 'Image findings there',
  noReport: 'no report',
  noImage: '–',
  noFindings: 'none found',
  allPorts: 'all',
  overSteps: (steps: number, via: string) => `in ${steps} steps, through ${via}`,
  reachedNothing: (name: string) => `Whoever takes ${name} reaches nothing from it.`,
  reachedSummary: (directly: number, further: number) =>
    `${workloads(directly)} in one step${further === 0 ? '' : `, ${further.toLocaleString('en')} more in several`}`,
  landmarks: {
    metadata: 'The node’s credentials, at 169.254.169.254',
    'api-server': 'The API server',
  } satisfies Record<Landmark['what'], string>,
  observedTitle: 'Seen by a detector',
  observed: {
    allowed: 'the picture allows it',
    denied: 'the picture denies it: policies are not enforced there, or it was refused',
    depends: 'the picture cannot say',
    unknown: 'an end of it is not in the picture',
  },
  heldTitle: 'What holds the rest back',
  held: (count: number) => (count === 1 ? 'stops 1 connection' : `stops ${count.toLocaleString('en')} connections`),
  nothingHolds: 'No policy holds anything back here.',

  /** What cuts it. */
  cutFrom: { internet: 'from the internet', endpoint: (name: string) => `from ${name}` },
  cutsWhat: 'Start',
  change: 'Change',
  cuts: 'Cuts off',
  breaks: 'Breaks',
  breaksNothing: 'nothing that is needed',
  breaksNeeds: (count: number) => (count === 1 ? '1 needed connection' : `${count.toLocaleString('en')} needed connections`),
  cutOf: (cut: number, all: number) => `${cut.toLocaleString('en')} of ${all.toLocaleString('en')}`,
  tryIt: 'Try it',
  tryThis: (change: string) => `Try it: ${change}`,
  tried: (change: string) => `the change “${change}”`,
  triedNow: 'Tried: it is not in your input yet.',
  tryFailed: 'The change does not fit the manifests any more.',
  showChange: 'The lines',
  nothingToCut: {
    internet: 'Nothing with such a finding is reached from the internet: there is nothing to cut.',
    endpoint: (name: string) => `Nothing is reached from ${name}: there is nothing to cut.`,
  },
  noCut: (tried: number) =>
    tried === 0 ? 'No single change of the policies was found.' : `${tried.toLocaleString('en')} changes were tried; none cuts any of it.`,
  triedCount: (tried: number) =>
    tried === 1 ? '1 change was tried.' : `${tried.toLocaleString('en')} changes were tried; these cut most.`,
  searching: 'Trying single changes of the policies …',
};

export type RiskWords = typeof risk;
