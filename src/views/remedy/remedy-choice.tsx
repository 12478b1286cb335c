import { ChevronDown, Copy } from 'lucide-react';
import { useState } from 'react';
import type { Remedy, Wish } from '#engine/remedy/remedy.ts';
import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';
import { tryEdits } from '#state/try-edits.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { copyText } from '#state/copy-text.ts';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/english.ts';
import { Button } from '#ui/button.tsx';
import { DiffBox } from './diff-box.tsx';
import { OtherFlips } from './other-flips.tsx';
import type { RemediedConnection } from './remedied-connection.ts';
import styles from './remedy.module.css';

interface RemedyChoiceProps extends RemediedConnection {
  readonly wish: Wish['verdict'];
  /** Best first; at least one. */
  readonly remedies: readonly Remedy[];
}

/** One change as a patch, with what else it does; the others can be chosen in its place. */
export function RemedyChoice({ picture, connection, revealOrigin, wish, remedies }: RemedyChoiceProps) {
  const words = useWords();
  const { remedy: said } = words;
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const chosen = remedies[at] ?? remedies[0]!;
  const pair = words.whatIf.panel.pair(endpointTitle(picture, connection.source), endpointTitle(picture, connection.destination));
  const tryIt = async () => {
    const tried = await tryEdits(chosen.edits, said.tried(pair)).catch(() => false);
    if (tried) announce(said.triedNow);
    else notify({ text: said.tryFailed });
  };
  return (
    <>
      <p className={styles.how}>{howSentence(chosen, words)}</p>
      {chosen.diff !== '' && <DiffBox key={chosen.id} diff={chosen.diff} revealOrigin={revealOrigin} />}
      {chosen.others === 0 ? (
        <p className={styles.effect}>{wish === 'allowed' ? said.opensOnly : said.stopsOnly}</p>
      ) : (
        <OtherFlips key={`flips ${chosen.id}`} picture={picture} remedy={chosen} />
      )}
      <div className={styles.buttons}>
        <Button look="primary" onClick={() => void tryIt()}>
          {said.tryIt}
        </Button>
        {chosen.diff !== '' && (
          <Button onClick={() => void copyText(chosen.diff, said.patchCopied, said.copyFailed)}>
            <Copy size={14} aria-hidden="true" />
            {said.copyPatch}
          </Button>
        )}
      </div>
      {remedies.length > 1 && (
        <>
          <button type="button" className={styles.others} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronDown size={14} aria-hidden="true" />
            {said.otherWays(remedies.length - 1)}
          </button>
          {open && (
            <ul className={styles.ways} aria-label={said.otherWays(remedies.length - 1)}>
              {remedies.map((each, index) => (
                <li key={each.id}>
                  <button type="button" className={styles.way} aria-pressed={index === at} onClick={() => setAt(index)}>
                    <span className={styles.wayTitle}>{howSentence(each, words)}</span>
                    <span className={styles.wayText}>
                      {said.shortEffect(each.others)}
                      {each.size > 0 && ` · ${said.lines(each.size)}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

/** `Add a rule to shop/payments-guard`. */
function howSentence({ how, objects }: Remedy, { remedy }: Words): string {
  const [first = '', ...rest] = objects;
  return remedy.how[how](rest.reduce((names, name) => remedy.and(names, name), first));
}
