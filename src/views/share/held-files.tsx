import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { SharedSummary } from '#state/shared-work.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './share.module.css';

/** More names than these show when they are asked for. */
const SHOWN_AT_FIRST = 6;

/** The files that a link holds, with their sizes; the names are somebody's text. */
export function HeldFiles({ summary }: { readonly summary: SharedSummary }) {
  const { share } = useWords();
  const [all, setAll] = useState(false);
  const { files, objects, bytes, changedFiles } = summary;
  const changed = new Set(changedFiles);
  const shown = all || files.length <= SHOWN_AT_FIRST + 1 ? files : files.slice(0, SHOWN_AT_FIRST);
  return (
    <>
      <p className={styles.total}>{[share.files(files.length), share.objects(objects), share.size(bytes)].join(' · ')}</p>
      <ul className={styles.files}>
        {shown.map((file) => (
          <li key={file.name} className={styles.file}>
            <FileText size={13} className={styles.rowIcon} />
            <span className={styles.fileName}>{file.name}</span>
            {changed.has(file.name) && <span className={styles.changed}>{share.changed}</span>}
            <span className={styles.fileSize}>{share.size(file.bytes)}</span>
          </li>
        ))}
        {shown.length < files.length && (
          <li className={styles.file}>
            <Button look="quiet" onClick={() => setAll(true)}>
              {share.more(files.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
    </>
  );
}
