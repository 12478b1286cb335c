import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import type { RiskWords } from '#words/en/risk.ts';
import { Switch } from '#ui/switch.tsx';
import { PathStepList } from './path-step-list.tsx';
import { useRiskFocus } from './risk-focus.ts';
import styles from './risk.module.css';
import { useNearestWay } from './use-exposure-path.ts';

export interface ExposedPathProps {
  readonly picture: Picture;
  readonly endpoint: string;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** In the panel of a workload that reports or alerts are about: how somebody gets to it from the internet, as the graph numbers it. */
export function ExposedPath({ picture, endpoint, onSelect, revealOrigin, texts }: ExposedPathProps & { readonly texts: RiskWords }) {
  const way = useNearestWay(picture, endpoint);
  const showsPath = useRiskFocus((state) => state.showsPath);
  if (way === undefined) return null;
  if (way === null)
    return (
      <PanelSection title={texts.from}>
        <p className={panelStyles.text}>{texts.notExposed}</p>
      </PanelSection>
    );
  return (
    <PanelSection title={texts.pathTitle(way.hops, way.uncertain === true)}>
      <PathStepList {...{ picture, texts, onSelect, revealOrigin }} path={way.path} label={texts.pathLabel} />
      <div className={styles.pathSwitch}>
        <span aria-hidden="true">{texts.showsPath}</span>
        <Switch label={texts.showsPath} on={showsPath} onChange={(next) => useRiskFocus.setState({ showsPath: next })} />
      </div>
    </PanelSection>
  );
}
