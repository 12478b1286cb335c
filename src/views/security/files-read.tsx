import { FileScan } from 'lucide-react';
import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import { useWorkspace } from '#state/workspace.ts';
import statusStyles from '#views/status-bar/status-bar.module.css';
import { Popover, PopoverClose } from '#ui/popover.tsx';
import { fileParts } from './file-parts.ts';
import { useSecurityWords } from './security-words.tsx';

export interface FilesReadProps {
  readonly security: SecurityPicture;
}

/** In the status bar: how many reports, alerts and descriptions were read; pressed, what each file was recognized as. */
export function FilesRead({ security }: FilesReadProps) {
  const words = useSecurityWords();
  const activate = useWorkspace((state) => state.activate);
  const sum = (of: 'reports' | 'clusters' | 'groups') =>
    security.files.reduce((all, { parts }) => all + parts.reduce((count, part) => count + part[of], 0), 0);
  if (security.files.length === 0) return null;
  return (
    <Popover
      label={words.read.label}
      side="top"
      width={400}
      trigger={
        <button type="button" className={statusStyles.item}>
          <FileScan size={13} className={statusStyles.ring} />
          <span className={statusStyles.link}>
            {words.read.summary({
              reports: sum('reports'),
              alerts: security.alertCounts.all,
              clusters: sum('clusters'),
              groups: sum('groups'),
            })}
          </span>
        </button>
      }
    >
      <p className={statusStyles.note}>
        <strong>{words.read.label}</strong>
      </p>
      <ul className={statusStyles.list}>
        {security.files.map((file) => (
          <li key={file.file}>
            <PopoverClose className={statusStyles.row} onClick={() => activate(file.file)}>
              <span className={statusStyles.rowName}>{fileParts(file, security, words).join(' · ')}</span>
              <span className={statusStyles.rowPlace}>{file.file.split('/').at(-1)}</span>
            </PopoverClose>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
