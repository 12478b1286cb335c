import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { FindingQuery } from '#engine/secured/find-findings.ts';
import { FINDING_SEVERITIES, type SeverityCounts } from '#engine/security/severity.ts';
import { SeverityWord } from '#views/security/severity-counts.tsx';
import { type FindingSubject, toggled, useSecurityFocus } from '#views/security/security-focus.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import { useWords } from '#views/words-context.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';

interface FindingFiltersProps {
  readonly counts: SeverityCounts | undefined;
  readonly subject: FindingSubject;
  readonly security: SecurityPicture;
}

/** What kind of findings, of which severities, only those with a fix, and a text to find. */
export function FindingFilters({ counts, subject, security }: FindingFiltersProps) {
  const words = useSecurityWords();
  const { language } = useWords();
  const { what, severities, fixable, text } = useSecurityFocus();
  const change = useSecurityFocus.setState;
  const kinds = kindsOf(subject, security);
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          size="small"
          label={words.findings.kind}
          value={what}
          choices={kinds.map((value) => ({ value, label: words.findings[value] }))}
          onChange={(next) => change({ what: next, severities: [] })}
        />
      )}
      <span className={styles.chips} role="group" aria-label={words.findings.filter}>
        {FINDING_SEVERITIES.filter((severity) => (counts?.[severity] ?? 0) > 0 || severities.includes(severity)).map((severity) => (
          <button
            key={severity}
            type="button"
            className={styles.chip}
            aria-pressed={severities.includes(severity)}
            onClick={() => change({ severities: toggled(severities, severity) })}
          >
            <SeverityWord severity={severity} />
            <strong>{(counts?.[severity] ?? 0).toLocaleString(language)}</strong>
          </button>
        ))}
        {what === 'vulnerabilities' && (
          <button type="button" className={styles.chip} aria-pressed={fixable} onClick={() => change({ fixable: !fixable })}>
            {words.findings.onlyFixable}
          </button>
        )}
      </span>
      <input
        type="search"
        className={styles.field}
        aria-label={words.findings.find}
        placeholder={words.findings.find}
        value={text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
    </>
  );
}

/** What there is of it: without secrets and failed checks, nothing is to be chosen. */
function kindsOf(subject: FindingSubject, { reports, endpoints, images }: SecurityPicture): readonly FindingQuery['what'][] {
  const ids =
    'report' in subject
      ? [subject.report]
      : 'endpoint' in subject
        ? (endpoints[subject.endpoint]?.reports ?? [])
        : images.filter(({ image }) => image === subject.image).flatMap((image) => image.reports);
  const own = reports.filter(({ id }) => ids.includes(id));
  return [
    'vulnerabilities',
    ...(own.some(({ secrets }) => secrets > 0) ? (['secrets'] as const) : []),
    ...(own.some(({ misconfigurations }) => misconfigurations > 0) ? (['misconfigurations'] as const) : []),
  ];
}
