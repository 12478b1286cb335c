import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Connection } from '#engine/overview/picture.ts';
import type { Wish } from '#engine/remedy/remedy.ts';
import { engine } from '#state/engine.ts';
import type { StopReason } from '#worker/engine-client.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { askForRemedy, useAskedRemedy } from './asked-remedy.ts';
import type { RemediedConnection } from './remedied-connection.ts';
import { RemedyChoice } from './remedy-choice.tsx';
import styles from './remedy.module.css';
import { SearchGoingOn } from './search-going-on.tsx';

type Verdict = Wish['verdict'];

/** Why a question was not answered, where the reader stopped it. */
const CANCELLED = 'canceled' satisfies StopReason;

/** "Allow this" and "deny this": the smallest changes that flip a connection. What is needed and denied is not waited to be asked about. */
export function RemedySection({ picture, connection, revealOrigin }: RemediedConnection) {
  const { remedy } = useWords();
  const { source, destination } = connection;
  const asked = useAskedRemedy((state) =>
    state.wish?.source === source && state.wish.destination === destination ? state.wish : undefined,
  );
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== undefined) part.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const wishes = wishesFor(connection);
  const isMissed = connection.needed?.some((need) => need.verdict === 'denied') === true;
  const wish = asked !== undefined && wishes.includes(asked.verdict) ? asked.verdict : isMissed ? 'allowed' : undefined;
  const others = wishes.filter((each) => each !== wish);
  return (
    <PanelSection {...(wish === undefined ? {} : { title: remedy.title })}>
      {wish !== undefined && <Answer key={wish} {...{ picture, connection, revealOrigin, wish }} />}
      {others.length > 0 && (
        <div className={wish === undefined ? panelStyles.stack : `${panelStyles.stack} ${styles.otherWish}`}>
          {others.map((each) => (
            <GoButton key={each} onClick={() => askForRemedy({ source, destination, verdict: each })}>
              {each === 'allowed' ? remedy.allowThis : remedy.denyThis}
            </GoButton>
          ))}
        </div>
      )}
    </PanelSection>
  );
}

/** The opposite of what is so; of what is open in part, or cannot be said, either. */
function wishesFor({ verdict }: Connection): readonly Verdict[] {
  if (verdict === 'allowed') return ['denied'];
  return verdict === 'denied' ? ['allowed'] : ['allowed', 'denied'];
}

function Answer({ picture, connection, revealOrigin, wish }: RemediedConnection & { readonly wish: Verdict }) {
  const { remedy } = useWords();
  const { source, destination } = connection;
  const answer = useQuery({
    queryKey: ['remedies', pictureKey(picture), source, destination, wish],
    queryFn: () => engine.remedies({ source, destination, verdict: wish }),
    staleTime: Infinity,
  });
  if (answer.isError) {
    return (
      <>
        <p className={panelStyles.text} role="status">
          {answer.error.message === CANCELLED ? remedy.canceled : remedy.failed}
        </p>
        <Button className={styles.retry} onClick={() => void answer.refetch()}>
          {remedy.retry}
        </Button>
      </>
    );
  }
  if (answer.data === undefined) {
    return <SearchGoingOn text={remedy.searching} />;
  }
  switch (answer.data.kind) {
    case 'already':
      return null;
    case 'impossible':
      return <p className={panelStyles.text}>{remedy.because[answer.data.because]}</p>;
    case 'remedies':
      return <RemedyChoice {...{ picture, connection, revealOrigin, wish }} remedies={answer.data.remedies} />;
  }
}
