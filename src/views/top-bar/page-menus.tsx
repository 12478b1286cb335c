import { ChevronDown, Command, Moon, Sun } from 'lucide-react';
import { openDialog } from '#state/dialogs.ts';
import { type ThemeChoice, useSettings } from '#state/settings.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#words/language.ts';
import { MODIFIER } from '#views/commands/modifier.ts';
import { useTheme } from '#views/theme.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuChoice } from '#ui/menu.tsx';
import styles from './top-bar.module.css';

interface PageMenusProps {
  readonly onShortcuts: () => void;
  /** There is room for words. */
  readonly roomy: boolean;
}

/** What is about the page itself and on every screen: shortcuts, theme, language. */
export function PageMenus({ onShortcuts, roomy }: PageMenusProps) {
  const words = useWords();
  const { theme: themeWords, language: languageWords, topBar } = words.screen;
  const { theme, language, set } = useSettings();
  const shown = useTheme();
  return (
    <div className={styles.pageMenus}>
      {roomy ? (
        <Button look="quiet" onClick={onShortcuts}>
          {topBar.shortcuts}
          <KeyCap>?</KeyCap>
        </Button>
      ) : (
        <IconButton label={words.commands.open} shortcut={`${MODIFIER} K`} onClick={() => openDialog('commands')}>
          <Command size={16} />
        </IconButton>
      )}
      <Menu
        label={themeWords.choose(themeWords[theme])}
        align="end"
        trigger={
          <IconButton label={themeWords.choose(themeWords[theme])}>{shown === 'dark' ? <Moon size={16} /> : <Sun size={16} />}</IconButton>
        }
      >
        <MenuChoice<ThemeChoice>
          value={theme}
          onChange={(next) => set({ theme: next })}
          choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: themeWords[value] }))}
        />
      </Menu>
      <Menu
        label={languageWords.choose}
        align="end"
        trigger={
          <Button look="quiet" className={styles.language} aria-label={`${languageWords.choose}: ${LANGUAGE_NAMES[words.language]}`}>
            {roomy ? LANGUAGE_NAMES[words.language] : languageWords.short}
            {roomy && <ChevronDown size={14} />}
          </Button>
        }
      >
        <MenuChoice<Language>
          value={language === 'browser' ? words.language : language}
          onChange={(next) => set({ language: next })}
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </Menu>
    </div>
  );
}
