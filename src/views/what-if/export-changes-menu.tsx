import { FileArchive, FileDiff, SquareTerminal } from 'lucide-react';
import type { ReactNode } from 'react';
import { announce } from '#state/announcer.ts';
import { engine } from '#state/engine.ts';
import { notify } from '#state/notice.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { EditsFormat } from '#export/export-edits.ts';
import { useWords } from '#views/words-context.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { download } from '#ui/download.ts';

const FILES: Readonly<Record<EditsFormat, { readonly name: string; readonly type: string }>> = {
  zip: { name: 'changed-manifests.zip', type: 'application/zip' },
  diff: { name: 'changes.patch', type: 'text/x-patch' },
  kubectl: { name: 'changes.sh', type: 'text/x-shellscript' },
};

/** Takes what differs from the input out of the page, as a file. */
export function ExportChangesMenu({ trigger }: { readonly trigger: ReactNode }) {
  const { bar } = useWords().whatIf;
  const save = async (format: EditsFormat) => {
    const { files, off, input } = useWorkspace.getState();
    const { name, type } = FILES[format];
    try {
      download(name, new Blob([await engine.exportEdits(input, { files, off }, format)], { type }));
      announce(bar.exported(name));
    } catch {
      notify({ text: bar.exportFailed });
    }
  };
  return (
    <Menu label={bar.exportLabel} align="end" trigger={trigger}>
      <MenuItem icon={<FileArchive size={14} />} text={bar.zipText} onSelect={() => void save('zip')}>
        {bar.zip}
      </MenuItem>
      <MenuItem icon={<FileDiff size={14} />} text={bar.diffText} onSelect={() => void save('diff')}>
        {bar.diff}
      </MenuItem>
      <MenuItem icon={<SquareTerminal size={14} />} text={bar.commandsText} onSelect={() => void save('kubectl')}>
        {bar.commands}
      </MenuItem>
    </Menu>
  );
}
