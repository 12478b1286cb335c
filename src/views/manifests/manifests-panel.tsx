import { ClipboardPaste, FilePlus2, FileUp, FolderOpen, PanelLeft, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { objectKey } from '#engine/model/object-reference.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { settleTime } from '#state/analysis-query.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { notify } from '#state/notice.ts';
import { openEmpty } from '#state/open-input.ts';
import { revealOrigin, useRevealed } from '#state/revealed-origin.ts';
import { useWorkspace } from '#state/workspace.ts';
import { lateComparePanel } from '#views/changes/late-changes.ts';
import type { ComparePanelProps } from '#views/changes/compare-panel.tsx';
import { lateRecognizedAs } from '#views/security/late-security.ts';
import { useWords } from '#views/words-context.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { TabPanel, Tabs } from '#ui/tabs.tsx';
import { chooseFiles, chooseFolder } from './file-inputs.tsx';
import { fileMarks } from './file-problems.ts';
import { FileTabs } from './file-tabs.tsx';
import { lateLongFile } from './late-long-file.ts';
import { ManifestEditor } from './manifest-editor.tsx';
import styles from './manifests.module.css';
import type { MissedCheck } from './missed-checks.ts';
import { PoliciesList } from './policies-list.tsx';

export interface ManifestsPanelProps {
  readonly picture: Picture | undefined;
  /** The picture of the input, and how the manifests differ from it, while something is tried. */
  readonly former: Picture | undefined;
  readonly compared: PresentComparison | undefined;
  /** In the view of changes: a tab for what is compared. */
  readonly changes: ComparePanelProps | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Lines of the selection, in any file. */
  readonly selected: readonly Origin[];
  /** Requirements that the selected pair fails by. */
  readonly missed: readonly MissedCheck[];
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly onPaste: () => void;
  readonly onPressProblem: (file: string, line: number) => void;
  /** The keyboard wants out of the editor. */
  readonly onLeave: () => void;
}

const NOTHING: readonly [] = [];

/** Longer texts are shown in part: the editor would stop the page. */
const LONG_FILE = 6_000_000;

function policyCount({ policies, switchedOff }: Picture): number {
  return policies.length + switchedOff.filter(({ kind }) => kind.endsWith('Policy')).length;
}

type PanelTab = 'manifests' | 'policies' | 'compare';

/** The tab that was chosen; lines that were asked for since bring the editor back, and the view of changes its own tab. */
function usePanelTab(asked: number, comparing: boolean): readonly [PanelTab, (tab: PanelTab) => void] {
  const [chosen, setChosen] = useState<{ readonly tab: PanelTab; readonly at: number; readonly comparing: boolean }>({
    tab: 'manifests',
    at: 0,
    comparing: false,
  });
  const usual = comparing === chosen.comparing ? chosen.tab : comparing ? 'compare' : chosen.tab === 'compare' ? 'manifests' : chosen.tab;
  const tab = asked > chosen.at ? 'manifests' : usual;
  return [tab, (next) => setChosen({ tab: next, at: asked, comparing })];
}

/** The left side: the files in an editor, or the list of policies. */
export function ManifestsPanel(props: ManifestsPanelProps) {
  const { picture, diagnostics, selected, missed, folded, onFold, onPaste, onPressProblem, onLeave } = props;
  const { screen, changes, language } = useWords();
  const { View: RecognizedAs } = lateRecognizedAs[language];
  const { manifests, layout } = screen;
  const { files, active, activate, rename, close, clear, edit, reopen, switchObjects } = useWorkspace();
  const asked = useRevealed();
  const [tab, setTab] = usePanelTab(asked.number, props.changes !== undefined);
  // Of the names alone: typing changes the list of files with every key, but not what is named in it.
  const joinedNames = files.map((file) => file.name).join('\0');
  const names = useMemo(() => (joinedNames === '' ? [] : joinedNames.split('\0')), [joinedNames]);
  const marks = useMemo(() => fileMarks(diagnostics), [diagnostics]);
  const closing = (what: string, run: () => void) => {
    const before = useWorkspace.getState();
    run();
    notify({ text: manifests.closed(what), action: { label: manifests.undoClose, run: () => reopen(before) } });
  };
  const file = files.find((each) => each.name === active) ?? files[0];

  if (folded) {
    return (
      <div className={styles.folded}>
        <IconButton label={layout.expand} onClick={() => onFold(false)}>
          <PanelLeft size={15} />
        </IconButton>
        <span className={styles.foldedName}>{manifests.manifests}</span>
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <Tabs
        label={manifests.tabs}
        value={tab}
        onChange={setTab}
        tabs={[
          { value: 'manifests', label: manifests.manifests },
          { value: 'policies', label: manifests.policies, count: picture === undefined ? undefined : String(policyCount(picture)) },
          ...(props.changes ? [{ value: 'compare', label: changes.compare.tab } as const] : []),
        ]}
        actions={
          <>
            {/* Beside three tabs there is no room for it; what is compared has menus of its own. */}
            {props.changes === undefined && (
              <Menu
                label={manifests.add}
                align="end"
                trigger={
                  <IconButton label={manifests.add}>
                    <Plus size={16} />
                  </IconButton>
                }
              >
                <MenuItem icon={<FilePlus2 size={14} />} onSelect={openEmpty}>
                  {manifests.addEmpty}
                </MenuItem>
                <MenuItem icon={<ClipboardPaste size={14} />} onSelect={onPaste}>
                  {manifests.addPaste}
                </MenuItem>
                <MenuItem icon={<FileUp size={14} />} onSelect={chooseFiles}>
                  {manifests.addFiles}
                </MenuItem>
                <MenuItem icon={<FolderOpen size={14} />} onSelect={chooseFolder}>
                  {manifests.addFolder}
                </MenuItem>
              </Menu>
            )}
            <IconButton label={layout.collapse} onClick={() => onFold(true)}>
              <PanelLeft size={15} />
            </IconButton>
          </>
        }
      >
        <TabPanel value="manifests" kept>
          <div className={styles.body}>
            <FileTabs
              names={names}
              active={file?.name}
              marks={marks}
              onActivate={activate}
              onRename={rename}
              onClose={(name) => closing(name, () => close(name))}
              onCloseAll={() => closing(manifests.allFiles, clear)}
            />
            {file !== undefined && picture?.security && <RecognizedAs security={picture.security} file={file.name} />}
            {file !== undefined && file.text.length > LONG_FILE && <lateLongFile.View file={file} asked={asked} />}
            {file !== undefined && file.text.length <= LONG_FILE && (
              <ManifestEditor
                file={file}
                fileNames={names}
                diagnostics={diagnostics}
                switchedOff={picture?.switchedOff ?? NOTHING}
                onSwitchOn={(object) => switchObjects([objectKey(object)], true)}
                notEvaluated={picture?.objects.notEvaluated ?? NOTHING}
                picture={picture}
                selected={selected}
                missed={missed}
                asked={asked}
                onEdit={(name, text, changedAt, typed) => edit(name, text, changedAt, typed ? settleTime() : 0)}
                onPressMark={(line) => onPressProblem(file.name, line)}
                onLeave={onLeave}
              />
            )}
          </div>
        </TabPanel>
        <TabPanel value="policies">
          <PoliciesList picture={picture} former={props.former} compared={props.compared} revealOrigin={revealOrigin} />
        </TabPanel>
        {props.changes && (
          <TabPanel value="compare">
            <lateComparePanel.View {...props.changes} />
          </TabPanel>
        )}
      </Tabs>
    </div>
  );
}
