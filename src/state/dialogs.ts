import { create } from 'zustand';

/** Everything that opens over the page and takes the keyboard. */
export type DialogName = 'shortcuts' | 'commands' | 'add-pod' | 'add-policy' | 'kubectl' | 'generate-policies' | 'share' | 'lint-rules';

/** At most one is open. */
export const useDialogs = create<{ readonly open: DialogName | undefined }>(() => ({ open: undefined }));

/** Opens a dialog; another one gives way. */
export function openDialog(name: DialogName): void {
  useDialogs.setState({ open: name });
}

/** Closes the dialog that is open. */
export function closeDialog(): void {
  useDialogs.setState({ open: undefined });
}
