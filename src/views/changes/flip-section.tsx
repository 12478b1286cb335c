import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Comparison, Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import styles from './changes.module.css';
import { FlipItem } from './flip-item.tsx';

/** So many flips are told one by one; the table below the graph has all of them. */
const MOST_ITEMS = 40;
const MOST_NAMES = 6;

interface FlipSectionProps {
  readonly title: string;
  readonly picture: Picture;
  readonly comparison: Comparison;
  readonly flips: readonly Flip[];
  readonly tried: boolean;
  /** How many there are, described or not. */
  readonly all: number;
  /** Few, or the ones that matter: told without being asked. */
  readonly open: boolean;
  readonly onSelect: (selection: Selection) => void;
}

/** Flips of one kind; where they are many, only whom they concern until they are asked for. */
export function FlipSection({ title, picture, comparison, flips, tried, all, open: openAtFirst, onSelect }: FlipSectionProps) {
  const { changes, language } = useWords();
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? openAtFirst;
  const id = useId();
  if (all === 0) return null;
  return (
    <section className={panelStyles.section} aria-labelledby={id}>
      <h3 className={styles.sectionTitle} id={id}>
        <button type="button" className={styles.sectionButton} aria-expanded={open} onClick={() => setChosen(!open)}>
          <span>{title}</span>
          <span className={styles.sectionCount}>
            {all.toLocaleString(language)}
            {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
          </span>
        </button>
      </h3>
      {open ? (
        <ul className={styles.flips}>
          {flips.slice(0, MOST_ITEMS).map((flip) => (
            <li key={`${flip.source} ${flip.destination}`}>
              <FlipItem picture={picture} comparison={comparison} flip={flip} tried={tried} onSelect={onSelect} />
            </li>
          ))}
          {all > MOST_ITEMS && <li className={styles.rest}>{changes.moreInTable(all - MOST_ITEMS)}</li>}
        </ul>
      ) : (
        <p className={panelStyles.text}>{summary(flips, picture, changes.into, changes.more)}</p>
      )}
    </section>
  );
}

function summary(
  flips: readonly Flip[],
  picture: Picture,
  into: (names: readonly string[]) => string,
  more: (count: number) => string,
): string {
  const names = [...new Set(flips.map(({ destination }) => destination))].map((id) => endpointTitle(picture, id));
  const shown = names.slice(0, MOST_NAMES);
  return into(names.length > MOST_NAMES ? [...shown, more(names.length - MOST_NAMES)] : shown);
}
