import { useSelection } from '#state/selection.ts';
import { useProof } from './proof-context.ts';
import type { ProofSectionId } from './proof-section.tsx';
import styles from './proof.module.css';

/** The sections in their order, each a step away. */
export function ProofContents() {
  const { texts } = useProof();
  const { proof: place, change } = useSelection();
  return (
    <nav className={styles.contents} aria-label={texts.contents}>
      <ul>
        {(Object.keys(texts.sections) as ProofSectionId[]).map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.contentsLink}
              aria-current={place === id ? 'location' : undefined}
              onClick={() => change({ proof: id })}
            >
              {texts.sections[id]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
