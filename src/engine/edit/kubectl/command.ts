import type { Diagnostic, KubectlProblem } from '#engine/model/diagnostic.ts';
import type { EditEffect, IgnoredReason, ManifestSet } from '#engine/edit/manifest-edit.ts';

/** What a command stands on: the manifests as the lines before it left them, and what those lines prepared. */
export interface CommandContext {
  readonly set: ManifestSet;
  /** Of commands that name none. */
  readonly namespace: string;
  /** Files that earlier lines wrote. */
  readonly written: ReadonlyMap<string, string>;
  /** What the command is fed with: a document in the line, or what another command printed. */
  readonly input: string | undefined;
  /** The command as it was typed, in one line. */
  readonly typed: string;
}

/** Why a command is not understood, or cannot be carried out. */
export interface CommandProblem {
  readonly problem: KubectlProblem;
  /** The word that it is about. */
  readonly detail: string;
  /** What would do; '' where nothing comes to mind. */
  readonly meant: string;
}

export type CommandResult =
  | { readonly kind: 'done'; readonly set: ManifestSet; readonly effects: readonly EditEffect[]; readonly namespace?: string }
  /** The command prints manifests and changes nothing. */
  | { readonly kind: 'printed'; readonly text: string }
  | { readonly kind: 'nothing'; readonly because: IgnoredReason; readonly variables?: ReadonlyMap<string, string> }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | CommandProblem;

/** Carries out what stands behind a verb. */
export type Command = (words: readonly string[], context: CommandContext) => CommandResult;
