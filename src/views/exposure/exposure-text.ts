import { EXPOSED_TO, type ExposedTo, type WorkloadExposure } from '#engine/exposure/exposure.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { csvRow } from '#export/csv-cell.ts';
import { markdownCode, markdownTable, markdownText } from '#export/markdown-text.ts';
import type { Words } from '#words/words.ts';
import { type ExposureGroup, exposureTo, isOpen } from './exposure-rows.ts';
import { throughOf } from './through.ts';

/** The table for a pull request or a wiki. */
export function exposureMarkdown(picture: Picture, groups: readonly ExposureGroup[], words: Words): string {
  return markdownTable(
    heading(words),
    rowsOf(groups).map((row) => [
      markdownCode(row.workload),
      ...EXPOSED_TO.map((to) => markdownText(exposureText(picture, row, to, words))),
    ]),
  );
}

/** The table for a spreadsheet. */
export function exposureCsv(picture: Picture, groups: readonly ExposureGroup[], words: Words): string {
  return [
    csvRow(heading(words)),
    ...rowsOf(groups).map((row) => csvRow([row.workload, ...EXPOSED_TO.map((to) => exposureText(picture, row, to, words))])),
  ].join('');
}

/** One cell as a line: `allowed 8443, 1 of 2: LoadBalancer gateway`. */
export function exposureText(picture: Picture, row: WorkloadExposure, to: ExposedTo, { exposure, explanation }: Words): string {
  const found = exposureTo(row, to);
  if (found === undefined) return exposure.nobody[to];
  const { verdict, openPorts, open, of, through, someAddresses } = found;
  const state = [
    someAddresses ? explanation.someAddresses : explanation.verdict[verdict],
    ...(isOpen(found) ? [openPorts || exposure.allPorts] : []),
  ].join(' ');
  const names = through.map((id) => throughOf(picture, row.workload, id).name).join(', ');
  const who = [...(of > 1 ? [exposure.some(open, of)] : []), ...(names === '' ? [] : [names])].join(': ');
  return who === '' ? state : `${state}, ${who}`;
}

function heading({ exposure }: Words): readonly string[] {
  return [exposure.workload, ...EXPOSED_TO.map((to) => exposure.to[to])];
}

function rowsOf(groups: readonly ExposureGroup[]): readonly WorkloadExposure[] {
  return groups.flatMap(({ rows }) => rows);
}
