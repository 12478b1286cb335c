import { useMemo, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { HeldBack } from '#engine/paths/path-question.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Selection } from '#state/selection-type.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { policiesNamed } from '#views/endpoints/policy-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import { byPolicies, type HeldByPolicies } from './by-policies.ts';
import styles from './question-panel.module.css';

/** So many pairs are listed under their policies at once. */
const LISTED = 4;

interface HeldBackListProps {
  readonly picture: Picture;
  readonly held: readonly HeldBack[];
  readonly outOfReach: string;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The policies that keep the others out of it, each with the pairs that they stop. */
export function HeldBackList({ picture, held, outOfReach, onSelect, revealOrigin }: HeldBackListProps) {
  const { questions } = useWords();
  const groups = useMemo(() => byPolicies(held), [held]);
  return (
    <PanelSection title={questions.holding}>
      <p className={panelStyles.text}>{outOfReach}</p>
      <ul className={styles.holders}>
        {groups.map((group) => (
          <Holder key={group.policies.join()} group={group} {...{ picture, onSelect, revealOrigin }} />
        ))}
      </ul>
    </PanelSection>
  );
}

interface HolderProps extends Pick<HeldBackListProps, 'picture' | 'onSelect' | 'revealOrigin'> {
  readonly group: HeldByPolicies;
}

function Holder({ group: { policies, pairs }, picture, onSelect, revealOrigin }: HolderProps) {
  const { questions } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? pairs : pairs.slice(0, LISTED);
  return (
    <li>
      <p className={styles.policies}>
        {policies.map((id, at) => {
          const [policy] = policiesNamed(picture, [id], undefined);
          return (
            <span key={id}>
              {at > 0 && ', '}
              {policy ? (
                <button type="button" className={styles.policy} onClick={() => revealOrigin(policy.origin)}>
                  {policy.name}
                </button>
              ) : (
                id
              )}
            </span>
          );
        })}
        <span className={styles.stops}> {questions.heldPairs(pairs.length)}</span>
      </p>
      <ul>
        {shown.map(({ source, destination }) => (
          <li key={`${source} ${destination}`}>
            <button type="button" className={styles.heldPair} onClick={() => onSelect({ kind: 'connection', source, destination })}>
              <VerdictMark kind="denied" width={20} />
              <span className={panelStyles.connectionName}>
                <ConnectionEnds picture={picture} source={source} destination={destination} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < pairs.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {questions.showMore(pairs.length - shown.length)}
        </button>
      )}
    </li>
  );
}
