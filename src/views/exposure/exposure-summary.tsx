import type { Picture } from '#engine/overview/picture.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { useExposureFocus } from './exposure-focus.ts';
import { useExposure } from './exposure-query.ts';
import { internetCounts } from './exposure-rows.ts';
import styles from './exposure.module.css';

export interface ExposureSummaryProps {
  readonly picture: Picture;
  /** Opens the table. */
  readonly onShow: () => void;
}

/** In the summary: how many workloads are open to the internet, with the way to the table. Nothing until it is known. */
export function ExposureSummary({ picture, onShow }: ExposureSummaryProps) {
  const { exposure: words } = useWords();
  const { data } = useExposure(picture, false);
  if (data === undefined || data.length === 0) return null;
  const { open, perhaps } = internetCounts(data);
  const show = (onlyInternet: boolean) => {
    useExposureFocus.setState({ onlyInternet });
    onShow();
  };
  return (
    <PanelSection title={words.title}>
      <p className={styles.summary}>
        {words.open(open, data.length)} {perhaps > 0 && words.perhaps(perhaps)}
      </p>
      <button type="button" className={styles.link} onClick={() => show(open > 0)}>
        {words.show}
      </button>
    </PanelSection>
  );
}
