import { EXPOSED_TO } from '#engine/exposure/exposure.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { ExposureCell } from './exposure-cell.tsx';
import { useExposure } from './exposure-query.ts';
import styles from './exposure.module.css';

export interface WorkloadExposureProps {
  readonly picture: Picture;
  readonly workload: string;
  readonly onSelect: (selection: Selection) => void;
}

/** In the panel of a workload: what of it is open to whom. Nothing until it is known. */
export function WorkloadExposureSection({ picture, workload, onSelect }: WorkloadExposureProps) {
  const { exposure: words } = useWords();
  const found = useExposure(picture, false).data?.find((each) => each.workload === workload);
  if (found === undefined) return null;
  return (
    <PanelSection title={words.openTo}>
      <dl className={styles.list}>
        {EXPOSED_TO.map((to) => (
          <div key={to} className={styles.line}>
            <dt className={styles.term}>{words.to[to]}</dt>
            <dd>
              <ExposureCell picture={picture} exposure={found} to={to} onSelect={onSelect} />
            </dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
