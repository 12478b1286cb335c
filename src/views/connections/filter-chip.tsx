import { X } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/words.ts';
import styles from './connections.module.css';

interface FilterChipProps {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly shown: number;
  /** Of how many; left out where the engine counts only what was asked for. */
  readonly all: number | undefined;
  /** How many rows can be scrolled to, where that is not all. */
  readonly cut: number | undefined;
}

/** Says what narrows the table down, and takes it away. Nothing where nothing does. */
export function FilterChip({ picture, selection, onSelect, shown, all, cut }: FilterChipProps) {
  const words = useWords();
  const { connections } = words.panels;
  const filter = filterText(picture, selection, words);
  if (filter === undefined && cut === undefined) return null;
  return (
    <div className={styles.filters}>
      <span>
        {cut === undefined ? (all === undefined ? connections.pairs(shown) : connections.of(shown, all)) : connections.of(cut, shown)}
      </span>
      {filter !== undefined && (
        <button type="button" className={styles.chip} title={connections.clear(filter)} onClick={() => onSelect({ kind: 'none' })}>
          <span className={styles.chipText}>{filter}</span>
          <X size={13} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

/** `touching checkout`, `in data`; undefined where the selection does not narrow the table. */
export function filterText(picture: Picture, selection: Selection, { panels }: Words): string | undefined {
  if (selection.kind === 'endpoint') return panels.connections.touching(endpointTitle(picture, selection.id));
  if (selection.kind === 'namespace') return panels.connections.within(selection.name);
  return undefined;
}
