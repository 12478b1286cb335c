import { type Ref, useLayoutEffect } from 'react';
import type { GraphWords } from '#words/en/graph.ts';
import styles from './graph.module.css';
import type { OpenAction } from './open-state.ts';

interface OpenButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly action: OpenAction;
  readonly words: GraphWords;
  onPress(): void;
  /** It is in the page and wants a place. */
  onMount(): void;
}

/** Opens or closes the group or namespace that is chosen; floats above it. */
export function OpenButton({ ref, action, words, onPress, onMount }: OpenButtonProps) {
  useLayoutEffect(onMount);
  const label =
    action.does === 'open'
      ? words.open(action.name)
      : action.does === 'close namespace'
        ? words.closeNamespace(action.name)
        : words.closeGroup;
  return (
    <button ref={ref} type="button" className={styles.action} onClick={onPress}>
      {label}
    </button>
  );
}
