import type { SecurityAnalysis } from '#engine/analyze.ts';
import type { ReportSummary } from '#engine/overview/security-picture.ts';
import { security as words } from '#words/en/security.ts';
import { markdownCode, markdownTable, markdownText } from './markdown-text.ts';
import { furtherLines } from './further-findings.ts';
import { clustersText, countsText, offersText, reportTitle, unplacedText, type WriteSection } from './security-text.ts';
import { placeText } from './step-text.ts';

/** Sections of reports, alerts and descriptions of the cluster; those of which there is nothing are left out. */
export function* securityMarkdown(security: SecurityAnalysis): Iterable<string> {
  const { picture } = security;
  const { images, reports, endpoints, alertCounts } = picture;
  yield table(
    'Images',
    ['Image', 'Workloads', 'Report', 'Findings', 'Fixable'],
    images.map(({ image, endpoints: running, reports: ids, counts, fixable }) => [
      markdownCode(image),
      running.map(markdownCode).join(', '),
      ids
        .map((id) =>
          reportCell(
            reports.find((each) => each.id === id),
            id,
            image,
          ),
        )
        .join(', '),
      counts ? countsText(counts) : 'not scanned',
      fixable ? countsText(fixable) : '',
    ]),
  );
  yield table(
    'Reports that join nothing here',
    ['Report', 'About', 'Findings', 'Place'],
    reports
      .filter(({ matches, about }) => matches.length === 0 && about !== 'other')
      .map((each) => [each.tool, markdownCode(reportTitle(each)), countsText(each.counts), markdownCode(placeText(each.origin))]),
  );
  yield table(
    'Alerts',
    ['Workload', 'Alerts'],
    Object.entries(endpoints)
      .filter(([, { alerts }]) => alerts.length > 0)
      .map(([endpoint, { priorities }]) => [
        markdownCode(endpoint),
        Object.entries(priorities)
          .map(([priority, count]) => `${count} ${priority}`)
          .join(', '),
      ]),
  );
  yield list('Secrets and failed checks', furtherLines(security));
  if (alertCounts.all > 0) yield unplacedText(picture, list);
  yield clustersText(picture, list);
  yield offersText(picture, list);
}

/** A report with its tool and, where it is about another image or another build, with that. */
function reportCell(report: ReportSummary | undefined, id: string, image: string): string {
  const doubt = report?.matches.find((match) => match.image === image && (match.strength === 4 || match.build !== undefined));
  const note = doubt ? ` (${markdownText(words.strength(doubt, report?.image.title ?? ''))})` : '';
  return `${report?.tool ?? ''} ${markdownCode(id)}${note}`.trim();
}

function table(title: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `## ${title}\n\n${markdownTable(header, rows)}\n`;
}

const list: WriteSection = (title, lines) =>
  lines.length === 0 ? '' : `## ${markdownText(title)}\n\n${lines.map((line) => `- ${markdownText(line)}\n`).join('')}\n`;
