import { Fragment } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Phrase } from '#words/phrase.ts';
import styles from './phrase-text.module.css';

interface PhraseTextProps {
  readonly phrase: Phrase;
  /** Shows the YAML lines of a link. */
  readonly revealOrigin: (origin: Origin) => void;
}

/** A sentence with its fixed-width parts, and with links that show the YAML lines they speak of. Text stays text. */
export function PhraseText({ phrase, revealOrigin }: PhraseTextProps) {
  return phrase.map((part, at) => {
    if (typeof part === 'string') return <Fragment key={at}>{part}</Fragment>;
    if ('code' in part) {
      return (
        <code key={at} className={styles.code}>
          {part.code}
        </code>
      );
    }
    return <OriginLink key={at} text={part.link} origin={part.origin} revealOrigin={revealOrigin} />;
  });
}

interface OriginLinkProps {
  readonly text: string;
  readonly origin: Origin;
  readonly revealOrigin: (origin: Origin) => void;
  /** In the fixed-width face, for `file:line`. */
  readonly fixedWidth?: boolean;
}

/** A name that leads to its lines of YAML. */
export function OriginLink({ text, origin, revealOrigin, fixedWidth = false }: OriginLinkProps) {
  return (
    <button
      type="button"
      className={fixedWidth ? `${styles.link} ${styles.fixed}` : styles.link}
      title={`${origin.file}:${origin.line}`}
      onClick={() => revealOrigin(origin)}
    >
      {text}
    </button>
  );
}
