import { handOverAlone } from '#engine/security/scans/hand-over-alone.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { readSysdigList } from './sysdig-list.ts';
import { sysdigRows } from './sysdig-rows.ts';
import { isSysdigScan, readSysdigScan } from './sysdig-scan.ts';

const TOOL = 'Sysdig';

/** Scans by sysdig-cli-scanner, and Sysdig's lists of vulnerabilities as JSON and CSV (R8). */
export const sysdig: SecuritySource = {
  id: 'sysdig',
  recognizes: (document) => isSysdigScan(document.value) || sysdigRows(document) !== undefined,
  read: (document, into) => {
    const missing = new MissingFields(TOOL, document, into);
    const id = `${document.file}#${document.index}`;
    if (isSysdigScan(document.value)) {
      const report = readSysdigScan(document.value, missing);
      handOverAlone({ ...report, id, origin: document.origin(), source: 'sysdig', tool: TOOL }, document, into);
      return;
    }
    const listed = readSysdigList(sysdigRows(document) ?? [], missing);
    for (const [index, report] of listed.entries()) {
      const isAlone = listed.length === 1;
      const origin = document.origin(isAlone ? [] : report.findings[0]!.at);
      into.report({ ...report, id: isAlone ? id : `${id}.${index}`, origin, source: 'sysdig', tool: TOOL }, document);
    }
    const empty = { names: 'no-image', image: '' } as const;
    if (listed.length === 0) into.diagnostic({ code: 'report-empty', severity: 'info', values: empty, origin: document.origin() });
  },
};
