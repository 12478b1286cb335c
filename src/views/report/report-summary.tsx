import { isEnforced } from '#engine/rules/enforcement.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { Padlock } from '#views/marks/padlock.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { summaryFacts, type SummaryFacts } from '#views/summary/summary-facts.ts';
import { useWords } from '#views/words-context.tsx';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { Words } from '#words/english.ts';
import { ReportSection } from './report-section.tsx';
import styles from './report.module.css';

/** More than so many workloads are counted, not named. */
const MOST_NAMED = 12;

/** What the cluster does: in numbers, and in sentences. */
export function ReportSummary({ picture }: { readonly picture: Picture }) {
  const words = useWords();
  const { report, screen } = words;
  const facts = summaryFacts(picture);
  const { totals } = picture;
  const number = (value: number): string => value.toLocaleString(words.language);
  return (
    <ReportSection title={report.summary}>
      <ul className={styles.numbers}>
        {(['allowed', 'partial', 'denied', 'depends'] as const).map((verdict) => (
          <li key={verdict} className={styles.number}>
            <span className={styles.numberValue}>{number(totals[verdict])}</span>
            <span className={styles.numberName}>
              <VerdictMark kind={verdict} width={20} />
              {screen.topBar[verdict]}
            </span>
            <span className={styles.numberNote}>{report.ofPairs(totals.pairs)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{sentences(picture, facts, words).join(' ')}</p>
      {facts.workloads > 0 && isEnforced(picture.profile) && (
        <ul className={styles.isolation}>
          {(['ingress', 'egress'] as const).map((direction) => (
            <Isolation key={direction} picture={picture} facts={facts} direction={direction} />
          ))}
        </ul>
      )}
    </ReportSection>
  );
}

function Isolation({
  picture,
  facts,
  direction,
}: {
  readonly picture: Picture;
  readonly facts: SummaryFacts;
  readonly direction: 'ingress' | 'egress';
}) {
  const { panels, explanation, graph } = useWords();
  const open = picture.endpoints.filter((each) => each.kind === 'workload' && each.isolatedBy[direction].length === 0);
  const named = open.length > 0 && open.length <= MOST_NAMED && open.length < facts.workloads;
  return (
    <li>
      <Padlock closed={facts.isolated[direction] > 0} />{' '}
      <strong>
        {explanation.direction[direction]}: {panels.summary.ofWorkloads(facts.isolated[direction], facts.workloads)} {graph.isolated}
      </strong>
      {named && `; ${panels.summary.notIsolated} ${open.map(({ id }) => endpointTitle(picture, id)).join(', ')}`}
    </li>
  );
}

function sentences(picture: Picture, facts: SummaryFacts, { panels, policyTiers }: Words): readonly string[] {
  const { summary } = panels;
  const { workloads, isolated, ruled } = facts;
  if (workloads === 0) return [summary.noWorkloads];
  const counts = summary.counts(workloads, picture.namespaces.length, picture.policies.length);
  if (!isEnforced(picture.profile)) return [counts, summary.notEnforced];
  if (isolated.ingress === 0 && isolated.egress === 0)
    return [counts, ruled.length === 0 ? summary.noPolicies : policyTiers.notIsolatedButRuled];
  const told = facts.told.map(
    ({ source, destination, openPorts }) =>
      `${endpointTitle(picture, source)} ${summary.reaches} ${endpointTitle(picture, destination)} ${summary.onPorts(openPorts)}`,
  );
  return [
    counts,
    ...told,
    ...(facts.toldAll && told.length > 0 && isolated.ingress > 0 ? [summary.noOtherPod(isolated.ingress === workloads)] : []),
    ...(isolated.ingress === 0 && !ruled.includes('ingress') ? [summary.ingressFree] : []),
    ...(isolated.egress === 0 && !ruled.includes('egress') ? [summary.egressFree] : []),
    ...(isolated.egress === workloads ? [summary.egressClosed] : []),
  ];
}
