import { useWords } from '#views/words-context.tsx';
import type { DroppedFile } from '#worker/engine-api.ts';
import { readChosen } from '#state/dropped-files.ts';
import styles from './manifests.module.css';

const FILES_ID = 'open-files';
const FOLDER_ID = 'open-folder';

interface FileInputsProps {
  readonly onOpen: (files: Promise<readonly DroppedFile[]>) => void;
}

/** The two real file inputs of the page. Buttons anywhere open them with `chooseFiles` and `chooseFolder`. */
export function FileInputs({ onOpen }: FileInputsProps) {
  const { inputs } = useWords().screen;
  const open = (event: React.ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (input.files === null || input.files.length === 0) return;
    onOpen(readChosen(input.files).finally(() => (input.value = '')));
  };
  return (
    <section aria-label={inputs.region}>
      <input
        id={FILES_ID}
        className={styles.fileInput}
        type="file"
        multiple
        accept=".yaml,.yml,.json,.jsonl,.ndjson,.sarif,.csv,.log,.txt,.out,.template,.tfplan,.tfstate,.zip,.gz,.tgz,.tar"
        aria-label={inputs.openFiles}
        tabIndex={-1}
        onChange={open}
      />
      <input
        id={FOLDER_ID}
        className={styles.fileInput}
        type="file"
        multiple
        aria-label={inputs.openFolder}
        tabIndex={-1}
        onChange={open}
        ref={(input) => input?.setAttribute('webkitdirectory', '')}
      />
    </section>
  );
}

/** Opens the browser's dialog for files. */
export function chooseFiles(): void {
  document.getElementById(FILES_ID)?.click();
}

/** Opens the browser's dialog for a folder. */
export function chooseFolder(): void {
  document.getElementById(FOLDER_ID)?.click();
}
