export type Modifier = '⌘' | 'Ctrl';

/** The key that makes a shortcut on the reader's keyboard. */
export const MODIFIER: Modifier = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
