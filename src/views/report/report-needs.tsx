import type { HalfExplanation } from '#engine/explain/explanation.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { endTitle, senderTitle } from '#views/endpoints/sender-title.ts';
import { useWords } from '#views/words-context.tsx';
import { type ExplainedEnds, toldReasons } from '#words/explain-phrases.ts';
import { PlainPhrase } from './plain-phrase.tsx';
import { ReportSection } from './report-section.tsx';
import styles from './report.module.css';
import type { ReportData } from './use-report.ts';
import { VerdictWord } from './verdict-word.tsx';

interface ReportNeedsProps {
  readonly picture: Picture;
  readonly denied: ReportData['denied'];
}

/** The connections that the manifests need and policies stop, each with both halves of its reason. */
export function ReportNeeds({ picture, denied }: ReportNeedsProps) {
  const { report } = useWords();
  const nothing = picture.needed === 0 ? report.nothingNeeded : report.noneDenied(picture.needed);
  return (
    <ReportSection title={report.needed} aside={denied.length > 0 ? denied.length : undefined}>
      {denied.length === 0 && <p className={styles.text}>{nothing}</p>}
      {denied.map((each) => (
        <Denied key={`${each.connection.source} ${each.connection.destination}`} picture={picture} denied={each} />
      ))}
    </ReportSection>
  );
}

function Denied({ picture, denied }: { readonly picture: Picture; readonly denied: ReportData['denied'][number] }) {
  const words = useWords();
  const { connection, explanation } = denied;
  const names = {
    source: senderTitle(picture, connection.source, connection, words),
    destination: endpointTitle(picture, connection.destination),
  };
  return (
    <article className={styles.denied}>
      <h3 className={styles.deniedTitle}>
        <span>
          {endTitle(picture, connection.source)} → {names.destination}
        </span>
        <VerdictWord connection={connection} />
      </h3>
      {connection.needed?.map((need, at) => (
        <p key={at} className={styles.need}>
          {need.protocol} {need.port}: <PlainPhrase phrase={words.explanation.need(need, names.source)} />
        </p>
      ))}
      {explanation && (
        <dl className={styles.halves}>
          {[explanation.egress, explanation.ingress].map((half) => (
            <Half key={half.direction} half={half} ends={{ ...names, direction: half.direction }} />
          ))}
        </dl>
      )}
    </article>
  );
}

function Half({ half, ends }: { readonly half: HalfExplanation; readonly ends: ExplainedEnds }) {
  const { explanation, report } = useWords();
  const reasons = toldReasons(half.reasons);
  return (
    <div className={styles.half}>
      <dt>{explanation.halfTitle(ends, half.verdict)}</dt>
      {reasons.map((reason, at) => (
        <dd key={at}>
          {reasons.length > 1 && explanation.onPorts(reason.ports)}
          <PlainPhrase phrase={explanation.reason(reason, ends)} />
        </dd>
      ))}
      {half.nearest && (
        <dd>
          {report.nearest(explanation.ruleShort(half.nearest.rule))} <PlainPhrase phrase={explanation.nearest(half.nearest, ends)} />{' '}
          <span className={styles.place}>{report.place(half.nearest.rule.origin.file, half.nearest.rule.origin.line)}</span>
        </dd>
      )}
    </div>
  );
}
