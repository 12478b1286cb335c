import { useMemo, useState } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { AlertSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import { ALERT_PRIORITIES } from '#engine/security/severity.ts';
import type { Selection } from '#state/selection-type.ts';
import { AlertMark } from '#views/marks/alert-mark.tsx';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { DisclosureTable } from '#views/security/disclosure-table.tsx';
import { toggled, useSecurityFocus } from '#views/security/security-focus.ts';
import { useSecurityWords } from '#views/security/security-words.tsx';
import { timeSpan, toldTime } from '#views/security/told-time.ts';
import securityStyles from '#views/security/security.module.css';
import { useWords } from '#views/words-context.tsx';
import { AlertDetails } from './alert-details.tsx';
import { alertPlace } from './alert-place.tsx';
import { alertStrip } from './alert-strip.ts';
import styles from './alerts.module.css';
import { TimeLine } from './time-line.tsx';

export interface AlertsPanelProps {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

const TIME_WIDTH = { day: '96px', days: '136px', years: '190px' } as const;
const LEAST_WIDTH = { day: 700, days: 820, years: 876 } as const;

/** So many alerts are listed before more are asked for. */
const SHOWN = 200;

/** The runtime alerts along a line of time, and as a table; what joins nothing is kept and listed too. */
export function AlertsPanel(props: AlertsPanelProps) {
  const { security } = props.picture;
  return security ? <Alerts {...props} security={security} /> : null;
}

function Alerts({ picture, security, selection, onSelect, revealOrigin }: AlertsPanelProps & { readonly security: SecurityPicture }) {
  const words = useSecurityWords();
  const { language } = useWords();
  const { alert: open, priorities, unplaced: onlyUnplaced } = useSecurityFocus();
  const unplaced = onlyUnplaced && security.alertCounts.unmatched > 0;
  const [most, setMost] = useState(SHOWN);
  const { alerts } = security;
  const shown = useMemo(
    () =>
      alerts.filter(
        ({ alert, place }) => (priorities.length === 0 || priorities.includes(alert.priority)) && (!unplaced || place === 'unmatched'),
      ),
    [alerts, priorities, unplaced],
  );
  const strip = useMemo(() => alertStrip(shown), [shown]);
  const span = useMemo(() => timeSpan(alerts.map(({ alert }) => alert)), [alerts]);
  const at = shown.findIndex(({ alert }) => alert.id === open);
  const listed = shown.slice(0, Math.max(most, at + 1));
  const byId = new Map(listed.map((each) => [each.alert.id, each]));
  const openOne = (id: string | undefined) => {
    useSecurityFocus.setState({ alert: id });
    const [endpoint, other] = byId.get(id ?? '')?.endpoints ?? [];
    if (endpoint !== undefined && other === undefined && !(selection.kind === 'endpoint' && selection.id === endpoint))
      onSelect({ kind: 'endpoint', id: endpoint });
  };
  return (
    <div className={securityStyles.frame}>
      <Filters security={security} shown={shown.length} />
      {security.dropped > 0 && (
        <p className={styles.notice}>
          <SeverityMark severity="info" />
          {words.alerts.dropped(security.dropped)}
        </p>
      )}
      {strip && shown.length > 1 && <TimeLine strip={strip} count={shown.length} span={span} open={open} onOpen={openOne} />}
      {shown.length === 0 && alerts.length > 0 && (
        <p className={securityStyles.note} role="status">
          {words.alerts.none}{' '}
          <button
            type="button"
            className={securityStyles.link}
            onClick={() => useSecurityFocus.setState({ priorities: [], unplaced: false })}
          >
            {words.alerts.showAll}
          </button>
        </p>
      )}
      {shown.length > 0 && (
        <DisclosureTable
          label={words.alerts.title}
          least={LEAST_WIDTH[span]}
          columns={[
            { title: `${words.alerts.time} (${words.utc})`, width: TIME_WIDTH[span], code: true },
            { title: words.alerts.priority, width: '104px' },
            { title: words.alerts.rule, width: '21%' },
            { title: words.alerts.where, width: '20%', code: true },
            { title: words.alerts.command, width: '14%', code: true },
            { title: words.alerts.output },
          ]}
          rows={listed.map((each) => ({ key: each.alert.id, ...cellsOf(each) }))}
          open={open}
          onOpen={openOne}
          details={(id) => {
            const each = byId.get(id);
            return (
              each && <AlertDetails summary={each} picture={picture} security={security} onSelect={onSelect} revealOrigin={revealOrigin} />
            );
          }}
        >
          {shown.length > listed.length && (
            <button type="button" className={`${securityStyles.link} ${securityStyles.more}`} onClick={() => setMost(most + 5 * SHOWN)}>
              {words.more(shown.length - listed.length)}
            </button>
          )}
        </DisclosureTable>
      )}
    </div>
  );

  function cellsOf(summary: AlertSummary) {
    const { alert } = summary;
    const where = alertPlace(summary, picture, words);
    const rule = alert.rule || (alert.kind === 'activity' ? words.alerts.activity : words.alerts.noRule);
    return {
      cells: [
        toldTime(alert, language, span) || words.noTime,
        <span key="priority" className={styles.priority}>
          <AlertMark priority={alert.priority} size={13} />
          {alert.priorityWord || words.priority[alert.priority]}
        </span>,
        rule,
        summary.place === 'unmatched' ? <span className={securityStyles.faint}>{where}</span> : where,
        alert.command,
        <span key="output" className={securityStyles.quiet}>
          {alert.output}
        </span>,
      ],
      titles: [alert.time, words.priority[alert.priority], rule, where, alert.command, alert.output],
    };
  }
}

/** Chips for each priority that occurs, one for what joins nothing, and how many are shown of all. */
function Filters({ security: { alerts, alertCounts }, shown }: { readonly security: SecurityPicture; readonly shown: number }) {
  const words = useSecurityWords();
  const { language } = useWords();
  const { priorities, unplaced } = useSecurityFocus();
  const change = useSecurityFocus.setState;
  return (
    <div className={securityStyles.toolbar}>
      <span className={securityStyles.chips} role="group" aria-label={words.alerts.filter}>
        {ALERT_PRIORITIES.flatMap((priority) => {
          const count = alerts.filter(({ alert }) => alert.priority === priority).length;
          return count === 0 ? [] : [{ priority, count }];
        }).map(({ priority, count }) => (
          <button
            key={priority}
            type="button"
            className={securityStyles.chip}
            aria-pressed={priorities.includes(priority)}
            onClick={() => change({ priorities: toggled(priorities, priority) })}
          >
            <AlertMark priority={priority} size={12} />
            {words.priority[priority]} <strong>{count.toLocaleString(language)}</strong>
          </button>
        ))}
        {alertCounts.unmatched > 0 && (
          <button type="button" className={securityStyles.chip} aria-pressed={unplaced} onClick={() => change({ unplaced: !unplaced })}>
            {words.alerts.unplacedOnly(alertCounts.unmatched)}
          </button>
        )}
      </span>
      <span className={securityStyles.grow} />
      {shown < alertCounts.all && <span className={securityStyles.faint}>{words.alerts.cut(shown, alertCounts.all)}</span>}
    </div>
  );
}
