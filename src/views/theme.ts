import { useSyncExternalStore } from 'react';
import { useSettings } from '#state/settings.ts';

export type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';
const STILL = '(prefers-reduced-motion: reduce)';

/** The theme to draw in: the chosen one, or the system's. */
export function useTheme(): Theme {
  const choice = useSettings((state) => state.theme);
  const systemIsDark = useMediaQuery(DARK);
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/** Whether the reader asked for no motion. */
export function useReducedMotion(): boolean {
  return useMediaQuery(STILL);
}

/** Whether a media query holds now. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => matchMedia(query).matches,
  );
}
