import { type CSSProperties, memo, type ReactNode } from 'react';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import type { CellLook } from '#engine/overview/matrix.ts';
import type { GraphWords } from '#words/en/graph.ts';
import type { MatrixWords } from '#words/en/matrix.ts';
import type { Axis, Span } from './axis.ts';
import { cellWords } from './cell-words.ts';
import type { NamedEnd } from './ends-of-picture.ts';
import type { MatrixScene } from './matrix-scene.ts';
import styles from './matrix.module.css';

interface AccessCellsProps {
  readonly scene: Pick<MatrixScene, 'matrix' | 'shown' | 'rows' | 'columns' | 'rowAxis' | 'columnAxis' | 'headers' | 'ring' | 'flips'>;
  /** The rows and columns to make: those in sight, and those of the keyboard. */
  readonly made: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** Prefix of the ids. */
  readonly id: string;
  readonly words: MatrixWords;
  readonly graphWords: GraphWords;
}

/** What is painted, once more as a grid of elements that readers and tests can find. They are not seen. */
export const AccessCells = memo(function AccessCells({ scene, made, id, words, graphWords }: AccessCellsProps) {
  const { matrix, shown, rows, columns, rowAxis, columnAxis, headers, ring, flips } = scene;
  const width = matrix.columns.length;
  return (
    <>
      <div role="row" aria-rowindex={1} className={styles.accessHead} style={{ height: headers.height }}>
        <span role="columnheader" aria-colindex={1}>
          <VisuallyHidden>{words.corner}</VisuallyHidden>
        </span>
        {made.columns.map((column) => {
          const named = columns[column]!;
          return (
            <span
              key={column}
              role="columnheader"
              id={`${id}-h-${column}`}
              aria-colindex={column + 2}
              {...(named.end.kind === 'namespace' ? { 'aria-expanded': false } : {})}
              title={named.title}
              data-column={named.end.id}
              className={styles.accessCell}
              style={{
                left: headers.width + columnAxis.starts[column]!,
                width: columnAxis.size,
                height: headers.height - headers.groupHeight,
                top: headers.groupHeight,
              }}
            >
              <VisuallyHidden>
                {headerWords(words.to(named.title), named, graphWords.ingressIsolated, graphWords.ingressOpen)}
              </VisuallyHidden>
            </span>
          );
        })}
      </div>
      {made.rows.map((row) => {
        const named = rows[row]!;
        return (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className={styles.accessRow}
            style={{ top: headers.height + rowAxis.starts[row]!, height: rowAxis.size }}
          >
            <span
              role="rowheader"
              id={`${id}-${row}-h`}
              aria-colindex={1}
              {...(named.end.kind === 'namespace' ? { 'aria-expanded': false } : {})}
              title={named.title}
              data-row={named.end.id}
              className={styles.accessRowHeader}
              style={{ width: headers.width }}
            >
              <VisuallyHidden>
                {headerWords(words.from(named.title), named, graphWords.egressIsolated, graphWords.egressOpen)}
              </VisuallyHidden>
            </span>
            {made.columns.map((column) => {
              const look = shown.looks[matrix.cells[row * width + column]!]!;
              const flip = flips.get(row * width + column);
              return (
                <span
                  key={column}
                  role="gridcell"
                  id={`${id}-${row}-${column}`}
                  aria-colindex={column + 2}
                  aria-selected={ring?.row === row && ring.column === column}
                  aria-label={`${words.pair(named.title, columns[column]!.title)}: ${cellWords(look, words)}${flip === undefined ? '' : `, ${words.flips[flip]}`}`}
                  data-source={named.end.id}
                  data-destination={columns[column]!.end.id}
                  data-verdict={verdictOf(look)}
                  data-needed={look.needed || undefined}
                  data-flip={flip}
                  className={styles.accessCell}
                  style={{ left: headers.width + columnAxis.starts[column]!, width: columnAxis.size }}
                />
              );
            })}
          </div>
        );
      })}
    </>
  );
});

function headerWords(title: string, { isolated }: NamedEnd, closed: string, open: string): string {
  return isolated === undefined ? title : `${title}, ${isolated ? closed : open}`;
}

/** "Allowed without a policy" is allowed. */
function verdictOf({ kind }: CellLook): string {
  return kind === 'no-policy' ? 'allowed' : kind;
}

interface GroupButtonsProps {
  readonly laid: Pick<MatrixScene, 'rowAxis' | 'columnAxis' | 'headers'>;
  readonly seen: { readonly rows: Span; readonly columns: Span };
  readonly words: MatrixWords;
  readonly onClose: (namespace: string) => void;
}

/** Over the painted names of open namespaces: buttons that close them. Of the two of a namespace one is enough for the Tab key. */
export function GroupButtons({ laid: { rowAxis, columnAxis, headers }, seen, words, onClose }: GroupButtonsProps) {
  const buttonsOf = (axis: Axis, span: Span, tabIndex: 0 | -1, placeOf: (start: number, length: number) => CSSProperties): ReactNode =>
    axis.groups.map(({ namespace, first, last }) => {
      if (namespace === undefined || last < span.first || first > span.last) return null;
      const start = axis.starts[first]!;
      return (
        <button
          key={namespace}
          type="button"
          className={styles.groupButton}
          aria-label={words.closeNamespace(namespace)}
          title={words.closeNamespace(namespace)}
          tabIndex={tabIndex}
          style={placeOf(start, axis.starts[last]! + axis.size - start)}
          onClick={() => onClose(namespace)}
        />
      );
    });
  return (
    <>
      {buttonsOf(rowAxis, seen.rows, 0, (start, height) => ({
        top: headers.height + start,
        left: 0,
        width: headers.groupWidth + 8,
        height,
      }))}
      {buttonsOf(columnAxis, seen.columns, -1, (start, width) => ({
        left: headers.width + start,
        top: 0,
        height: headers.groupHeight,
        width,
      }))}
    </>
  );
}
