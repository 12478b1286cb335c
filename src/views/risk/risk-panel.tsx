import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import type { RiskWords } from '#words/en/risk.ts';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { CutsList } from './cuts-list.tsx';
import { CutStart } from './cut-start.tsx';
import { ExposedTable } from './exposed-table.tsx';
import { FindingsThatCount } from './findings-that-count.tsx';
import { HopsChoice } from './hops-choice.tsx';
import { ReachedTable } from './reached-table.tsx';
import { RISK_PARTS, useRiskFocus } from './risk-focus.ts';
import styles from './risk.module.css';
import { useSubject } from './use-subject.ts';

export interface RiskPanelProps {
  readonly picture: Picture;
  readonly namespaces: readonly string[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Risk as ways: who with findings is reached from the internet, what is reached from a workload, which change cuts most of it. */
export function RiskPanel({ texts, ...props }: RiskPanelProps & { readonly texts: RiskWords }) {
  const part = useRiskFocus((state) => state.part);
  const subject = useSubject(props.picture, props.selection);
  const shared = { ...props, texts, subject };
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <SegmentedControl
          label={texts.title}
          size="small"
          value={part}
          choices={RISK_PARTS.map((value) => ({ value, label: texts.part[value] }))}
          onChange={(next) => useRiskFocus.setState({ part: next })}
        />
        {part === 'reached' ? <HopsChoice {...shared} /> : <FindingsThatCount texts={texts} />}
        {part === 'cuts' && <CutStart {...shared} />}
      </div>
      {part === 'exposed' && <ExposedTable {...shared} />}
      {part === 'reached' && <ReachedTable {...shared} />}
      {part === 'cuts' && <CutsList {...shared} />}
    </div>
  );
}
