import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Cut } from '#engine/risk/risk.ts';
import { announce } from '#state/announcer.ts';
import { notify } from '#state/notice.ts';
import type { Selection } from '#state/selection-type.ts';
import { tryEdits } from '#state/try-edits.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { DiffBox } from '#views/remedy/diff-box.tsx';
import { useWords } from '#views/words-context.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import type { Words } from '#words/english.ts';
import { Button } from '#ui/button.tsx';
import styles from './risk.module.css';

interface CutRowProps {
  readonly picture: Picture;
  readonly cut: Cut;
  /** How many ends there were before. */
  readonly before: number;
  readonly texts: RiskWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** So many names stand in a cell. */
const MOST = 4;

/** One change: its lines, what it cuts off, what that breaks, and the button that tries it. */
export function CutRow({ picture, cut: { remedy, cuts, breaks }, before, texts, onSelect, revealOrigin }: CutRowProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const change = changeText(remedy, words);
  const Chevron = open ? ChevronDown : ChevronRight;
  const tryIt = async () => {
    const tried = await tryEdits(remedy.edits, texts.tried(change)).catch(() => false);
    if (tried) announce(texts.triedNow);
    else notify({ text: texts.tryFailed });
  };
  return (
    <tr className={styles.row}>
      <th scope="row">
        <span className={styles.change}>{change}</span>
        {remedy.diff !== '' && (
          <button type="button" className={styles.lines} aria-expanded={open} onClick={() => setOpen(!open)}>
            <Chevron size={13} aria-hidden="true" />
            {texts.showChange}
          </button>
        )}
        {open && <DiffBox diff={remedy.diff} revealOrigin={revealOrigin} />}
      </th>
      <td>
        <span className={styles.strong}>{texts.cutOf(cuts.length, before)}</span>
        <ul>
          {cuts.slice(0, MOST).map((id) => (
            <li key={id}>
              <button type="button" className={styles.ends} onClick={() => onSelect({ kind: 'endpoint', id })}>
                <EndpointName picture={picture} id={id} />
              </button>
            </li>
          ))}
          {cuts.length > MOST && <li className={styles.nobody}>{words.exposure.more(cuts.length - MOST)}</li>}
        </ul>
      </td>
      <td>
        <span className={breaks.length > 0 ? styles.broken : styles.nobody}>
          {breaks.length === 0 ? texts.breaksNothing : texts.breaksNeeds(breaks.length)}
        </span>
        <ul>
          {breaks.slice(0, MOST).map(({ source, destination, by }) => (
            <li key={`${source} ${destination} ${by}`}>
              <button type="button" className={styles.ends} onClick={() => onSelect({ kind: 'connection', source, destination })}>
                <ConnectionEnds picture={picture} source={source} destination={destination} />
              </button>
              <span className={styles.beside}>{by}</span>
            </li>
          ))}
          {breaks.length > MOST && <li className={styles.nobody}>{words.exposure.more(breaks.length - MOST)}</li>}
        </ul>
      </td>
      <td>
        <Button aria-label={texts.tryThis(change)} onClick={() => void tryIt()}>
          {texts.tryIt}
        </Button>
      </td>
    </tr>
  );
}

/** `Remove a rule of shop/payments-guard`. */
function changeText({ how, objects }: Cut['remedy'], { remedy }: Words): string {
  const [first = '', ...rest] = objects;
  return remedy.how[how](rest.reduce((names, name) => remedy.and(names, name), first));
}
