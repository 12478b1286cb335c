import type { KeyboardEvent } from 'react';

/** Arrow keys walk from item to item of a list; `items` is the selector of what can be walked to. */
export function walkItems(event: KeyboardEvent<HTMLElement>, items: string): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(items)];
  const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
