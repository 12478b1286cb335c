import { Trash2 } from 'lucide-react';
import { announce } from '#state/announcer.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWorkspace } from '#state/workspace.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { deedText } from './take-back.ts';
import styles from './remove-section.module.css';

export interface Removal {
  readonly label: string;
  /** By `objectKey`; a removal of nothing is not offered. */
  readonly objects: readonly string[];
  /** What is selected is gone then. */
  readonly whole: boolean;
}

interface RemoveSectionProps {
  readonly removals: readonly Removal[];
  readonly onSelect: (selection: Selection) => void;
}

/** What can be left out of the evaluation, to see what becomes of the rest. */
export function RemoveSection({ removals, onSelect }: RemoveSectionProps) {
  const words = useWords();
  const switchObjects = useWorkspace((state) => state.switchObjects);
  const offered = removals.filter(({ objects }) => objects.length > 0);
  if (offered.length === 0) return null;
  return (
    <PanelSection>
      <div className={styles.buttons}>
        {offered.map(({ label, objects, whole }) => (
          <Button
            key={label}
            title={words.whatIf.remove.hint}
            onClick={() => {
              switchObjects(objects, false);
              announce(deedText({ kind: 'switch-off', objects }, words));
              if (whole) onSelect({ kind: 'none' });
            }}
          >
            {whole && <Trash2 size={13} aria-hidden="true" />}
            {label}
          </Button>
        ))}
      </div>
    </PanelSection>
  );
}
