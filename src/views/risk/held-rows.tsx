import { useMemo, useState } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { HeldBack } from '#engine/paths/path-question.ts';
import type { Selection } from '#state/selection-type.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { policiesNamed } from '#views/endpoints/policy-lookup.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { byPolicies } from '#views/questions/by-policies.ts';
import { useWords } from '#views/words-context.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import styles from './risk.module.css';

interface HeldRowsProps {
  readonly picture: Picture;
  readonly held: readonly HeldBack[];
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

const LISTED = 4;

/** What holds the rest back: policies with the connections that they stop. */
export function HeldRows({ picture, held, texts, onSelect, revealOrigin }: HeldRowsProps) {
  const { questions } = useWords();
  const groups = useMemo(() => byPolicies(held), [held]);
  const [all, setAll] = useState(false);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} className={styles.group}>
          {texts.heldTitle}
        </th>
      </tr>
      {groups.length === 0 && (
        <tr className={styles.row}>
          <td colSpan={5} className={styles.nobody}>
            {texts.nothingHolds}
          </td>
        </tr>
      )}
      {groups.map(({ policies, pairs }) => (
        <tr key={policies.join()} className={styles.row}>
          <th scope="row" colSpan={2}>
            {policies.map((id, at) => {
              const [policy] = policiesNamed(picture, [id], undefined);
              return (
                <span key={id}>
                  {at > 0 && ', '}
                  {policy ? <OriginLink text={policy.name} origin={policy.origin} revealOrigin={revealOrigin} /> : id}
                </span>
              );
            })}
            <span className={styles.beside}>{texts.held(pairs.length)}</span>
          </th>
          <td colSpan={3}>
            <ul>
              {(all ? pairs : pairs.slice(0, LISTED)).map(({ source, destination }) => (
                <li key={`${source} ${destination}`}>
                  <button type="button" className={styles.ends} onClick={() => onSelect({ kind: 'connection', source, destination })}>
                    <ConnectionEnds picture={picture} source={source} destination={destination} />
                  </button>
                </li>
              ))}
            </ul>
            {!all && pairs.length > LISTED && (
              <button type="button" className={styles.link} onClick={() => setAll(true)}>
                {questions.showMore(pairs.length - LISTED)}
              </button>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
