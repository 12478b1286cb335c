import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { AlertSection } from '#views/alerts/alert-section.tsx';
import { ImageSection } from '#views/images/image-section.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { openFindings } from './security-focus.ts';
import { useSecurityWords } from './security-words.tsx';
import styles from './security.module.css';

export interface WorkloadSecurityProps {
  readonly picture: Picture;
  /** Endpoint id. */
  readonly workload: string;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** So many reports are told in the panel. */
const FEW = 2;

/** In the panel of a workload: its runtime alerts, what scans found in its images, and which of these nobody scanned. */
export function WorkloadSecurity({ picture, workload, onSelect, revealOrigin }: WorkloadSecurityProps) {
  const words = useSecurityWords();
  const { security } = picture;
  if (!security) return null;
  const known = security.endpoints[workload];
  const reports = (known?.reports ?? []).flatMap((id) => security.reports.find((report) => report.id === id) ?? []);
  const notScanned =
    known?.notScanned ??
    security.images.filter(({ endpoints, reports: of }) => of.length === 0 && endpoints.includes(workload)).map(({ image }) => image);
  return (
    <>
      {known && known.alerts.length > 0 && (
        <AlertSection
          picture={picture}
          security={security}
          workload={workload}
          alerts={known.alerts}
          onSelect={onSelect}
          revealOrigin={revealOrigin}
        />
      )}
      {reports.slice(0, FEW).map((report) => (
        <ImageSection key={report.id} picture={picture} report={report} workload={workload} revealOrigin={revealOrigin} />
      ))}
      {reports.length > FEW && (
        <PanelSection>
          <button type="button" className={styles.link} onClick={() => openFindings({ endpoint: workload })}>
            {words.panel.otherReports(reports.length - FEW)}
          </button>
        </PanelSection>
      )}
      {security.reports.length > 0 && notScanned.length > 0 && (
        <PanelSection title={words.panel.notScanned}>
          <ul>
            {notScanned.map((image) => (
              <li key={image} className={`${styles.code} ${styles.wraps}`}>
                {image}
              </li>
            ))}
          </ul>
          <p className={styles.quiet}>{words.panel.notScannedText}</p>
        </PanelSection>
      )}
    </>
  );
}
