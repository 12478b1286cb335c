import { ChevronDown } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { useSelection } from '#state/selection.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { Button } from '#ui/button.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import { useRiskFocus } from './risk-focus.ts';
import styles from './risk.module.css';
import { alertedWorkloads } from './use-subject.ts';

interface SubjectChoiceProps {
  readonly picture: Picture;
  readonly subject: string | undefined;
  readonly texts: RiskWords;
}

/** So many are offered; any other workload can be selected in the graph. */
const MOST = 12;

/** Whose reach is looked at: those with alerts, and whatever is selected. */
export function SubjectChoice({ picture, subject, texts }: SubjectChoiceProps) {
  const alerted = alertedWorkloads(picture).slice(0, MOST);
  const choices = subject === undefined || alerted.includes(subject) ? alerted : [subject, ...alerted];
  if (choices.length === 0) return null;
  return (
    <Menu
      label={texts.chooseWorkload}
      align="start"
      trigger={
        <Button className={styles.choice} title={texts.chooseWorkload}>
          {subject === undefined ? texts.chooseWorkload : endpointTitle(picture, subject)}
          <ChevronDown size={13} aria-hidden="true" />
        </Button>
      }
    >
      <MenuChoice
        value={subject ?? ''}
        choices={choices.map((value) => ({
          value,
          label: endpointTitle(picture, value),
          ...(alerted.includes(value) ? { text: texts.alerted } : {}),
        }))}
        onChange={(next) => {
          useRiskFocus.setState({ of: next });
          useSelection.getState().select({ kind: 'endpoint', id: next });
        }}
      />
    </Menu>
  );
}
