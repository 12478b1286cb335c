import { rate } from '#engine/security/scans/finding-severity.ts';
import type { Finding, Misconfiguration, ReportedSecret } from '#engine/security/scans/image-report.ts';
import type { MissingFields } from '#engine/security/scans/missing-fields.ts';
import { firstText, flagOf, listOf, numberOf, optional, textOf, textsOf } from '#engine/security/scans/report-fields.ts';
import type { ValuePath } from '#engine/security/source-document.ts';

/** The vulnerabilities of a VulnerabilityReport. */
export function operatorFindings(report: unknown, at: ValuePath, missing: MissingFields): Finding[] {
  missing.mayBeList(report, at, 'vulnerabilities');
  return listOf(report, 'vulnerabilities').map((item, index) => {
    const place = [...at, 'vulnerabilities', index];
    for (const name of ['vulnerabilityID', 'resource', 'severity']) missing.needsText(item, place, name);
    const score = numberOf(item, 'score');
    return {
      id: textOf(item, 'vulnerabilityID'),
      package: textOf(item, 'resource'),
      installed: textOf(item, 'installedVersion'),
      ...optional('fixed', textOf(item, 'fixedVersion')),
      ...rate(textOf(item, 'severity'), score),
      ...optional('score', score),
      ...optional('title', textOf(item, 'title')),
      ...optional('link', textOf(item, 'primaryLink')),
      ...optional('target', firstText(item, ['packagePath', 'target'])),
      at: place,
    };
  });
}

/** The secrets of an ExposedSecretReport, without what matched. */
export function operatorSecrets(report: unknown, at: ValuePath, missing: MissingFields): ReportedSecret[] {
  missing.mayBeList(report, at, 'secrets');
  return listOf(report, 'secrets').map((item, index) => {
    const place = [...at, 'secrets', index];
    for (const name of ['ruleID', 'severity']) missing.needsText(item, place, name);
    return {
      rule: textOf(item, 'ruleID'),
      category: textOf(item, 'category'),
      ...rate(textOf(item, 'severity')),
      title: textOf(item, 'title'),
      target: textOf(item, 'target'),
      at: place,
    };
  });
}

/** The checks of a ConfigAuditReport: those that failed, and how many passed. */
export function operatorChecks(
  report: unknown,
  at: ValuePath,
  missing: MissingFields,
): { readonly failed: Misconfiguration[]; readonly passed: number } {
  missing.mayBeList(report, at, 'checks');
  const failed: Misconfiguration[] = [];
  let passed = 0;
  for (const [index, item] of listOf(report, 'checks').entries()) {
    if (flagOf(item, 'success') === true) {
      passed++;
      continue;
    }
    const place = [...at, 'checks', index];
    for (const name of ['checkID', 'severity']) missing.needsText(item, place, name);
    failed.push({
      id: textOf(item, 'checkID'),
      title: firstText(item, ['title', 'category']),
      ...rate(textOf(item, 'severity')),
      message: textsOf(item, 'messages').join('\n') || textOf(item, 'description'),
      ...optional('resolution', textOf(item, 'remediation')),
      target: '',
      at: place,
    });
  }
  return { failed, passed };
}
