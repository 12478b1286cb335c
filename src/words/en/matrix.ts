import type { Verdict } from '#engine/model/verdict.ts';
import type { MatrixOrder } from '#engine/overview/matrix.ts';

/** What the matrix says. */
export const matrix = {
  title: 'Matrix',
  label: 'Matrix of connections: rows send, columns receive',
  groupBy: 'Group by',
  orders: { namespace: 'namespace', similarity: 'similarity', allowed: 'most allowed' } satisfies Record<MatrixOrder, string>,
  orderTexts: {
    namespace: 'By name; the outside stands apart',
    similarity: 'Rows that nothing tells apart lie together',
    allowed: 'Rows and columns with the most open connections first',
  } satisfies Record<MatrixOrder, string>,
  rows: 'Rows',
  rowKinds: { workloads: 'workloads', namespaces: 'namespaces', both: 'mixed' },
  workloadsText: 'One row and one column for each workload',
  namespacesText: 'One row and one column for each namespace; press one to open it',
  onlyNeeded: 'Only needed',
  note: 'rows send, columns receive; cells hold the ports that get through',
  showInGraph: 'Show in the graph',
  legend: 'Legend',
  needed: 'needed',
  isolated: 'isolated',
  neededDenied: (denied: number, all: number) =>
    all === 1
      ? denied === 0
        ? 'The one needed connection is not denied'
        : 'The one needed connection is denied'
      : `${denied.toLocaleString('en')} of ${all.toLocaleString('en')} needed connections are denied`,
  nothingNeeded: 'The manifests need no connection',
  heldClosed: (count: number) =>
    count === 1
      ? '1 namespace stays closed: more rows would help nobody'
      : `${count.toLocaleString('en')} namespaces stay closed: more rows would help nobody`,

  outside: 'outside',
  internet: 'Internet',
  privateNetwork: 'Private network',
  family: { 4: 'IPv4', 6: 'IPv6' },
  /** Parts of the outside that are shown with another. */
  with: (names: readonly string[]) => `with ${names.join(', ')}, which nothing tells from it`,
  workloads: (count: number) => (count === 1 ? '1 workload' : `${count.toLocaleString('en')} workloads`),
  closeNamespace: (name: string) => `Close ${name}`,
  corner: 'Rows send, columns receive',
  cornerLines: ['rows send', 'columns receive'],
  from: (name: string) => `from ${name}`,
  to: (name: string) => `to ${name}`,

  /** In a cell: every port gets through. */
  all: 'all',
  /** In a cell of a way in: some addresses get through. */
  some: 'some',
  noWayIn: 'no way in',
  noWayInText: 'no way in: nothing leads here from there',
  itself: 'the same end',
  nothing: 'not shown',
  verdicts: {
    allowed: 'allowed',
    'no-policy': 'allowed, no policy',
    partial: 'some ports',
    denied: 'denied',
    depends: 'cannot say',
  } satisfies Record<Verdict | 'no-policy', string>,
  someAddresses: 'some addresses',
  everyPort: 'every port',
  port: (ports: string) => `port ${ports}`,
  neededMark: 'needed',
  count: (count: number, verdict: string) => `${count.toLocaleString('en')} ${verdict}`,
  pair: (from: string, to: string) => `${from} to ${to}`,
  flips: { added: 'more is open than before', removed: 'less is open than before', changed: 'open otherwise than before' },

  larger: 'Larger cells',
  smaller: 'Smaller cells',
  fit: 'Cells that fit',

  loading: 'Asking the evaluator…',
  failed: 'The evaluator did not answer.',
  retry: 'Ask again',
  empty: 'There are no workloads to put into rows and columns.',
  emptyVerdicts: 'Every verdict is switched off.',
  emptyNeeded: 'The manifests need no connection in what is shown.',
  emptyText: (text: string) => `No row and no column is called “${text}”.`,
  emptyFilter: 'No connection is left by what is switched off.',
  showAll: 'Show every connection',
};

export type MatrixWords = typeof matrix;
