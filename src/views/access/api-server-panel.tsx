import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { runCommand } from '#views/commands/use-commands.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { ConnectionLine } from '#views/panel/connection-line.tsx';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import type { AccessViewWords } from '#words/en/access-view.ts';
import styles from './access.module.css';
import { clustersAt, rivalsOf } from './cluster-of.ts';
import { DescriptionsCompared } from './descriptions-compared.tsx';
import { PodsThatReach } from './pods-that-reach.tsx';
import { SettingList } from './setting-list.tsx';

export interface ApiServerPanelProps {
  readonly picture: Picture;
  readonly endpoint: string;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** An API server that a description tells of: its endpoints with their lines, who may come, what stands out, which pods reach it. */
export function ApiServerPanel({
  picture,
  endpoint,
  onSelect,
  revealOrigin,
  texts,
}: ApiServerPanelProps & { readonly texts: AccessViewWords }) {
  const clusters = clustersAt(picture, endpoint);
  const [first] = clusters;
  if (!first) return null;
  const { cluster } = first;
  const rivals = rivalsOf(picture, clusters);
  const comes = picture.connections.filter(
    ({ source, destination }) => destination === endpoint && endpointOf(picture, source)?.kind !== 'workload',
  );
  const findings = clusters.flatMap((each) => each.findings);
  return (
    <>
      {findings.length > 0 && <Findings {...{ findings, texts, revealOrigin }} />}
      <PanelSection title={texts.endpoints} aside={cluster.version === undefined ? undefined : texts.version(cluster.version)}>
        <SettingList {...{ cluster, texts, revealOrigin }} />
        {clusters.length > 1 && (
          <p className={styles.after}>
            {texts.alsoIn}{' '}
            {clusters.slice(1).map(({ cluster: { id, origin } }) => (
              <OriginLink key={id} text={texts.line(origin.file, origin.line)} origin={origin} revealOrigin={revealOrigin} fixedWidth />
            ))}
          </p>
        )}
        {rivals.length > 0 && (
          <>
            <p className={styles.after}>{texts.disagree}</p>
            <DescriptionsCompared clusters={[first, ...rivals]} {...{ texts, revealOrigin }} />
          </>
        )}
        {cluster.conflict && <p className={styles.note}>{texts.conflict}</p>}
      </PanelSection>
      <PanelSection title={texts.who} aside={comes.length}>
        {comes.length === 0 ? (
          <p className={panelStyles.text}>{texts.nobodyKnown}</p>
        ) : (
          <ul>
            {comes.map((connection) => (
              <ConnectionLine key={`${connection.source} ${connection.destination}`} show="source" {...{ picture, connection, onSelect }} />
            ))}
          </ul>
        )}
        <p className={styles.after}>{texts.whoNote}</p>
      </PanelSection>
      <PanelSection title={texts.noPolicy}>
        <p className={panelStyles.text}>{texts.noPolicyText}</p>
      </PanelSection>
      <PodsThatReach counts={first.pods} {...{ picture, endpoint, texts, onSelect }} />
      {picture.security?.groups && (
        <PanelSection>
          <GoButton onClick={() => runCommand('groups')}>{texts.groups}</GoButton>
        </PanelSection>
      )}
    </>
  );
}

interface FindingsProps {
  readonly findings: ReturnType<typeof clustersAt>[number]['findings'];
  readonly texts: AccessViewWords;
  readonly revealOrigin: (origin: Origin) => void;
}

function Findings({ findings, texts, revealOrigin }: FindingsProps) {
  return (
    <PanelSection title={texts.findings} aside={findings.length}>
      <ul className={styles.findings}>
        {findings.map(({ code, values, origin }, at) => (
          <li key={at} className={styles.finding}>
            <SeverityMark severity={code === 'cannot-say' ? 'info' : 'warning'} />
            <span>
              {texts.finding[code](values)}{' '}
              <OriginLink text={texts.line(origin.file, origin.line)} origin={origin} revealOrigin={revealOrigin} fixedWidth />
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
