import { Copy } from 'lucide-react';
import { copyText } from '#state/copy-text.ts';
import { useSecurityWords } from './security-words.tsx';
import styles from './security.module.css';

/** An address that a report names: text, to be copied. Nothing on this page leads there. */
export function CopiedLink({ link }: { readonly link: string }) {
  const words = useSecurityWords();
  return (
    <button
      type="button"
      className={styles.copy}
      aria-label={words.copyLink(link)}
      title={words.copyLink(link)}
      onClick={() => void copyText(link, words.copied, words.notCopied)}
    >
      <span className={`${styles.code} ${styles.wraps}`}>{link}</span>
      <Copy size={12} aria-hidden="true" />
    </button>
  );
}
