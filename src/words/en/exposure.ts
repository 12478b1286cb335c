import type { ExposedTo } from '#engine/exposure/exposure.ts';

/** What of each workload is open, to whom, and through what: the table, the panels, and the report. */
export const exposure = {
  title: 'Exposure',
  workload: 'Workload',
  to: {
    internet: 'Internet',
    'other-namespaces': 'Other namespaces',
    'own-namespace': 'Own namespace',
    nodes: 'Nodes',
  } satisfies Record<ExposedTo, string>,
  /** Where nobody can come from there at all. */
  nobody: {
    internet: 'no way in',
    'other-namespaces': 'no other namespace',
    'own-namespace': 'no other workload',
    nodes: 'no node known',
  } satisfies Record<ExposedTo, string>,
  /** Under what is open to the internet. */
  privately: 'from the private network:',
  admits: (addresses: string) => `policies would let in ${addresses}`,
  allPorts: 'all ports',
  some: (open: number, of: number) => `${open.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  through: (names: string) => `through ${names}`,
  more: (count: number) => `${count.toLocaleString('en')} more`,
  loading: 'Looking at who gets in where…',
  failed: 'Exposure could not be worked out.',
  none: 'There are no workloads.',
  noneOpen: 'No workload is open to the internet.',
  showAll: 'Show all workloads',
  onlyInternet: 'Internet only',
  onlyInternetTitle: 'Show only what is open to the internet',
  sort: 'Sort by',
  order: { exposed: 'most exposed', name: 'by name' },
  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  copied: 'Copied.',
  notCopied: 'The clipboard is closed to this page.',
  /** In the summary. */
  open: (open: number, workloads: number) =>
    open === 0
      ? 'No workload is open to the internet.'
      : `${open.toLocaleString('en')} of ${workloads.toLocaleString('en')} workloads ${open === 1 ? 'is' : 'are'} open to the internet.`,
  perhaps: (count: number) => `Of ${count.toLocaleString('en')} it cannot be said.`,
  show: 'Show what is open to whom',
  /** Over the lines of one workload. */
  openTo: 'Open to',
};

export type ExposureWords = typeof exposure;
