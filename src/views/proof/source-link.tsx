import { ExternalLink } from 'lucide-react';
import styles from './proof.module.css';

/** The address of a public source as text, so that it can be read on paper too. Only a press on it leaves the page. */
export function SourceLink({ url }: { readonly url: string }) {
  return (
    <a className={styles.source} href={url} target="_blank" rel="noreferrer">
      {url.replace('https://', '')}
      <ExternalLink size={11} aria-hidden="true" />
    </a>
  );
}
