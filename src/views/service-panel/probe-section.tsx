import type { Probe } from '#engine/model/cluster.ts';
import type { Origin } from '#engine/model/origin.ts';
import detailStyles from '#views/explanation/endpoint-details.module.css';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { OriginLink, PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './service-panel.module.css';

export interface ProbeSectionProps {
  readonly probes: readonly Probe[];
  readonly revealOrigin: (origin: Origin) => void;
}

/** What the node asks the pods for: from there it always gets in (NP-21). */
export function ProbeSection({ probes, revealOrigin }: ProbeSectionProps) {
  const { services } = useWords();
  const elsewhere = [...new Set(probes.flatMap(({ host }) => host ?? []))];
  return (
    <PanelSection title={services.probes}>
      <ul className={styles.probes}>
        {probes.map((probe) => (
          <li key={`${probe.kind} ${probe.host ?? ''} ${probe.port}`} className={detailStyles.label}>
            <OriginLink text={services.probe[probe.kind]} origin={probe.origin} revealOrigin={revealOrigin} />{' '}
            {probe.host === undefined ? probe.port : `${probe.host}:${probe.port}`}
          </li>
        ))}
      </ul>
      <p className={panelStyles.text}>{services.probesGetIn}</p>
      {elsewhere.map((host) => (
        <p key={host} className={panelStyles.text}>
          <PhraseText phrase={services.probeElsewhere(host)} revealOrigin={revealOrigin} />
        </p>
      ))}
    </PanelSection>
  );
}
