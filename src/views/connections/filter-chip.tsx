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
}

/** Says what of the selection narrows the table down, and takes it away. Nothing where nothing does. */
export function FilterChip({ picture, selection, onSelect }: FilterChipProps) {
  const words = useWords();
  const filter = filterText(picture, selection, words);
  if (filter === undefined) return null;
  return (
    <button type="button" className={styles.chip} title={words.panels.connections.clear(filter)} onClick={() => onSelect({ kind: 'none' })}>
      <span className={styles.chipText}>{filter}</span>
      <X size={13} aria-hidden="true" />
    </button>
  );
}

/** `touching checkout`, `in data`; undefined where the selection does not narrow the table. */
export function filterText(picture: Picture, selection: Selection, { panels }: Words): string | undefined {
  if (selection.kind === 'endpoint') return panels.connections.touching(endpointTitle(picture, selection.id));
  if (selection.kind === 'namespace') return panels.connections.within(selection.name);
  return undefined;
}
