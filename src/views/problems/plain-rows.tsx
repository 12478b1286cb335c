import type { KeyboardEvent } from 'react';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { Origin } from '#engine/model/origin.ts';
import { ProblemRow } from './problem-row.tsx';

/** A problem, its place in the whole list, and whether a comment silences it. */
export interface ListedProblem {
  readonly diagnostic: Diagnostic;
  readonly index: number;
  readonly silenced: boolean;
}

/** Rows of problems, with their places in the whole list. */
export interface ProblemRowsProps {
  readonly rows: readonly ListedProblem[];
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
      {rows.map(({ diagnostic, index, silenced }) => (
        <ProblemRow
          key={index}
          diagnostic={diagnostic}
          index={index}
          active={index === active}
          tabbable={index === tabbable}
          silenced={silenced}
          open={open}
          revealOrigin={revealOrigin}
        />
      ))}
    </ul>
  );
}

/** Arrow keys walk from row to row, and from a row to what can be done about it; the list is one tab stop. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const at = document.activeElement;
  const row = at?.closest('[data-problem]');
  const next = row && NEXT[event.key]?.(row, at);
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}

type Step = (row: Element, at: Element | null) => Element | null | undefined;

const NEXT: Readonly<Record<string, Step>> = {
  ArrowDown: (row) => row.nextElementSibling?.querySelector('[data-open]'),
  ArrowUp: (row) => row.previousElementSibling?.querySelector('[data-open]'),
  ArrowRight: (row, at) => buttonBeside(row, at, 1),
  ArrowLeft: (row, at) => buttonBeside(row, at, -1),
};

function buttonBeside(row: Element, at: Element | null, step: number): Element | undefined {
  const buttons = [...row.querySelectorAll('[data-open], [data-action]')];
  return buttons[buttons.findIndex((button) => button === at) + step];
}
