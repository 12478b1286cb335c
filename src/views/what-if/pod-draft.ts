import type { NewPod } from '#engine/edit/manifest-edit.ts';
import { type Protocol, PROTOCOLS } from '#engine/model/cluster.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';

/** A pod as it stands in the form: rows that are empty do not count. */
export interface PodDraft {
  readonly namespace: string;
  readonly name: string;
  readonly labels: readonly LabelRow[];
  readonly ports: readonly PortRow[];
}

export interface LabelRow {
  readonly key: string;
  readonly value: string;
}

export interface PortRow {
  readonly protocol: Protocol;
  readonly port: string;
  readonly name: string;
}

/** A place of the form: `namespace`, `name`, `label 0`, `port 1`. */
export type DraftField = 'namespace' | 'name' | `label ${number}` | `port ${number}`;

export const NO_LABEL: LabelRow = { key: '', value: '' };
export const NO_PORT: PortRow = { protocol: PROTOCOLS[0]!, port: '', name: '' };

export function podOf({ namespace, name, labels, ports }: PodDraft): NewPod {
  return {
    namespace: namespace.trim(),
    name: name.trim(),
    labels: Object.fromEntries(labels.filter(isGiven).map(({ key, value }) => [key.trim(), value.trim()])),
    ports: ports.filter(isOpen).map((row) => ({
      protocol: row.protocol,
      port: Number(row.port),
      ...(row.name.trim() !== '' && { name: row.name.trim() }),
    })),
  };
}

/** What the form itself sees wrong, before the engine is asked. */
export type DraftProblem = {
  readonly field: DraftField;
  readonly kind: 'missing-key' | 'missing-port' | 'missing-name' | 'twice';
  readonly what: string;
};

export function draftProblems({ namespace, labels, ports }: PodDraft): readonly DraftProblem[] {
  const problems: DraftProblem[] = namespace.trim() === '' ? [{ field: 'namespace', kind: 'missing-name', what: '' }] : [];
  const seen = new Set<string>();
  for (const [at, row] of labels.entries()) {
    if (!isGiven(row)) continue;
    const key = row.key.trim();
    if (key === '') problems.push({ field: `label ${at}`, kind: 'missing-key', what: '' });
    else if (seen.has(key)) problems.push({ field: `label ${at}`, kind: 'twice', what: key });
    seen.add(key);
  }
  for (const [at, row] of ports.entries()) {
    const port = Number(row.port);
    if (isOpen(row) && !(Number.isInteger(port) && port >= 1 && port <= 65535))
      problems.push({ field: `port ${at}`, kind: 'missing-port', what: '' });
  }
  return problems;
}

/** Where in the form something stands that the API server would refuse. */
export function draftField({ path = '' }: Diagnostic, draft: PodDraft): DraftField {
  if (path === 'metadata.namespace') return 'namespace';
  const label = /^metadata\.labels(?:\.(.+)|\[(.+)\])$/.exec(path);
  const row = label ? draft.labels.findIndex(({ key }) => key.trim() === (label[1] ?? label[2])) : -1;
  if (row !== -1) return `label ${row}`;
  const port = /\.ports\[(\d+)\]/.exec(path);
  const open = [...draft.ports.entries()].filter(([, each]) => isOpen(each));
  return port ? `port ${open[Number(port[1])]?.[0] ?? 0}` : 'name';
}

function isGiven({ key, value }: LabelRow): boolean {
  return key.trim() !== '' || value.trim() !== '';
}

function isOpen({ port, name }: PortRow): boolean {
  return port.trim() !== '' || name.trim() !== '';
}
