import { memo } from 'react';
import type { Flip } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import rowTable from '#ui/row-table.module.css';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { FlipState } from './flip-state.tsx';
import styles from './flips.module.css';

interface FlipRowProps {
  readonly index: number;
  /** Distance from the first row, in pixels. */
  readonly top: number;
  readonly picture: Picture;
  readonly flip: Flip;
  /** The last cell. */
  readonly text: string;
  readonly tried: boolean;
  readonly selected: boolean;
  readonly tabbable: boolean;
}

/** A flip in the table; what is done with it the table hears from its events. */
export const FlipRow = memo(function FlipRow({ index, top, picture, flip, text, tried, selected, tabbable }: FlipRowProps) {
  const { changes } = useWords();
  const { source, destination, kind, before, after } = flip;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      className={classNames(rowTable.columns, rowTable.row, selected && rowTable.selected)}
      style={{ transform: `translateY(${top}px)` }}
      data-source={source}
      data-destination={destination}
      data-flip={kind}
    >
      <span role="cell" className={styles.markCell}>
        <FlipMark kind={kind} tried={tried} />
        <VisuallyHidden>{changes.kind[kind]}</VisuallyHidden>
      </span>
      <span role="cell" className={rowTable.cell} title={source}>
        <EndpointName picture={picture} id={source} oneLine />
      </span>
      <span role="cell" className={rowTable.cell} title={destination}>
        <EndpointName picture={picture} id={destination} oneLine />
      </span>
      <span role="cell" className={rowTable.cell}>
        <FlipState connection={before} />
      </span>
      <span role="cell" className={rowTable.cell}>
        <FlipState connection={after} />
      </span>
      <span role="cell" className={classNames(rowTable.cell, rowTable.quiet)} title={text}>
        {text}
      </span>
    </div>
  );
});
