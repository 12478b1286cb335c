import { Search } from 'lucide-react';
import { useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { portCell } from '#views/connections/connection-cells.ts';
import { ConnectionEnds } from '#views/endpoints/connection-ends.tsx';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import type { WantedRow } from './wanted-rows.ts';
import styles from './generate-policies.module.css';

/** So many rows a list shows; the search finds the others. */
const MOST_ROWS = 400;

interface WantedListProps {
  readonly picture: Picture;
  readonly rows: readonly WantedRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** Connections with a box each, and a search among them; "all" and "none" are about what is found. */
export function WantedList({ picture, rows, ticked, onTick }: WantedListProps) {
  const { generate } = useWords().remedy;
  const [text, setText] = useState('');
  const sought = text.trim().toLowerCase();
  const found = sought === '' ? rows : rows.filter(({ key }) => key.toLowerCase().includes(sought));
  const shown = found.slice(0, MOST_ROWS);
  const set = (keys: readonly WantedRow[], on: boolean) => {
    const next = new Set(ticked);
    for (const { key } of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    onTick(next);
  };
  const needed = shown.filter(({ isNeeded }) => isNeeded);
  const ruled = shown.filter(({ isNeeded }) => !isNeeded);
  const group = (title: string, list: readonly WantedRow[]) =>
    list.length > 0 && (
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{title}</legend>
        {list.map((row) => (
          <Row key={row.key} picture={picture} row={row} isTicked={ticked.has(row.key)} onTick={(on) => set([row], on)} />
        ))}
      </fieldset>
    );
  return (
    <section className={styles.wanted} aria-label={generate.wanted}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{generate.wanted}</h3>
        <span className={styles.count}>{generate.count(ticked.size, rows.length)}</span>
      </div>
      <div className={styles.tools}>
        <label className={styles.search}>
          <Search size={14} aria-hidden="true" />
          <input
            type="search"
            aria-label={generate.search}
            placeholder={generate.search}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <Button look="quiet" onClick={() => set(found, true)}>
          {generate.all}
        </Button>
        <Button look="quiet" onClick={() => set(found, false)}>
          {generate.none}
        </Button>
      </div>
      <div className={styles.rows}>
        {rows.length === 0 && <p className={styles.text}>{generate.nothingNeeded}</p>}
        {rows.length > 0 && found.length === 0 && <p className={styles.text}>{generate.nothingFound}</p>}
        {group(generate.needed, needed)}
        {group(generate.ruled, ruled)}
        {shown.length < found.length && <p className={styles.text}>{generate.shown(shown.length, found.length)}</p>}
      </div>
    </section>
  );
}

interface RowProps {
  readonly picture: Picture;
  readonly row: WantedRow;
  readonly isTicked: boolean;
  readonly onTick: (on: boolean) => void;
}

function Row({ picture, row: { connection }, isTicked, onTick }: RowProps) {
  const words = useWords();
  return (
    <label className={styles.row}>
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
      <span className={styles.pair}>
        <ConnectionEnds picture={picture} source={connection.source} destination={connection.destination} />
      </span>
      <span className={styles.port}>{portCell(connection, words)}</span>
    </label>
  );
}
