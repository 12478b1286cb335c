import { Link } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSelection } from '#state/selection.ts';
import type { ProofWords } from '#words/en/proof.ts';
import { useProof } from './proof-context.ts';
import styles from './proof.module.css';

export type ProofSectionId = keyof ProofWords['sections'];

interface ProofSectionProps {
  readonly id: ProofSectionId;
  /** At the right of the heading: how many there are. */
  readonly count?: number | string;
  /** While something is looked for: whether anything here fits. */
  readonly fits: boolean;
  readonly text: ReactNode;
  readonly children?: ReactNode;
}

/** A part of the page under a heading that the address can lead to. */
export function ProofSection({ id, count, fits, text, children }: ProofSectionProps) {
  const { texts, searching } = useProof();
  const change = useSelection((state) => state.change);
  if (searching && !fits) return null;
  const heading = texts.sections[id];
  return (
    <section id={`proof-${id}`} className={styles.section} aria-labelledby={`proof-${id}-heading`}>
      <div className={styles.sectionHead}>
        <h2 id={`proof-${id}-heading`} className={styles.sectionTitle} tabIndex={-1}>
          {heading}
        </h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        <button type="button" className={styles.anchor} aria-label={texts.linkTo(heading)} onClick={() => change({ proof: id })}>
          <Link size={13} />
        </button>
      </div>
      {!searching && <div className={styles.text}>{text}</div>}
      {children}
    </section>
  );
}
