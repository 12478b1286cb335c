import { ArrowLeftRight, Ellipsis, FileUp, Folder, FolderOpen, Pin, X } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { readChosen } from '#state/dropped-files.ts';
import { useWords } from '#views/words-context.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '#ui/menu.tsx';
import styles from './compare-panel.module.css';
import { keepAsBefore, openSide, type Side, stopComparing, swapSides } from './compared-sets.ts';

interface SideBoxProps {
  readonly side: Side;
  readonly name: string;
  /** Absent as long as nothing is compared. */
  readonly objects: number | undefined;
  readonly comparing: boolean;
}

/** One side of a comparison: what it is, and the ways to take another. Files may be dropped on it. */
export function SideBox({ side, name, objects, comparing }: SideBoxProps) {
  const words = useWords();
  const { compare, objects: objectWords } = words.changes;
  const title = compare[side];
  const { files, folder, inputs } = useFileInputs(side);
  return (
    <div className={styles.side} data-drop-side={side}>
      <Folder size={15} aria-hidden="true" className={styles.sideIcon} />
      <span className={styles.sideText}>
        <span className={styles.sideName}>
          {title}: {name}
        </span>
        <span className={styles.sideCount}>{objects === undefined ? compare.side[side] : objectWords.count(objects)}</span>
      </span>
      <Menu
        label={compare.menu(title)}
        align="end"
        trigger={
          <IconButton label={compare.menu(title)}>
            <Ellipsis size={15} />
          </IconButton>
        }
      >
        <MenuItem icon={<FileUp size={14} />} onSelect={files}>
          {compare.files}
        </MenuItem>
        <MenuItem icon={<FolderOpen size={14} />} onSelect={folder}>
          {compare.folder}
        </MenuItem>
        {side === 'before' && (
          <MenuItem icon={<Pin size={14} />} onSelect={() => keepAsBefore(words)}>
            {compare.keep}
          </MenuItem>
        )}
        {comparing && (
          <>
            <MenuSeparator />
            <MenuItem icon={<ArrowLeftRight size={14} />} onSelect={() => swapSides(words)}>
              {compare.swap}
            </MenuItem>
            {side === 'before' && (
              <MenuItem icon={<X size={14} />} onSelect={stopComparing}>
                {compare.clear}
              </MenuItem>
            )}
          </>
        )}
      </Menu>
      {inputs}
    </div>
  );
}

/** File inputs of one side, and what opens them. */
export function useFileInputs(side: Side) {
  const words = useWords();
  const filesInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const { compare } = words.changes;
  const open = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const { files } = currentTarget;
    if (files === null || files.length === 0) return;
    void openSide(
      side,
      readChosen(files).finally(() => (currentTarget.value = '')),
      words,
    );
  };
  const common = { type: 'file', multiple: true, tabIndex: -1, className: styles.fileInput, onChange: open } as const;
  return {
    files: () => filesInput.current?.click(),
    folder: () => folderInput.current?.click(),
    inputs: (
      <>
        <input
          ref={filesInput}
          {...common}
          accept=".yaml,.yml,.json,.jsonl,.ndjson,.sarif,.csv,.log,.txt,.out,.template,.tfplan,.tfstate,.zip,.gz,.tgz,.tar"
          aria-label={compare.filesAs(compare[side])}
        />
        <input
          ref={(input) => {
            folderInput.current = input;
            input?.setAttribute('webkitdirectory', '');
          }}
          {...common}
          aria-label={compare.folderAs(compare[side])}
        />
      </>
    ),
  };
}
