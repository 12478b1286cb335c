import { rate } from '#engine/security/scans/finding-severity.ts';
import { type Finding, NOTHING_FOUND, type ScanContent } from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { flagOf, numberOf, optional, textOf } from '#engine/security/scans/report-fields.ts';
import { aboutImage, reportedImage } from '#engine/security/scans/reported-image.ts';
import { columnsOf, type SysdigColumn, type SysdigRow } from './sysdig-rows.ts';

type Columns = Readonly<Record<SysdigColumn, string>>;

/** What a list tells of each image in each container of a workload. Without an image, all rows are about the same one. */
export function readSysdigList(rows: readonly SysdigRow[], missing: MissingFields): ScanContent[] {
  const columns = columnsOf(rows[0]?.value ?? {});
  const groups = new Map<string, SysdigRow[]>();
  for (const row of rows) {
    for (const column of ['id', 'severity', 'package'] as const) missing.needsText(row.value, row.at, columns[column] || column);
    const key = JSON.stringify(
      (['image', 'imageId', 'cluster', 'namespace', 'kind', 'workload', 'container'] as const).map((column) =>
        textOf(row.value, columns[column]),
      ),
    );
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((group) => listedOf(group, columns));
}

function listedOf(rows: readonly SysdigRow[], columns: Columns): ScanContent {
  const first = rows[0]!.value;
  const told = (column: SysdigColumn): string => textOf(first, columns[column]);
  const image = reportedImage({ names: [told('image')], imageIds: [told('imageId')], system: told('system') });
  const name = told('workload');
  const workload = { ...optional('namespace', told('namespace')), kind: told('kind'), name, ...optional('container', told('container')) };
  return {
    ...NOTHING_FOUND,
    ...aboutImage(image),
    ...(name !== '' && { workload }),
    ...optional('cluster', told('cluster')),
    findings: rows.map((row) => findingOf(row, columns)),
  };
}

function findingOf({ value, at }: SysdigRow, columns: Columns): Finding {
  const text = (column: SysdigColumn): string => textOf(value, columns[column]);
  const flags = { inUse: flagOf(value, columns.inUse), exploit: flagOf(value, columns.exploit), accepted: flagOf(value, columns.accepted) };
  const score = numberOf(value, columns.score);
  return {
    id: text('id'),
    package: text('package'),
    installed: text('installed'),
    ...optional('fixed', text('fixed')),
    ...rate(text('severity'), score),
    ...optional('score', score),
    ...optional('link', text('link')),
    ...optional('target', text('path')),
    ...optional('inUse', flags.inUse),
    ...optional('exploit', flags.exploit),
    ...optional('accepted', flags.accepted),
    at,
  };
}
