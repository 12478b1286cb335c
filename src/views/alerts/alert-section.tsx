import { useMemo, useState } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { AlertMark } from '#views/marks/alert-mark.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { lateTakenButtons } from '#views/risk/late-risk.ts';
import { openAlert } from '#views/security/security-focus.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import { timeSpan, toldTime } from '#views/security/told-time.ts';
import securityStyles from '#views/security/security.module.css';
import { useWords } from '#views/words-context.tsx';
import { ObservedConnection } from './observed-connection.tsx';
import styles from './alerts.module.css';

interface AlertSectionProps {
  readonly picture: Picture;
  readonly security: SecurityPicture;
  readonly workload: string;
  /** Ids, newest first. */
  readonly alerts: readonly string[];
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** So many alerts are told before more are asked for. */
const FEW = 3;
const MORE = 20;

/** The alerts of a workload: rule, priority, time, pod and command line, newest first; and the way to what its pod can reach. */
export function AlertSection({ picture, security, workload, alerts: ids, onSelect, revealOrigin }: AlertSectionProps) {
  const words = useSecurityWords();
  const { language } = useWords();
  const [most, setMost] = useState(FEW);
  const byId = useMemo(() => new Map(security.alerts.map((each) => [each.alert.id, each])), [security]);
  const all = ids.flatMap((id) => byId.get(id) ?? []);
  const span = timeSpan(all.map(({ alert }) => alert));
  const shown = all.slice(0, most);
  const { View: TakenButtons } = lateTakenButtons[language];
  return (
    <PanelSection>
      <ul>
        {shown.map(({ alert, place, observed }) => {
          const said = [
            alert.priorityWord || words.priority[alert.priority],
            toldTime(alert, language, span) || words.noTime,
            ...(alert.subject.pod === undefined ? [] : [words.panel.pod(alert.subject.pod)]),
          ].join(', ');
          const who = [alert.command, alert.parent && words.panel.parent(alert.parent), alert.user && words.panel.user(alert.user)]
            .filter(Boolean)
            .join(', ');
          return (
            <li key={alert.id} className={styles.panelAlert}>
              <AlertMark priority={alert.priority} size={16} />
              <div>
                <h3 className={styles.rule}>
                  <button type="button" className={styles.open} onClick={() => openAlert(alert.id)}>
                    {words.panel.alert(alert.tool, alert.rule || words.alerts.noRule)}
                  </button>
                </h3>
                <p className={styles.said} title={alert.time}>
                  {said}
                </p>
                {who !== '' && <p className={styles.command}>{who}</p>}
                {observed && <ObservedConnection observed={observed} picture={picture} onSelect={onSelect} />}
                {place === 'one-of' && <p className={styles.said}>{words.panel.oneOf}</p>}
                <OriginLink
                  text={`${alert.origin.file.split('/').at(-1)}:${alert.origin.line}`}
                  origin={alert.origin}
                  revealOrigin={revealOrigin}
                  fixedWidth
                />
              </div>
            </li>
          );
        })}
      </ul>
      {ids.length > shown.length && (
        <p className={styles.more}>
          {all.length > shown.length && most < MORE ? (
            <button type="button" className={securityStyles.link} onClick={() => setMost(MORE)}>
              {words.more(ids.length - shown.length)}
            </button>
          ) : (
            <button type="button" className={securityStyles.link} onClick={() => openAlert(undefined)}>
              {words.panel.moreAlerts(ids.length - shown.length)}
            </button>
          )}
        </p>
      )}
      <div className={styles.reached}>
        <TakenButtons endpoint={workload} />
      </div>
    </PanelSection>
  );
}
