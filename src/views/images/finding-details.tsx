import type { ReactNode } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { ReportSummary } from '#engine/overview/security-picture.ts';
import type { FoundFinding } from '#engine/secured/find-findings.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { CopiedLink } from '#views/security/copied-link.tsx';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import type { SecurityWords } from '#words/en/security.ts';

interface FindingDetailsProps {
  readonly found: FoundFinding;
  readonly report: ReportSummary | undefined;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Everything that a report says of one finding, its address as text, and the way to its lines. */
export function FindingDetails({ found, report, revealOrigin }: FindingDetailsProps) {
  const words = useSecurityWords();
  const facts = factsOf(found, words);
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <Fact key={term} term={term}>
          {fact}
        </Fact>
      ))}
      <Fact term={words.findings.image}>
        {report && `${report.tool} · `}
        <OriginLink text={`${found.origin.file}:${found.origin.line}`} origin={found.origin} revealOrigin={revealOrigin} fixedWidth />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function factsOf(found: FoundFinding, { findings: words, severity }: SecurityWords): readonly (readonly [string, ReactNode])[] {
  switch (found.what) {
    case 'vulnerabilities': {
      const { finding } = found;
      const by = finding.severityBy === undefined ? '' : ` (${words.severityBy(finding.severityBy)})`;
      return present([
        [words.titleColumn, finding.title],
        [words.severity, `${severity[finding.severity]}${finding.severityWord === '' ? '' : ` · ${finding.severityWord}`}${by}`],
        [words.score, finding.score === undefined ? undefined : String(finding.score)],
        [words.status, finding.status],
        [words.target, finding.target],
        [words.link, finding.link === undefined ? undefined : <CopiedLink key="link" link={finding.link} />],
      ]);
    }
    case 'secrets':
      return present([
        [words.titleColumn, found.finding.title],
        [words.rule, found.finding.rule],
        [words.target, found.finding.target],
        [words.message, words.secretKept],
      ]);
    case 'misconfigurations':
      return present([
        [words.titleColumn, found.finding.title],
        [words.message, found.finding.message],
        [words.resolution, found.finding.resolution],
        [words.target, found.finding.target],
      ]);
  }
}

function present(facts: readonly (readonly [string, ReactNode])[]): readonly (readonly [string, ReactNode])[] {
  return facts.filter(([, fact]) => fact !== undefined && fact !== '');
}
