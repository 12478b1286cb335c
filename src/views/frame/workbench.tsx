import { useEffect, useMemo, useState } from 'react';
import type { Severity } from '#engine/model/diagnostic.ts';
import { announce } from '#state/announcer.ts';
import type { Analysis } from '#state/analysis-query.ts';
import { useComparison, useIsTried } from '#state/comparison-query.ts';
import { engine } from '#state/engine.ts';
import { forgetRevealed, revealOrigin, useRevealed } from '#state/revealed-origin.ts';
import { showsAllPairs, type ViewName } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { NOTHING_SELECTED } from '#state/selection-type.ts';
import { useSettings } from '#state/settings.ts';
import { useWorkspace } from '#state/workspace.ts';
import { ExplanationPanel } from '#views/explanation/explanation-panel.tsx';
import { useSelectionCommands } from '#views/commands/selection-commands.ts';
import { useCommands } from '#views/commands/use-commands.ts';
import { lateManifests } from '#views/late-views.ts';
import { lateChangesPanel, lateSelectedFlip } from '#views/changes/late-changes.ts';
import { missedChecks } from '#views/manifests/missed-checks.ts';
import { jumpOrigin, selectedOrigins } from '#views/manifests/selected-origins.ts';
import { AskedBar } from '#views/questions/asked-bar.tsx';
import { QuestionAside, selectionBehind, showsAnswer } from '#views/questions/question-aside.tsx';
import { StatusBar } from '#views/status-bar/status-bar.tsx';
import { SummaryPanel } from '#views/summary/summary-panel.tsx';
import { typeInFindBox } from '#views/top-bar/ask-in-find-box.ts';
import { lateWhatIfPanel } from '#views/what-if/late-what-if.ts';
import { presentSelection } from '#views/what-if/present-selection.ts';
import { TriedFrame } from '#views/what-if/tried-frame.tsx';
import { useMediaQuery } from '#views/theme.ts';
import { useWords } from '#views/words-context.tsx';
import { BottomPanel, type BottomTab } from './bottom-panel.tsx';
import { Canvas } from './canvas.tsx';
import { EngineNotice } from './engine-notice.tsx';
import { focusEditor, focusView, leaveView, pressGraphKey } from './canvas-keys.ts';
import { useGraphFirst } from './use-graph-first.ts';
import { useLateCode } from './use-late-code.ts';
import { useProblems } from './use-problems.ts';
import { useRelatedConnections } from './related-connections.ts';
import { ViewBoundary } from './view-boundary.tsx';
import { WorkbenchPanels } from './workbench-panels.tsx';
import { useEngineStatus } from './engine-status.ts';

interface WorkbenchProps {
  /** Absent until the first analysis is finished. */
  readonly analysis: Analysis | undefined;
  readonly busy: boolean;
  /** The last evaluation did not come to an end. */
  readonly failed: boolean;
  readonly onPaste: () => void;
  readonly onRestart: () => void;
}

const NO_ORIGINS: readonly [] = [];

/** The graph and the matrix know by themselves how to fit and zoom. */
const graphCommands = {
  fit: () => pressGraphKey('f'),
  zoomIn: () => pressGraphKey('+'),
  zoomOut: () => pressGraphKey('-'),
  zoomReset: () => pressGraphKey('0'),
};

/** Everything under the top bar while there is work: editor, graph or table, explanation, connections and problems, status. */
export function Workbench({ analysis, busy, failed, onPaste, onRestart }: WorkbenchProps) {
  const picture = analysis?.picture;
  const words = useWords();
  const { selection, question, namespaces, select, view, opened, presenter, change } = useSelection();
  const activeFile = useWorkspace((state) => state.active);
  const { panels, set } = useSettings();
  const engineStatus = useEngineStatus();
  const narrow = useMediaQuery('(max-width: 1399px)');
  const [chosenTab, chooseTab] = useState<BottomTab>();
  // Before an audience the graph gets the room of the tables, until one of them is asked for.
  const [showsBottom, setShowsBottom] = useState(false);
  useEffect(() => setShowsBottom(false), [presenter]);
  const setTab = (next: BottomTab) => {
    chooseTab(next);
    setShowsBottom(true);
  };
  useLateCode();
  const hasGraph = useGraphFirst();
  const problems = useProblems(picture, () => setTab('problems'));
  const comparing = useComparison(analysis);
  const compared = comparing.data;
  const tried = useIsTried();
  const before = useWorkspace((state) => state.before);
  const framed = tried && !(view === 'changes' && before !== undefined);
  const trial = framed && compared?.with === 'input' ? compared : undefined;
  const shown = useMemo(() => presentSelection(selection, picture, compared), [selection, picture, compared]);
  const { extra, connection, explanation } = useRelatedConnections(picture, shown);
  const origins = useMemo(
    () => (picture === undefined ? NO_ORIGINS : selectedOrigins(picture, selection, connection)),
    [picture, selection, connection],
  );
  const missed = useMemo(() => missedChecks(picture, explanation), [picture, explanation]);

  // Where nothing could be used, the reasons are all there is to show.
  const unusable = picture?.objects.used === 0 && problems.diagnostics.length > 0;
  const changing = view === 'changes';
  const flips = framed || (changing && before !== undefined);
  const usualTab = flips && !showsAllPairs(view) ? 'flips' : 'connections';
  const tab = chosenTab === undefined || (chosenTab === 'flips' && !flips) ? (unusable ? 'problems' : usualTab) : chosenTab;
  const readsProblems = tab === 'problems';
  // The table of all pairs holds what the tab of connections shows.
  const bottomFolded = (showsAllPairs(view) && tab === 'connections') || (presenter && !showsBottom && !unusable);
  const showProblems = (severity?: Severity) => {
    setTab('problems');
    if (severity !== undefined) problems.openFirst(severity);
  };
  const [flipsAt, setFlipsAt] = useState<readonly string[]>([]);
  const showFlips = (endpoints: readonly string[]) => {
    setFlipsAt(endpoints);
    setTab('flips');
  };
  const showAndFocus = (next: ViewName) => {
    change({ view: next });
    requestAnimationFrame(() => focusView(next));
  };
  useSelectionCommands(picture, connection);
  useCommands({
    graph: () => showAndFocus('graph'),
    matrix: () => showAndFocus('matrix'),
    table: () => showAndFocus('table'),
    changes: () => showAndFocus('changes'),
    connections: () => {
      if (showsAllPairs(view)) change({ view: 'graph' });
      setTab('connections');
    },
    problems: () => showProblems(),
    expectations: () => setTab('expectations'),
    ...(view === 'table' ? {} : graphCommands),
    openAll: showsAllPairs(view) || opened.includes('*') ? undefined : () => change({ opened: ['*'] }),
    closeAll: showsAllPairs(view) || opened.length === 0 ? undefined : () => change({ opened: [] }),
    previousProblem: problems.diagnostics.length === 0 ? undefined : () => problems.step(-1),
    nextProblem: problems.diagnostics.length === 0 ? undefined : () => problems.step(1),
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
      else leaveView();
    },
  });

  const left = hasGraph && (
    <ViewBoundary resetKey={activeFile}>
      <lateManifests.View
        picture={picture}
        former={trial?.former ?? analysis?.input}
        compared={trial}
        changes={changing ? { picture, compared } : undefined}
        diagnostics={problems.diagnostics}
        selected={origins}
        missed={missed}
        folded={panels.leftFolded === true}
        onFold={(leftFolded) => set({ panels: { ...panels, leftFolded } })}
        onPaste={onPaste}
        onPressProblem={(file, line) => {
          if (problems.openAt(file, line)) announce(words.screen.layout.problems);
        }}
        onLeave={() => focusView(view)}
      />
    </ViewBoundary>
  );
  const center = (
    <>
      {failed && <EngineNotice because={engineStatus.kind === 'stopped' ? engineStatus.because : 'crashed'} onRestart={onRestart} />}
      {picture && <AskedBar picture={picture} />}
      <TriedFrame tried={framed} compared={trial} onLeave={() => focusView(view)}>
        <ViewBoundary resetKey={analysis?.number}>
          <Canvas
            analysis={analysis}
            compared={compared}
            notCompared={comparing.isError}
            extra={extra}
            busy={busy}
            framed={framed}
            onShowFlips={showFlips}
          />
        </ViewBoundary>
      </TriedFrame>
    </>
  );
  const bottom = picture !== undefined && (
    <BottomPanel
      picture={picture}
      tab={bottomFolded ? undefined : tab}
      onTab={setTab}
      problems={problems}
      flips={flips}
      compared={changing ? compared : trial}
      flipsAt={flipsAt}
      onFlipsAt={setFlipsAt}
    />
  );
  const told = picture !== undefined && (
    <>
      {selection.kind === 'none' && changing ? (
        <lateChangesPanel.View picture={picture} compared={compared} comparing={flips} failed={comparing.isError} onSelect={select} />
      ) : selection.kind !== 'none' && (changing || trial) && compared ? (
        <lateSelectedFlip.View picture={picture} compared={compared} selection={selection} onSelect={select} />
      ) : selection.kind === 'none' && framed ? (
        <lateWhatIfPanel.View picture={picture} compared={trial} failed={comparing.isError} onSelect={select} onShowFlips={showFlips} />
      ) : selection.kind === 'none' ? (
        <SummaryPanel picture={picture} onSelect={select} revealOrigin={revealOrigin} onShowProblems={showProblems} />
      ) : (
        <ExplanationPanel picture={picture} selection={shown} onSelect={select} client={engine} revealOrigin={revealOrigin} />
      )}
    </>
  );
  const right = picture !== undefined && (
    <ViewBoundary resetKey={`${analysis?.number} ${JSON.stringify([selection, question])}`}>
      {question === undefined ? (
        told
      ) : (
        <QuestionAside {...{ picture, question, selection, revealOrigin }} onSelect={select}>
          {told}
        </QuestionAside>
      )}
    </ViewBoundary>
  );
  return (
    <>
      <WorkbenchPanels
        left={left}
        center={center}
        bottom={bottom}
        right={readsProblems && narrow && selection.kind === 'none' && question === undefined ? undefined : right}
        bottomFolded={bottomFolded}
        wideLeft={readsProblems}
      />
      <StatusBar
        picture={picture}
        simulated={framed}
        diagnostics={problems.diagnostics}
        onProblems={showProblems}
        revealOrigin={revealOrigin}
      />
    </>
  );
}
