import { ChevronDown } from 'lucide-react';
import { FINDING_SEVERITIES } from '#engine/security/severity.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { Button } from '#ui/button.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import { useRiskFocus } from './risk-focus.ts';
import styles from './risk.module.css';

/** `unknown` is no threshold: what nobody rated always counts. */
const THRESHOLDS = FINDING_SEVERITIES.filter((severity) => severity !== 'unknown');

/** Which findings are looked at: from which severity on, and whether only those that a newer version repairs. */
export function FindingsThatCount({ texts }: { readonly texts: RiskWords }) {
  const { severity, fixable } = useRiskFocus();
  return (
    <>
      <Menu
        label={texts.severityLabel}
        align="start"
        trigger={
          <Button className={styles.choice} aria-label={`${texts.severityLabel}: ${texts.atLeast[severity]}`}>
            {texts.atLeast[severity]}
            <ChevronDown size={13} aria-hidden="true" />
          </Button>
        }
      >
        <MenuChoice
          value={severity}
          choices={THRESHOLDS.map((value) => ({ value, label: texts.atLeast[value] }))}
          onChange={(next) => useRiskFocus.setState({ severity: next })}
        />
      </Menu>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={fixable}
        title={texts.fixableTitle}
        onClick={() => useRiskFocus.setState({ fixable: !fixable })}
      >
        {texts.fixable}
      </button>
    </>
  );
}
