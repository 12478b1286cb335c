import { ChevronDown, Workflow } from 'lucide-react';
import { MATRIX_ORDERS } from '#engine/overview/matrix.ts';
import type { MatrixView as MatrixSettings } from '#state/fragment.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import { SwitchTrack } from '#ui/switch.tsx';
import styles from './matrix.module.css';

interface MatrixToolbarProps {
  readonly settings: MatrixSettings;
  readonly onChange: (change: Partial<MatrixSettings>) => void;
  /** The namespaces in sight, and those of them that are one row. */
  readonly namespaces: readonly string[];
  readonly closed: readonly string[];
  /** Absent while no connection is selected. */
  readonly onShowInGraph: (() => void) | undefined;
  /** What is denied though it is needed, where the footer has no room for it. */
  readonly told: string;
}

/** How rows and columns are arranged, and what of them is shown. */
export function MatrixToolbar({ settings, onChange, namespaces, closed, onShowInGraph, told }: MatrixToolbarProps) {
  const { matrix } = useWords();
  const kind = closed.length === 0 ? 'workloads' : closed.length === namespaces.length ? 'namespaces' : 'both';
  return (
    <div className={styles.toolbar}>
      <Menu label={matrix.groupBy} trigger={<ChoiceButton title={matrix.groupBy} value={matrix.orders[settings.order]} />}>
        <MenuChoice
          value={settings.order}
          choices={MATRIX_ORDERS.map((value) => ({ value, label: matrix.orders[value], text: matrix.orderTexts[value] }))}
          onChange={(order) => onChange({ order })}
        />
      </Menu>
      <Menu label={matrix.rows} trigger={<ChoiceButton title={matrix.rows} value={matrix.rowKinds[kind]} />}>
        <MenuChoice
          value={kind}
          choices={[
            { value: 'workloads', label: matrix.rowKinds.workloads, text: matrix.workloadsText },
            { value: 'namespaces', label: matrix.rowKinds.namespaces, text: matrix.namespacesText },
          ]}
          onChange={(next) => onChange({ closed: next === 'namespaces' ? namespaces : [] })}
        />
      </Menu>
      <Button role="switch" aria-checked={settings.onlyNeeded} onClick={() => onChange({ onlyNeeded: !settings.onlyNeeded })}>
        <SwitchTrack />
        {matrix.onlyNeeded}
      </Button>
      {onShowInGraph && (
        <Button onClick={onShowInGraph} aria-label={matrix.showInGraph} title={matrix.showInGraph}>
          <Workflow size={14} />
          <span className={styles.roomy}>{matrix.showInGraph}</span>
          <KeyCap>g</KeyCap>
        </Button>
      )}
      <span className={styles.note} title={matrix.note}>
        {matrix.note}
      </span>
      <span className={styles.toldAbove} title={told}>
        {told}
      </span>
    </div>
  );
}

function ChoiceButton({ title, value, ...rest }: { readonly title: string; readonly value: string }) {
  return (
    <Button className={styles.choice} {...rest}>
      <span>
        {title} <strong>{value}</strong>
      </span>
      <ChevronDown size={14} />
    </Button>
  );
}
