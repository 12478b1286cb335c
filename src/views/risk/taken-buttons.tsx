import { GoButton } from '#views/panel/go-button.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import { openConfining, openReached } from './open-risk.ts';
import styles from './risk.module.css';

export interface TakenButtonsProps {
  readonly endpoint: string;
}

/** Lead from a workload (of an alert) to everything that can be reached from it, and to what would keep it in. */
export function TakenButtons({ endpoint, texts }: TakenButtonsProps & { readonly texts: RiskWords }) {
  return (
    <div className={styles.goes}>
      <GoButton onClick={() => openReached(endpoint)}>{texts.reachedButton}</GoButton>
      <GoButton onClick={() => openConfining(endpoint)}>{texts.confineButton}</GoButton>
    </div>
  );
}
