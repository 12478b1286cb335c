import type { Origin } from '#engine/model/origin.ts';
import type { EksCluster } from '#engine/security/descriptions/eks-cluster.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import type { AccessViewWords } from '#words/en/access-view.ts';
import styles from './access.module.css';
import { type SettingLine, settingLines } from './setting-lines.ts';

interface SettingListProps {
  readonly cluster: EksCluster;
  readonly texts: AccessViewWords;
  readonly revealOrigin: (origin: Origin) => void;
}

/** What one description says of the endpoints, each setting with its line; what is not written is marked. */
export function SettingList({ cluster, texts, revealOrigin }: SettingListProps) {
  return (
    <dl className={styles.settings}>
      {settingLines(cluster, texts).map((line) => (
        <div key={line.name} className={styles.setting} data-setting={line.name}>
          <dt className={styles.term}>{texts.settings[line.name]}</dt>
          <dd className={styles.value}>
            <Value line={line} isAsked={line.name !== 'publicCidrs' || cluster.publicAccess.value !== false} texts={texts} />
            <span className={styles.place}>
              {line.setting.isDefault && (
                <span className={styles.byDefault} title={texts.byDefaultTitle}>
                  {texts.byDefault}
                </span>
              )}
              <OriginLink
                text={texts.line(line.setting.origin.file, line.setting.origin.line)}
                origin={line.setting.origin}
                revealOrigin={revealOrigin}
                fixedWidth
              />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ValueProps {
  readonly line: SettingLine;
  /** The blocks bind only the public endpoint. */
  readonly isAsked: boolean;
  readonly texts: AccessViewWords;
}

function Value({ line: { setting, value, before }, isAsked, texts }: ValueProps) {
  const blocks = Array.isArray(setting.value) ? (setting.value as readonly string[]) : undefined;
  return (
    <>
      {blocks && blocks.length > 0 ? (
        <ul className={isAsked ? styles.blocks : styles.idle}>
          {blocks.map((block) => (
            <li key={block}>{block}</li>
          ))}
        </ul>
      ) : (
        <span className={setting.value === undefined ? styles.unsaid : styles.word}>{value}</span>
      )}
      {!isAsked && <span className={styles.note}>{texts.notAsked}</span>}
      {before !== undefined && <span className={styles.note}>{texts.before(before)}</span>}
    </>
  );
}
