import { handOverAlone } from '#engine/security/scans/hand-over-alone.ts';
import type { ScanContent } from '#engine/security/scans/image-report.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { textOf } from '#engine/security/scans/report-fields.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import type { SecurityCollector } from '#engine/security/security-inputs.ts';
import type { SourceDocument, ValuePath } from '#engine/security/source-document.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { isFirstAnswer, isSecondAnswer, pageOf, readFirstAnswer, readSecondAnswer } from './aqua-answer.ts';
import { isAquaScan, namesNoImage, readAquaScan } from './aqua-scan.ts';

/** Scans by Aqua's scanner and by MicroScanner, also as its task of Azure DevOps keeps them (R5), and answers of Aqua's API (R6). */
export const aqua: SecuritySource = {
  id: 'aqua',
  recognizes: ({ value }) =>
    isAquaScan(value) || isSecondAnswer(value) || isFirstAnswer(value) || (Array.isArray(value) && value.some(isKeptByTask)),
  read: (document, into) => {
    const { value } = document;
    const missing = new MissingFields('Aqua', document, into);
    if (isAquaScan(value)) readScan(value, [], '', document, into);
    else if (isFirstAnswer(value)) handOver([readFirstAnswer(value, missing)], document, into);
    else if (isSecondAnswer(value)) {
      readPage(document, into);
      const partial = pageOf(value);
      handOver(
        readSecondAnswer(value, missing).map((answer) => ({ ...answer, ...(partial && { partial }) })),
        document,
        into,
      );
    } else {
      for (const [index, item] of (value as readonly unknown[]).entries()) {
        if (isKeptByTask(item)) readScan(valueAt(item, 'results'), [index, 'results'], textOf(item, 'image_name'), document, into);
      }
    }
  },
};

function isKeptByTask(item: unknown): boolean {
  return typeof valueAt(item, 'image_name') === 'string' && isRecord(valueAt(item, 'results'));
}

function readScan(scan: unknown, at: ValuePath, otherName: string, document: SourceDocument, into: SecurityCollector): void {
  const tool = namesNoImage(scan) && otherName === '' ? 'MicroScanner' : 'Aqua';
  const missing = new MissingFields(tool, document, into);
  const number = typeof at[0] === 'number' ? `.${at[0]}` : '';
  const report = readAquaScan(scan, at, missing, otherName);
  const id = `${document.file}#${document.index}${number}`;
  handOverAlone({ ...report, id, origin: document.origin(at), source: 'aqua', tool }, document, into);
}

function handOver(answers: readonly ScanContent[], document: SourceDocument, into: SecurityCollector): void {
  for (const [index, answer] of answers.entries()) {
    const number = answers.length > 1 ? `.${index}` : '';
    const origin = document.origin(answer.findings[0] && answers.length > 1 ? answer.findings[0].at : []);
    handOverAlone({ ...answer, id: `${document.file}#${document.index}${number}`, origin, source: 'aqua', tool: 'Aqua' }, document, into);
  }
}

function readPage(document: SourceDocument, into: SecurityCollector): void {
  const page = pageOf(document.value);
  if (!page) return;
  const values = { what: 'page', shown: page.shown, of: page.of ?? 0 } as const;
  into.diagnostic({ code: 'report-truncated', severity: 'warning', values, origin: document.origin() });
}
