import { listOf, textOf } from '#engine/security/scans/report-fields.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { isRecord } from '#engine/security/untrusted-value.ts';

/** A vulnerability of a list, with the image and the workload beside it. The names of its fields are of the list's own. */
export interface SysdigRow {
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: ValuePath;
}

/** What a column is called by the two reports as JSON and by the three as CSV, all in small letters. */
const COLUMNS = {
  id: ['vulnname', 'vuln_id', 'vulnerability id', 'vulnerability name', 'cve id'],
  severity: ['vulnseverity', 'vuln_severity', 'severity', 'vulnerability severity', 'cve severity'],
  score: ['vulncvssscore', 'vuln_cvss_score', 'cvss score'],
  link: ['vulnlink', 'vuln link', 'cve url'],
  fixed: ['vulnfixversion', 'vuln_fixed_in_version', 'fix version'],
  exploit: ['vulnexploitable', 'vuln_has_exploit', 'public exploit'],
  accepted: ['vulnriskaccepted', 'vuln_risk_accepted', 'risk accepted'],
  inUse: ['packageinuse', 'scan_package_in_use', 'package in use', 'in use'],
  package: ['packagename', 'scan_package_name', 'package name'],
  installed: ['packageversion', 'scan_package_version', 'package version'],
  path: ['packagepath', 'scan_package_path', 'package path'],
  image: ['imagepullstring', 'container_image', 'image name', 'image'],
  imageId: ['imageid', 'container_image_id', 'image id'],
  system: ['osname', 'container_image_distro', 'os name'],
  cluster: ['k8sclustername', 'kubernetes_cluster_name', 'kubernetes cluster name', 'k8s cluster name'],
  namespace: ['k8snamespacename', 'kubernetes_namespace_name', 'kubernetes namespace name', 'k8s namespace name'],
  kind: ['k8sworkloadtype', 'kubernetes_workload_type', 'kubernetes workload type', 'k8s workload type'],
  workload: ['k8sworkloadname', 'kubernetes_workload_name', 'kubernetes workload name', 'k8s workload name'],
  container: [
    'k8spodcontainername',
    'kubernetes_pod_container_name',
    'kubernetes container name',
    'k8s container name',
    'kubernetes pod container name',
  ],
} as const;

export type SysdigColumn = keyof typeof COLUMNS;

/** The name that a list has for each column; '' where it has none. */
export function columnsOf(row: SysdigRow['value']): Readonly<Record<SysdigColumn, string>> {
  const named = new Map(Object.keys(row).map((name) => [name.trim().toLowerCase(), name]));
  const entries = Object.entries(COLUMNS).map(([column, names]) => [
    column,
    names.map((name) => named.get(name)).find((name) => name !== undefined) ?? '',
  ]);
  return Object.fromEntries(entries) as Record<SysdigColumn, string>;
}

/** The rows of a report (R8); undefined where a document is none. */
export function sysdigRows({ form, value }: Pick<SourceDocument, 'form' | 'value'>): readonly SysdigRow[] | undefined {
  if (form === 'csv') return csvRows(value);
  const data = rowsAt(value, ['data']);
  if (data.some((row) => textOf(row.value, 'vulnName') !== '' && textOf(row.value, 'imagePullString') !== '')) return data;
  const panels = listOf(value, 'panels').flatMap((panel, index) => rowsAt(panel, ['panels', index, 'data']));
  return panels.some((row) => textOf(row.value, 'vuln_id') !== '') ? panels : undefined;
}

function rowsAt(value: unknown, at: ValuePath): SysdigRow[] {
  return listOf(value, 'data').flatMap((row, index) => (isRecord(row) ? [{ value: row, at: [...at, index] }] : []));
}

/** The first row of a CSV file names the columns. */
function csvRows(value: unknown): readonly SysdigRow[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [header, ...rows] = value as readonly unknown[];
  if (!Array.isArray(header)) return undefined;
  const names = (header as readonly unknown[]).map(String);
  const isOfKind = names.some((name) => (COLUMNS.id as readonly string[]).includes(name.trim().toLowerCase()));
  if (!isOfKind) return undefined;
  return rows.map((row, index) => ({
    value: Object.fromEntries(names.map((name, column) => [name, Array.isArray(row) ? (row[column] as unknown) : undefined])),
    at: [index + 1],
  }));
}
