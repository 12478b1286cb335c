import { FileUp, FolderOpen, GitPullRequestArrow, Pin } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { useWorkspace } from '#state/workspace.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './compare-panel.module.css';
import { keepAsBefore, openExample } from './compared-sets.ts';
import { ObjectChangesList } from './object-changes-list.tsx';
import { SideBox, useFileInputs } from './side-box.tsx';
import { useAfterName } from './side-names.ts';

export interface ComparePanelProps {
  readonly picture: Picture | undefined;
  /** Absent until there is something to compare with, and the engine has done so. */
  readonly compared: PresentComparison | undefined;
}

/** The two sets of manifests that are compared, and the objects in which they differ. */
export function ComparePanel({ picture, compared }: ComparePanelProps) {
  const words = useWords();
  const { before, files } = useWorkspace();
  const after = useAfterName();
  const { comparison } = compared?.with === 'before' ? compared : { comparison: undefined };
  const counts = comparison && objectCounts(comparison);
  return (
    <div className={styles.compare}>
      <div className={styles.sides}>
        {before === undefined ? <EmptySide /> : <SideBox side="before" name={before.name} objects={counts?.before} comparing />}
        <SideBox side="after" name={after} objects={counts?.after} comparing={before !== undefined && files.length > 0} />
      </div>
      {compared && <ObjectChangesList picture={picture} compared={compared} />}
      {before === undefined && !compared && (
        <div className={styles.invitation}>
          <p>{words.changes.compare.empty}</p>
          <Button onClick={() => void openExample(words)}>
            <GitPullRequestArrow size={14} aria-hidden="true" />
            {words.changes.compare.sample}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Nothing is compared with yet: drop, open, or keep what is on the screen. */
function EmptySide() {
  const words = useWords();
  const { compare } = words.changes;
  const { files, folder, inputs } = useFileInputs('before');
  return (
    <div className={styles.emptySide} data-drop-side="before">
      <p className={styles.sideName}>
        {compare.before}: {compare.choose}
      </p>
      <div className={styles.emptyButtons}>
        <Button onClick={files}>
          <FileUp size={14} aria-hidden="true" />
          {compare.files}
        </Button>
        <Button onClick={folder}>
          <FolderOpen size={14} aria-hidden="true" />
          {compare.folder}
        </Button>
        <Button onClick={() => keepAsBefore(words)}>
          <Pin size={14} aria-hidden="true" />
          {compare.keep}
        </Button>
      </div>
      <p className={styles.sideCount}>{compare.drop}</p>
      {inputs}
    </div>
  );
}

function objectCounts({ objects, unchangedObjects }: PresentComparison['comparison']) {
  const of = (kind: 'added' | 'removed'): number => objects.filter((object) => object.kind === kind).length;
  const all = unchangedObjects + objects.length;
  return { before: all - of('added'), after: all - of('removed') };
}
