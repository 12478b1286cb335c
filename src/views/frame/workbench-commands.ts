import type { Origin } from '#engine/model/origin.ts';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { coversGraph, showsAllPairs, type ViewName } from '#state/fragment.ts';
import { forgetRevealed, revealOrigin, useRevealed } from '#state/revealed-origin.ts';
import { NOTHING_SELECTED } from '#state/selection-type.ts';
import { useSelection } from '#state/selection.ts';
import { useSettings } from '#state/settings.ts';
import { useWorkspace } from '#state/workspace.ts';
import { useSelectionCommands } from '#views/commands/selection-commands.ts';
import { useCommands } from '#views/commands/use-commands.ts';
import { jumpOrigin } from '#views/manifests/selected-origins.ts';
import { compareProfiles } from '#views/profiles/compare-profiles.ts';
import { setPickerOpen } from '#views/profiles/picker-open.ts';
import { selectionBehind, showsAnswer } from '#views/questions/question-aside.tsx';
import { typeInFindBox } from '#views/top-bar/ask-in-find-box.ts';
import type { BottomTab } from './bottom-panel.tsx';
import { focusEditor, focusView, leaveView, pressGraphKey } from './canvas-keys.ts';
import { securityTabs } from './security-tabs.ts';
import type { Problems } from './use-problems.ts';

interface WorkbenchCommandsInput {
  readonly picture: Picture | undefined;
  /** The selected connection, drawn or not. */
  readonly connection: Connection | undefined;
  /** The lines of the selection. */
  readonly origins: readonly Origin[];
  readonly problems: Problems;
  readonly setTab: (tab: BottomTab) => void;
}

/** The graph and the matrix know by themselves how to fit and zoom. */
const GRAPH_COMMANDS = {
  fit: () => pressGraphKey('f'),
  zoomIn: () => pressGraphKey('+'),
  zoomOut: () => pressGraphKey('-'),
  zoomReset: () => pressGraphKey('0'),
};

/** What can be done while there is work on the screen. */
export function useWorkbenchCommands({ picture, connection, origins, problems, setTab }: WorkbenchCommandsInput): void {
  const { selection, question, namespaces, select, view, opened, change } = useSelection();
  const activeFile = useWorkspace((state) => state.active);
  const { panels, set } = useSettings();
  const goTo = (next: ViewName) => () => {
    change({ view: next });
    requestAnimationFrame(() => focusView(next));
  };
  const some = problems.diagnostics.length > 0;
  useSelectionCommands(picture, connection);
  useCommands({
    graph: goTo('graph'),
    matrix: goTo('matrix'),
    table: goTo('table'),
    changes: goTo('changes'),
    connections: () => {
      if (coversGraph(view)) change({ view: 'graph' });
      setTab('connections');
    },
    problems: () => setTab('problems'),
    expectations: () => setTab('expectations'),
    exposure: () => setTab('exposure'),
    images: securityTabs(picture?.security).includes('images') ? () => setTab('images') : undefined,
    alerts: securityTabs(picture?.security).includes('alerts') ? () => setTab('alerts') : undefined,
    risk: picture?.security === undefined ? undefined : () => setTab('risk'),
    groups: picture?.security?.groups === undefined ? undefined : goTo('groups'),
    chooseProfile: () => setPickerOpen(true),
    compareProfiles: () => {
      compareProfiles();
      requestAnimationFrame(() => focusView('profiles'));
    },
    ...(view === 'table' ? {} : GRAPH_COMMANDS),
    openAll: showsAllPairs(view) || opened.includes('*') ? undefined : () => change({ opened: ['*'] }),
    closeAll: showsAllPairs(view) || opened.length === 0 ? undefined : () => change({ opened: [] }),
    previousProblem: some ? () => problems.step(-1) : undefined,
    nextProblem: some ? () => problems.step(1) : undefined,
    yaml: () => {
      const origin = useRevealed.getState().origin ?? jumpOrigin(origins, activeFile);
      if (origin !== undefined) revealOrigin(origin, true);
      else focusEditor();
    },
    foldManifests: () => set({ panels: { ...panels, leftFolded: panels.leftFolded !== true } }),
    allNamespaces: namespaces.length === 0 ? undefined : () => change({ namespaces: [] }),
    back: () => {
      forgetRevealed();
      if (question !== undefined && !showsAnswer(question, selection)) select(selectionBehind(question));
      else if (question !== undefined) change({ question: undefined });
      else if (selection.kind !== 'none') select(NOTHING_SELECTED);
      else if (useSelection.getState().findText !== '') typeInFindBox('');
      else if (view === 'profiles' || view === 'groups') change({ view: 'graph' });
      else leaveView();
    },
  });
}
