import { type LateView, lateView } from '#views/late-view.tsx';
import type { CommandPaletteProps } from './command-palette.tsx';
import type { ShortcutsSheetProps } from './shortcuts-sheet.tsx';

export const lateCommandPalette: LateView<CommandPaletteProps> = lateView(
  async () => (await import('./command-palette.tsx')).CommandPalette,
);
export const lateShortcutsSheet: LateView<ShortcutsSheetProps> = lateView(
  async () => (await import('./shortcuts-sheet.tsx')).ShortcutsSheet,
);
