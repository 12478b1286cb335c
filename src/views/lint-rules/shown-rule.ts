import { create } from 'zustand';
import type { DocumentedCode } from '#engine/lint/documented.ts';
import { openDialog } from '#state/dialogs.ts';

/** Whose documentation is read; absent: the first one that finds something. */
export const useShownRule = create<{ readonly rule: DocumentedCode | undefined }>(() => ({ rule: undefined }));

/** Opens the documentation of the lint rules, at one of them. */
export function openLintRules(rule?: DocumentedCode): void {
  useShownRule.setState({ rule });
  openDialog('lint-rules');
}
