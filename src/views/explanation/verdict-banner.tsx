import type { Connection } from '#engine/overview/picture.ts';
import { markKindOf } from '#views/marks/mark-kind.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './verdict-banner.module.css';

/** The verdict, large; beside it what makes it remarkable. */
export function VerdictBanner({ connection }: { readonly connection: Connection }) {
  const words = useWords();
  const kind = markKindOf(connection);
  return (
    <div className={`${styles.banner} ${styles[kind]}`} data-verdict={connection.verdict}>
      <VerdictMark kind={kind} deniedAt={connection.deniedAt} width={28} />
      <strong className={styles.word}>{title()}</strong>
      <span className={styles.aside}>{aside()}</span>
    </div>
  );

  function title(): string {
    if (kind === 'no-policy') return words.explanation.allowedNoPolicyTitle;
    if (kind === 'partial' && connection.wayIn?.kind === 'client-address') return words.explanation.someAddressesTitle;
    return words.explanation.verdictTitle[connection.verdict];
  }

  function aside(): string {
    const { verdict, needed = [], openPorts, declaredPorts } = connection;
    if (verdict === 'denied' && needed.length > 0) return words.explanation.butNeeded;
    if (verdict === 'partial' && openPorts !== '' && declaredPorts !== '')
      return words.panels.explanation.onlyOpen(openPorts, declaredPorts);
    if (verdict === 'partial' && openPorts !== '') return words.panels.connections.only(openPorts);
    return '';
  }
}
