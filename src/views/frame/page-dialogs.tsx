import type { Picture } from '#engine/overview/picture.ts';
import { closeDialog, useDialogs } from '#state/dialogs.ts';
import { lateCommandPalette, lateShortcutsSheet } from '#views/commands/late-commands.ts';
import { lateLintRules } from '#views/lint-rules/late-lint-rules.ts';
import { lateGeneratePolicies } from '#views/remedy/late-remedy.ts';
import { SharePlaces } from '#views/share/share-places.tsx';
import type { FindResult } from '#views/top-bar/find-results.ts';
import { EditPlaces } from '#views/what-if/edit-places.tsx';
import { useWords } from '#views/words-context.tsx';

interface PageDialogsProps {
  /** Absent on the start screen, and until the first analysis is finished. */
  readonly picture: Picture | undefined;
  readonly onFound: (result: FindResult) => void;
}

/** Everything that opens over the page and takes the keyboard. */
export function PageDialogs({ picture, onFound }: PageDialogsProps) {
  const open = useDialogs((state) => state.open);
  const LintRules = lateLintRules[useWords().language].View;
  return (
    <>
      <SharePlaces />
      <EditPlaces picture={picture} />
      {open === 'shortcuts' && <lateShortcutsSheet.View onClose={closeDialog} />}
      {open === 'commands' && <lateCommandPalette.View picture={picture} onFound={onFound} onClose={closeDialog} />}
      {open === 'lint-rules' && <LintRules picture={picture} onClose={closeDialog} />}
      {open === 'generate-policies' && picture !== undefined && <lateGeneratePolicies.View picture={picture} onClose={closeDialog} />}
    </>
  );
}
