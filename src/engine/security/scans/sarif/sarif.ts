import { handOverAlone } from '#engine/security/scans/hand-over-alone.ts';
import { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { listOf, textOf } from '#engine/security/scans/report-fields.ts';
import type { SecuritySource } from '#engine/security/security-source.ts';
import { isRecord, valueAt } from '#engine/security/untrusted-value.ts';
import { readRun } from './sarif-run.ts';

const KNOWN_VERSION = '2.1.0';

/** SARIF, which Trivy and many tools write (R9): a report for each run. */
export const sarif: SecuritySource = {
  id: 'sarif',
  recognizes: ({ value }) => typeof valueAt(value, 'version') === 'string' && Array.isArray(valueAt(value, 'runs')) && isOfKind(value),
  read: (document, into) => {
    const { value } = document;
    const version = textOf(value, 'version');
    if (version !== KNOWN_VERSION) {
      const values = { tool: 'SARIF', field: 'version', version, known: KNOWN_VERSION };
      into.diagnostic({ code: 'report-version', severity: 'warning', values, origin: document.origin(['version']) });
    }
    const runs = listOf(value, 'runs');
    const empty = { names: 'no-image', image: '' } as const;
    if (runs.length === 0) into.diagnostic({ code: 'report-empty', severity: 'info', values: empty, origin: document.origin() });
    for (const [index, run] of runs.entries()) {
      const missing = new MissingFields('SARIF', document, into);
      missing.needsRecord(run, ['runs', index]);
      if (!isRecord(run)) continue;
      const id = `${document.file}#${document.index}${runs.length > 1 ? `.${index}` : ''}`;
      const report = readRun(run, ['runs', index], missing);
      handOverAlone({ ...report, id, origin: document.origin(['runs', index]), source: 'sarif' }, document, into);
    }
  },
};

/** Another version than the known one is SARIF only where it says so otherwise too. */
function isOfKind(value: unknown): boolean {
  return (
    textOf(value, 'version') === KNOWN_VERSION ||
    /sarif/i.test(textOf(value, '$schema')) ||
    listOf(value, 'runs').some((run) => isRecord(valueAt(run, 'tool')))
  );
}
