import { engine } from '#state/engine.ts';
import { openDialog } from '#state/dialogs.ts';
import { openEmpty } from '#state/open-input.ts';
import { useSelection } from '#state/selection.ts';
import { useSettings } from '#state/settings.ts';
import { isTried } from '#state/work.ts';
import { useWorkspace } from '#state/workspace.ts';
import { useCommands } from '#views/commands/use-commands.ts';
import { focusEditor } from './canvas-keys.ts';
import { openLintRules } from '#views/lint-rules/shown-rule.ts';
import { chooseFiles, chooseFolder } from '#views/manifests/file-inputs.tsx';
import { useTheme } from '#views/theme.ts';
import { FIND_BOX_ID } from '#views/top-bar/find-box.tsx';
import { takeBack } from '#views/what-if/take-back.ts';
import { useWords } from '#views/words-context.tsx';

interface PageCommandsInput {
  readonly atStart: boolean;
  readonly onPaste: () => void;
}

/** What the whole page can do, whatever it shows. */
export function usePageCommands({ atStart, onPaste }: PageCommandsInput): void {
  const words = useWords();
  const theme = useTheme();
  const { files, off, input, history, keep, discard } = useWorkspace();
  const { presenter, change } = useSelection();
  const { set } = useSettings();
  const tried = isTried({ files, off, input });
  const atWork = <Run>(run: Run): Run | undefined => (atStart ? undefined : run);
  useCommands({
    find: atWork(() => document.getElementById(FIND_BOX_ID)?.focus()),
    start: atWork(() => change({ start: true })),
    report: atWork(() => change({ report: true })),
    proof: () => change({ proof: '' }),
    commands: () => openDialog('commands'),
    shortcuts: () => openDialog('shortcuts'),
    lintRules: () => openLintRules(),
    undo: history.past.length === 0 ? undefined : () => takeBack('undo', words),
    redo: history.future.length === 0 ? undefined : () => takeBack('redo', words),
    addPod: atWork(() => openDialog('add-pod')),
    addPolicy: atWork(() => openDialog('add-policy')),
    kubectl: atWork(() => openDialog('kubectl')),
    generatePolicies: atWork(() => openDialog('generate-policies')),
    keep: tried
      ? () =>
          void engine.edit({ files, off }, { kind: 'take-out' }).then((outcome) => {
            if (outcome.kind === 'done') keep(outcome.set.files);
          })
      : undefined,
    discard: tried ? discard : undefined,
    openFiles: chooseFiles,
    openFolder: chooseFolder,
    paste: onPaste,
    newFile: () => {
      openEmpty();
      focusEditor();
    },
    keepAsBefore: atWork(() => {
      void import('#views/changes/compared-sets.ts').then(({ keepAsBefore }) => keepAsBefore(words));
      change({ view: 'changes' });
    }),
    share: atWork(() => openDialog('share')),
    presenter: atWork(() => change({ presenter: !presenter })),
    theme: () => set({ theme: theme === 'dark' ? 'light' : 'dark' }),
    language: () => set({ language: words.language === 'ko' ? 'en' : 'ko' }),
  });
}
