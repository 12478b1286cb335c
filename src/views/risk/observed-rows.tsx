import type { Picture } from '#engine/overview/picture.ts';
import type { BlastAnswer } from '#engine/risk/risk.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import styles from './risk.module.css';

interface ObservedRowsProps {
  readonly picture: Picture;
  readonly observed: BlastAnswer['observed'];
  readonly texts: RiskWords;
}

/** Connections that a detector has seen, held against the picture. */
export function ObservedRows({ picture, observed, texts }: ObservedRowsProps) {
  if (observed.length === 0) return null;
  const ruleOf = (id: string): string => picture.security?.alerts.find(({ alert }) => alert.id === id)?.alert.rule ?? '';
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className={styles.group}>
          {texts.observedTitle}
        </th>
      </tr>
      {observed.map(({ alert, text, verdict }, at) => (
        <tr key={at} className={styles.row}>
          <th scope="row" colSpan={2} className={styles.code}>
            {text}
          </th>
          <td colSpan={2}>
            <span className={styles.verdict}>
              {verdict && <VerdictMark kind={verdict} width={20} />}
              {texts.observed[verdict ?? 'unknown']}
            </span>
          </td>
          <td className={styles.nobody}>{ruleOf(alert)}</td>
        </tr>
      ))}
    </tbody>
  );
}
