import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { runCommand } from '#views/commands/use-commands.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import type { AccessViewWords } from '#words/en/access-view.ts';
import styles from './access.module.css';

export interface AccessSummaryProps {
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
}

/** In the summary: the API servers with what stands out, and the way to what security groups see. Nothing where nothing is described. */
export function AccessSummary({ picture, onSelect, texts }: AccessSummaryProps & { readonly texts: AccessViewWords }) {
  const { clusters = [], groups } = picture.security ?? {};
  if (clusters.length === 0 && !groups) return null;
  const servers = [...new Set(clusters.map(({ endpoint }) => endpoint))];
  return (
    <PanelSection title={texts.summaryTitle}>
      <ul className={styles.findings}>
        {servers.map((endpoint) => {
          const found = clusters.filter((each) => each.endpoint === endpoint).flatMap(({ findings }) => findings);
          return (
            <li key={endpoint}>
              <button type="button" className={styles.server} onClick={() => onSelect({ kind: 'endpoint', id: endpoint })}>
                {endpointTitle(picture, endpoint)}
              </button>
              {found.length === 0 && <p className={panelStyles.text}>{texts.nothingStandsOut}</p>}
              {found.map(({ code, values }, at) => (
                <p key={at} className={styles.finding}>
                  <SeverityMark severity={code === 'cannot-say' ? 'info' : 'warning'} />
                  <span>{texts.finding[code](values)}</span>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      {groups && (
        <div className={styles.go}>
          <GoButton onClick={() => runCommand('groups')}>{texts.groups}</GoButton>
        </div>
      )}
    </PanelSection>
  );
}
