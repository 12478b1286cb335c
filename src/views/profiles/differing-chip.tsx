import { X } from 'lucide-react';
import { useSelection } from '#state/selection.ts';
import connectionStyles from '#views/connections/connections.module.css';
import { useWords } from '#views/words-context.tsx';

/** Says that only connections are shown that other profiles judge otherwise, and takes that away. */
export function DifferingChip() {
  const { differs } = useWords().profiles;
  const change = useSelection((state) => state.change);
  return (
    <button type="button" className={connectionStyles.chip} title={differs.showAll} onClick={() => change({ differing: false })}>
      <span className={connectionStyles.chipText}>{differs.only}</span>
      <X size={13} aria-hidden="true" />
    </button>
  );
}
