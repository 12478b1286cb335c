import type { KeyboardEvent } from 'react';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import { ProblemRow } from './problem-row.tsx';

/** Rows of problems, with their places in the whole list. */
export interface ProblemRowsProps {
  readonly rows: readonly { readonly diagnostic: Diagnostic; readonly index: number }[];
  readonly active: number | undefined;
  readonly open: (index: number) => void;
  readonly revealOrigin: (origin: Origin) => void;
  /** What they scroll in; null at first. */
  readonly scroller: HTMLElement | null;
}

/** Every row at once: for lists of a usual length. */
export function PlainRows({ rows, active, open, revealOrigin }: ProblemRowsProps) {
  const tabbable = rows.some(({ index }) => index === active) ? active : rows[0]?.index;
  return (
    <ul onKeyDown={walkRows}>
      {rows.map(({ diagnostic, index }) => (
        <ProblemRow
          key={index}
          diagnostic={diagnostic}
          index={index}
          active={index === active}
          tabbable={index === tabbable}
          open={open}
          revealOrigin={revealOrigin}
        />
      ))}
    </ul>
  );
}

/** Arrow keys walk from row to row; the list is one tab stop. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-problem] [data-open]')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
