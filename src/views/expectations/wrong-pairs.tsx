import type { ExpectationResult, WrongPair } from '#engine/expectations/expectation.ts';
import { portsText } from '#engine/overview/describe-connection.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { PortSet } from '#engine/model/port-set.ts';
import type { Selection } from '#state/selection-type.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import styles from './expectations.module.css';

interface WrongPairsProps {
  readonly result: ExpectationResult;
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** The connections that are otherwise than expected; picking one explains it. */
export function WrongPairs({ result, picture, selection, onSelect }: WrongPairsProps) {
  const words = useWords();
  const left = result.failures - result.wrong.length;
  return (
    <>
      <ul className={styles.pairs}>
        {result.wrong.map((pair) => {
          const { source, destination } = pair;
          const selected = selection.kind === 'connection' && selection.source === source && selection.destination === destination;
          return (
            <li key={`${source} ${destination}`}>
              <button
                type="button"
                className={classNames(styles.pair, selected && styles.selected)}
                aria-pressed={selected}
                data-source={source}
                data-destination={destination}
                onClick={() => onSelect({ kind: 'connection', source, destination })}
              >
                <VerdictMark kind={pair.verdict} width={22} />
                <span className={styles.word}>{words.explanation.verdict[pair.verdict]}</span>
                <span className={styles.name}>
                  <ConnectionEnds picture={picture} source={source} destination={destination} />
                </span>
                <span className={styles.ports}>{portsOf(pair, words.panels.anyPort)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && <p className={styles.more}>{words.expectations.more(left)}</p>}
    </>
  );
}

function portsOf({ ports }: WrongPair, all: string): string {
  return portsText(PortSet.ofRanges(ports)) || all;
}
