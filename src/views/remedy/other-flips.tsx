import { useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { Remedy } from '#engine/remedy/remedy.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { flipWords } from '#views/what-if/flip-words.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './remedy.module.css';

/** So many show before "more". */
const SHOWN = 4;

/** What a change would flip besides the connection that it is for. */
export function OtherFlips({ picture, remedy }: { readonly picture: Picture; readonly remedy: Remedy }) {
  const words = useWords();
  const { remedy: said } = words;
  const [whole, setWhole] = useState(false);
  const { flips, others } = remedy;
  const shown = whole ? flips : flips.slice(0, SHOWN);
  return (
    <div className={styles.flips}>
      <p className={styles.effect}>{said.flipsMore(others)}</p>
      <ul>
        {shown.map((flip) => {
          const { title, text } = flipWords(flip, (id) => endpointTitle(picture, id), words);
          return (
            <li key={`${flip.source} ${flip.destination}`} className={styles.flip}>
              <FlipMark kind={flip.kind} size={15} />
              <span>
                {title} <span className={styles.quiet}>{text}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {whole && others > flips.length && <p className={styles.quiet}>{said.notListed(others - flips.length)}</p>}
      {others > SHOWN && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? said.showFewer : said.showMore(others - SHOWN)}
        </button>
      )}
    </div>
  );
}
