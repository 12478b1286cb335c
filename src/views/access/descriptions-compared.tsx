import type { Origin } from '#engine/model/origin.ts';
import type { ClusterAccess } from '#engine/overview/security-picture.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import type { AccessViewWords } from '#words/en/access-view.ts';
import { classNames } from '#ui/class-names.ts';
import styles from './access.module.css';
import { type SettingLine, settingLines } from './setting-lines.ts';

interface DescriptionsComparedProps {
  readonly clusters: readonly ClusterAccess[];
  readonly texts: AccessViewWords;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Several descriptions of one cluster side by side: neither is preferred, and what differs stands out. */
export function DescriptionsCompared({ clusters, texts, revealOrigin }: DescriptionsComparedProps) {
  const columns = clusters.map(({ cluster }) => new Map(settingLines(cluster, texts).map((line) => [line.name, line])));
  const names = [...new Set(columns.flatMap((lines) => [...lines.keys()]))];
  return (
    <div className={styles.scroll}>
      <table className={styles.compared}>
        <thead>
          <tr>
            <th scope="col">{texts.setting}</th>
            {clusters.map(({ cluster }) => (
              <th key={cluster.id} scope="col">
                <OriginLink
                  text={texts.line(cluster.origin.file, cluster.origin.line)}
                  origin={cluster.origin}
                  revealOrigin={revealOrigin}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name) => {
            const lines = columns.map((column) => column.get(name));
            const differs = new Set(lines.flatMap((line) => (line ? [line.value] : []))).size > 1;
            return (
              <tr key={name} className={classNames(differs && styles.differs)}>
                <th scope="row">{texts.settings[name]}</th>
                {lines.map((line, at) => (
                  <td key={clusters[at]?.cluster.id}>{line ? <Cell {...{ line, texts, revealOrigin }} /> : '–'}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  line: { setting, value },
  texts,
  revealOrigin,
}: Omit<DescriptionsComparedProps, 'clusters'> & { readonly line: SettingLine }) {
  return (
    <>
      <OriginLink text={value} origin={setting.origin} revealOrigin={revealOrigin} />
      {setting.isDefault && <span className={styles.note}> {texts.byDefault}</span>}
    </>
  );
}
