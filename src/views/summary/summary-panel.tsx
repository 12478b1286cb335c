import type { Severity } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { openDialog } from '#state/dialogs.ts';
import type { Selection } from '#state/selection-type.ts';
import { lateAccessSummary } from '#views/access/late-access.ts';
import { lateExposureSummary } from '#views/exposure/late-exposure.ts';
import { ConnectionLine } from '#views/panel/connection-line.tsx';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { IsolationCounts } from './isolation-counts.tsx';
import { LongList } from './long-list.tsx';
import { OutsideList } from './outside-list.tsx';
import { ProblemCounts } from './problem-counts.tsx';
import { lateRiskSummary } from '#views/risk/late-risk.ts';
import { summaryFacts } from './summary-facts.ts';
import { SummaryText } from './summary-text.tsx';
import { WaysIn } from './ways-in.tsx';
import styles from './summary.module.css';

interface SummaryPanelProps {
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
  /** Opens the list of problems. */
  readonly onShowProblems?: (severity: Severity) => void;
  /** Opens the table of exposure. */
  readonly onShowExposure: () => void;
}

/** What the whole cluster does, when nothing is selected: never an empty panel. */
export function SummaryPanel({ picture, onSelect, revealOrigin, onShowProblems, onShowExposure }: SummaryPanelProps) {
  const words = useWords();
  const { summary } = words.panels;
  const facts = summaryFacts(picture);
  const { View: RiskSummary } = lateRiskSummary[words.language];
  const { View: AccessSummary } = lateAccessSummary[words.language];
  return (
    <section className={panelStyles.panel} aria-label={summary.title}>
      <PanelHeader caption={summary.nothingSelected} title={summary.title} />
      {facts.neededDenied.length > 0 && (
        <PanelSection title={summary.needed} aside={facts.neededDenied.length}>
          <p className={styles.loud}>{summary.neededText(facts.neededDenied.length)}</p>
          <LongList
            items={facts.neededDenied}
            item={(connection) => (
              <ConnectionLine
                key={`${connection.source} ${connection.destination}`}
                picture={picture}
                connection={connection}
                show="both"
                onSelect={onSelect}
              />
            )}
          />
        </PanelSection>
      )}
      <PanelSection>
        <SummaryText picture={picture} facts={facts} onSelect={onSelect} />
      </PanelSection>
      <IsolationCounts picture={picture} facts={facts} onSelect={onSelect} />
      <lateExposureSummary.View picture={picture} onShow={onShowExposure} />
      {picture.security && <RiskSummary picture={picture} />}
      {picture.security && <AccessSummary picture={picture} onSelect={onSelect} />}
      {facts.workloads > 0 && (
        <PanelSection>
          <GoButton onClick={() => openDialog('generate-policies')}>{words.remedy.generate.open}</GoButton>
        </PanelSection>
      )}
      <WaysIn picture={picture} waysIn={facts.waysIn} onSelect={onSelect} revealOrigin={revealOrigin} />
      <OutsideList outside={facts.outside} onSelect={onSelect} />
      <ProblemCounts diagnostics={picture.diagnostics} onShowProblems={onShowProblems} />
    </section>
  );
}
