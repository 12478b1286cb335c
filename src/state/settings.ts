import { create } from 'zustand';
import type { Language } from '#words/language.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** What the reader set once and for all, in this browser. */
export interface Settings {
  readonly theme: ThemeChoice;
  readonly language: 'browser' | Language;
  /** Sizes in pixels; the left panel may be folded. */
  readonly panels: { readonly left?: number; readonly right?: number; readonly bottom?: number; readonly leftFolded?: boolean };
}

interface SettingsStore extends Settings {
  set(change: Partial<Settings>): void;
}

const KEY = 'netpol-atlas.settings';
const PLAIN: Settings = { theme: 'system', language: 'browser', panels: {} };

export const useSettings = create<SettingsStore>((set, get) => ({
  ...readSettings(),
  set: (change) => {
    set(change);
    const { theme, language, panels } = get();
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme, language, panels }));
    } catch {
      // A browser that keeps nothing is no reason to stop: the settings then last as long as the page.
    }
  },
}));

/** The language to speak: the chosen one, or the first of the browser's that we have. */
export function languageOf(choice: Settings['language'], browser: readonly string[]): Language {
  if (choice !== 'browser') return choice;
  const known = browser.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'ko');
  return known === 'ko' ? 'ko' : 'en';
}

function readSettings(): Settings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof stored === 'object' && stored !== null ? { ...PLAIN, ...stored } : PLAIN;
  } catch {
    return PLAIN;
  }
}
