import { Fragment } from 'react';
import type { Phrase } from '#words/phrase.ts';
import { placeText } from '#words/explain-phrases.ts';
import styles from './report.module.css';

/** A sentence on paper: where the page has a link, the place stands behind the name. */
export function PlainPhrase({ phrase }: { readonly phrase: Phrase }) {
  return phrase.map((part, at) => {
    if (typeof part === 'string') return <Fragment key={at}>{part}</Fragment>;
    if ('code' in part) return <code key={at}>{part.code}</code>;
    const place = placeText(part.origin);
    return (
      <Fragment key={at}>
        {part.link !== place && <strong className={styles.name}>{part.link}</strong>}
        {part.link !== place && ' '}
        <span className={styles.place}>{part.link === place ? place : `(${place})`}</span>
      </Fragment>
    );
  });
}
