import type { Picture } from '#engine/overview/picture.ts';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import type { RiskWords } from '#words/en/risk.ts';
import { openReached, openRisk } from './open-risk.ts';
import { useRiskFocus } from './risk-focus.ts';
import { useRisk } from './risk-query.ts';
import styles from './risk.module.css';
import { alertedWorkloads } from './use-subject.ts';

export interface RiskSummaryProps {
  readonly picture: Picture;
}

/** In the summary: how many workloads with findings that count are reached from the internet, and the ways to all of it. */
export function RiskSummary({ picture, texts }: RiskSummaryProps & { readonly texts: RiskWords }) {
  const { severity, fixable } = useRiskFocus();
  const { data } = useRisk(picture, { severity, fixable });
  const [alerted] = alertedWorkloads(picture);
  const scanned = (picture.security?.reports.length ?? 0) > 0;
  if ((!scanned || data === undefined) && alerted === undefined) return null;
  const reached = data?.exposed.filter(({ uncertain }) => !uncertain).length ?? 0;
  const perhaps = (data?.exposed.length ?? 0) - reached;
  const what = [texts.atLeast[severity], ...(fixable ? [texts.fixable.toLowerCase()] : [])].join(', ');
  return (
    <PanelSection title={texts.title}>
      {scanned && data !== undefined && (
        <p className={panelStyles.text}>
          {texts.summary(reached, perhaps, reached + perhaps + data.notReached.length)} ({what})
        </p>
      )}
      <div className={styles.goes}>
        {scanned && <GoButton onClick={() => openRisk('exposed')}>{texts.showExposed}</GoButton>}
        {alerted !== undefined && <GoButton onClick={() => openReached(alerted)}>{texts.showReached}</GoButton>}
      </div>
    </PanelSection>
  );
}
