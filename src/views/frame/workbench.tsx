import { useMemo, useState } from 'react';
import type { Severity } from '#engine/model/diagnostic.ts';
import { announce } from '#state/announcer.ts';
import type { Analysis } from '#state/analysis-query.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { useSelection } from '#state/selection.ts';
import { useSettings } from '#state/settings.ts';
import { useWorkspace } from '#state/workspace.ts';
import { lateManifests } from '#views/late-views.ts';
import { missedChecks } from '#views/manifests/missed-checks.ts';
import { selectedOrigins } from '#views/manifests/selected-origins.ts';
import { SuggestionBar } from '#views/profiles/suggestion-bar.tsx';
import { AskedBar } from '#views/questions/asked-bar.tsx';
import { StatusBar } from '#views/status-bar/status-bar.tsx';
import { presentSelection } from '#views/what-if/present-selection.ts';
import { TriedFrame } from '#views/what-if/tried-frame.tsx';
import { useMediaQuery } from '#views/theme.ts';
import { useWords } from '#views/words-context.tsx';
import { BottomPanel } from './bottom-panel.tsx';
import { Canvas } from './canvas.tsx';
import { EngineNotice } from './engine-notice.tsx';
import { focusView } from './canvas-keys.ts';
import { RightPanel } from './right-panel.tsx';
import { useBottomTab } from './use-bottom-tab.ts';
import { useComparing } from './use-comparing.ts';
import { useGraphFirst } from './use-graph-first.ts';
import { useProblems } from './use-problems.ts';
import { useRelatedConnections } from './related-connections.ts';
import { ViewBoundary } from './view-boundary.tsx';
import { useWorkbenchCommands } from './workbench-commands.ts';
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

/** Everything under the top bar while there is work: editor, graph or table, explanation, connections and problems, status. */
export function Workbench({ analysis, busy, failed, onPaste, onRestart }: WorkbenchProps) {
  const picture = analysis?.picture;
  const words = useWords();
  const { selection, question, view } = useSelection();
  const activeFile = useWorkspace((state) => state.active);
  const { panels, set } = useSettings();
  const engineStatus = useEngineStatus();
  const narrow = useMediaQuery('(max-width: 1399px)');
  const hasGraph = useGraphFirst();
  const comparing = useComparing(analysis);
  const { compared, framed, trial, changing } = comparing;
  const unusable = picture?.objects.used === 0 && picture.diagnostics.length > 0;
  const { tab, folded, setTab } = useBottomTab({ flips: comparing.flips, changing, security: picture?.security, unusable });
  const problems = useProblems(picture, () => setTab('problems'));
  const [flipsAt, setFlipsAt] = useState<readonly string[]>([]);
  const shown = useMemo(() => presentSelection(selection, picture, compared), [selection, picture, compared]);
  const { extra, connection, explanation } = useRelatedConnections(picture, shown);
  const origins = useMemo(
    () => (picture === undefined ? NO_ORIGINS : selectedOrigins(picture, selection, connection)),
    [picture, selection, connection],
  );
  const missed = useMemo(() => missedChecks(picture, explanation), [picture, explanation]);
  useWorkbenchCommands({ picture, connection, origins, problems, setTab });
  const readsProblems = tab === 'problems';
  const showProblems = (severity?: Severity) => {
    setTab('problems');
    if (severity !== undefined) problems.openFirst(severity);
  };
  const showFlips = (endpoints: readonly string[]) => {
    setFlipsAt(endpoints);
    setTab('flips');
  };

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
      {picture && <SuggestionBar picture={picture} />}
      {picture && <AskedBar picture={picture} />}
      <TriedFrame tried={framed} compared={trial} onLeave={() => focusView(view)}>
        <ViewBoundary resetKey={analysis?.number}>
          <Canvas
            analysis={analysis}
            compared={compared}
            notCompared={comparing.failed}
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
      tab={folded ? undefined : tab}
      onTab={setTab}
      problems={problems}
      flips={comparing.flips}
      compared={changing ? compared : trial}
      flipsAt={flipsAt}
      onFlipsAt={setFlipsAt}
    />
  );
  const right = picture !== undefined && (
    <ViewBoundary resetKey={`${analysis?.number} ${JSON.stringify([selection, question])}`}>
      <RightPanel
        picture={picture}
        comparing={comparing}
        shown={shown}
        onShowFlips={showFlips}
        onShowProblems={showProblems}
        onShowExposure={() => setTab('exposure')}
      />
    </ViewBoundary>
  );
  return (
    <>
      <WorkbenchPanels
        left={left}
        center={center}
        bottom={bottom}
        right={readsProblems && narrow && selection.kind === 'none' && question === undefined ? undefined : right}
        bottomFolded={folded}
        wideLeft={readsProblems}
      />
      <StatusBar
        picture={picture}
        simulated={comparing.tried}
        diagnostics={problems.diagnostics}
        onProblems={showProblems}
        revealOrigin={revealOrigin}
      />
    </>
  );
}
