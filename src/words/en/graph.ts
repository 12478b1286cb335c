import type { Verdict } from '#engine/model/verdict.ts';
import type { AlertPriority } from '#engine/security/severity.ts';
import { services } from './services.ts';

type Meaning = 'private' | 'link-local' | 'loopback' | 'carrier' | 'metadata' | 'rest-of-world' | 'multicast' | 'node';

const MEANINGS: Readonly<Record<Meaning, string>> = {
  private: 'private addresses',
  'link-local': 'link-local',
  loopback: 'loopback',
  carrier: 'carrier-grade NAT',
  metadata: 'cloud metadata',
  'rest-of-world': 'all other addresses',
  multicast: 'multicast',
  node: 'node',
};

/** What the graph says: names of looks, notices, controls, and sentences for the live region. */
export const graph = {
  label: 'Graph of connections',
  cards: 'Workloads and addresses',
  /** An edge with a ≠. */
  differs: 'other network plugins judge it otherwise',
  /** The same in the legend. */
  pluginsDiffer: 'plugins differ',
  looks: {
    allowed: 'allowed',
    open: 'allowed, no policy',
    partial: 'some ports',
    denied: 'denied',
    depends: 'cannot say',
  } satisfies Record<Verdict | 'open', string> as Record<Verdict | 'open', string>,
  isolated: 'isolated',
  notIsolated: 'not isolated',
  ingressIsolated: 'ingress isolated',
  ingressOpen: 'ingress open',
  egressIsolated: 'egress isolated',
  egressOpen: 'egress open',
  hostNetwork: 'host network',
  finished: 'finished',
  service: 'service',
  services: services.graph,
  finding: 'has a finding',
  /** What scan reports and runtime alerts say. */
  scans: {
    legend: 'CVEs: critical, high, medium',
    alert: 'runtime alert',
    counts: (critical: number, high: number, medium: number) => `image findings: ${critical} critical, ${high} high, ${medium} medium`,
    alerts: (count: number) => (count === 1 ? '1 runtime alert' : `${count.toLocaleString('en')} runtime alerts`),
    worst: (count: number, priority: AlertPriority): string => (count === 1 ? priority : `worst: ${priority}`),
  },
  needed: 'needed',
  wayIn: 'way in',
  allPorts: 'all ports',
  outside: (meaning: Meaning | undefined) => (meaning ? MEANINGS[meaning] : 'outside'),
  rules: (count: number) => (count === 1 ? '1 rule' : `${count.toLocaleString('en')} rules`),
  boxCount: (workloads: number, policies: number) =>
    `${workloads === 1 ? '1 workload' : `${workloads.toLocaleString('en')} workloads`} · ${policies === 1 ? '1 policy' : `${policies.toLocaleString('en')} policies`}`,
  workloads: (count: number) => (count === 1 ? '1 workload' : `${count.toLocaleString('en')} workloads`),
  groupOf: (count: number) => `group of ${count.toLocaleString('en')} that nothing tells apart`,
  closedNamespace: 'closed namespace',
  moreServices: (count: number) => (count === 1 ? '+1 service' : `+${count.toLocaleString('en')} services`),
  someAddresses: 'some addresses',
  only: (ports: string) => `${ports} only`,
  portDenied: (ports: string) => `${ports} denied`,
  countDenied: (count: number) => `${count.toLocaleString('en')} denied`,
  edge: (source: string, destination: string) => `edge ${source} to ${destination}`,
  port: (ports: string) => `port ${ports}`,
  isolatedBy: (direction: 'ingress' | 'egress', policies: string) => `${direction} isolated by ${policies}`,
  deniedBy: (policies: string) => `denied by ${policies}`,
  andMore: (count: number) => (count === 1 ? 'and 1 more connection' : `and ${count.toLocaleString('en')} more connections`),
  selected: (name: string) => `${name} selected`,
  neededDenied: (count: number) => `${count.toLocaleString('en')} needed, denied`,
  neededDeniedHint: 'Select the next one',
  pairsDrawn: (drawn: number, pairs: number) =>
    `${drawn.toLocaleString('en')} of ${pairs.toLocaleString('en')} pairs drawn; the rest is in the`,
  matrix: 'matrix',
  closedByBudget: (count: number) =>
    count === 1
      ? '1 namespace is closed to keep the picture readable'
      : `${count.toLocaleString('en')} namespaces are closed to keep the picture readable`,
  openAll: 'Open all',
  addressBlocks: (count: number) => (count === 1 ? '1 address block' : `${count.toLocaleString('en')} address blocks`),
  edgesOnSelection: (count: number) => `${count.toLocaleString('en')} edges appear when you select one of their ends`,
  simpleLayout: 'Laying out took too long: this is a simple arrangement',
  nothingToDraw: 'No workloads to draw',
  nothingToDrawHint: 'Add a Pod, a Deployment or any other object with a pod template.',
  open: (name: string) => `Open ${name}`,
  closeNamespace: (name: string) => `Close ${name}`,
  closeGroup: 'Group again',
  legend: 'Legend',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit the picture into view',
  zoomToSelection: 'Zoom to the selection',
  arrange: 'Arrange anew',
  flippedByChange: 'flipped by the change',
  flips: { added: 'now allowed', removed: 'now denied', changed: 'other ports' },
  moreFlips: ({
    in: into,
    out,
    inside,
    cut,
  }: {
    readonly in: number;
    readonly out: number;
    readonly inside: number;
    readonly cut: boolean;
  }) => {
    const more = cut ? '+' : '';
    return [
      ...(into > 0 ? [`${into}${more} more in`] : []),
      ...(out > 0 ? [`${out}${more} more out`] : []),
      ...(inside > 0 ? [`${inside}${more} inside`] : []),
    ].join(' · ');
  },
  showMoreFlips: (flips: string, name: string) => `${flips}: show what flips at ${name}`,
};

export type GraphWords = typeof graph;
