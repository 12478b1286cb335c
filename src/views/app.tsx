import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { useAnalysis } from '#state/analysis-query.ts';
import { announce } from '#state/announcer.ts';
import { openDialog } from '#state/dialogs.ts';
import { engine } from '#state/engine.ts';
import { dismissNotice, notify } from '#state/notice.ts';
import { followSample, openEmpty, openSample, resumeWork, takeUpAside } from '#state/open-input.ts';
import { keepWork } from '#state/persistence.ts';
import { showsAllPairs } from '#state/fragment.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { followAddress, useSelection } from '#state/selection.ts';
import { languageOf, useSettings } from '#state/settings.ts';
import { useWorkspace } from '#state/workspace.ts';
import type { Words } from '#words/english.ts';
import { loadWords } from '#words/load-words.ts';
import { TooltipProvider } from '#ui/tooltip.tsx';
import { ActionMenu } from './commands/action-menu.tsx';
import { useContextMenu } from './commands/context-menu.ts';
import { useCommandKeys } from './commands/command-keys.ts';
import { Announcer } from './frame/announcer.tsx';
import { BusyBar, useLastingly } from './frame/busy-bar.tsx';
import { DropOverlay } from './frame/drop-overlay.tsx';
import { focusView } from './frame/canvas-keys.ts';
import { useEngineStatus } from './frame/engine-status.ts';
import styles from './frame/frame.module.css';
import { NoticeBar } from './frame/notice-bar.tsx';
import { usePageState, usePainted } from './frame/page-contract.ts';
import { usePageCommands } from './frame/page-commands.ts';
import { PageDialogs } from './frame/page-dialogs.tsx';
import { useLateCode } from './frame/use-late-code.ts';
import { useOpening } from './frame/use-opening.ts';
import { Workbench } from './frame/workbench.tsx';
import { FileInputs } from './manifests/file-inputs.tsx';
import { lateProof } from './proof/late-proof.ts';
import { lateReport } from './report/late-report.ts';
import { StartScreen } from './start/start-screen.tsx';
import { useTheme } from './theme.ts';
import { drawnCounts } from './top-bar/drawn-counts.ts';
import type { FindResult } from './top-bar/find-results.ts';
import { TopBar } from './top-bar/top-bar.tsx';
import { useWords, WordsContext } from './words-context.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false, networkMode: 'always', retry: false } } });

/** The whole page: what all screens share, and the start screen or the work. `firstWords`: of the language that is chosen at first. */
export function App({ firstWords }: { readonly firstWords: Words }) {
  const choice = useSettings((state) => state.language);
  const language = languageOf(choice, navigator.languages);
  const [words, setWords] = useState(firstWords);
  const theme = useTheme();
  useEffect(() => {
    let current = true;
    void loadWords(language).then((loaded) => current && setWords(loaded));
    return () => {
      current = false;
    };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dataset['theme'] = theme;
  }, [words, theme]);
  const presenter = useSelection((state) => state.presenter);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-presenter', presenter);
  }, [presenter]);
  return (
    <QueryClientProvider client={queries}>
      <WordsContext value={words}>
        <TooltipProvider>
          <Page />
        </TooltipProvider>
      </WordsContext>
    </QueryClientProvider>
  );
}

function Page() {
  const words = useWords();
  const { files, aside, sample } = useWorkspace();
  const { start, view, report, proof, change, select } = useSelection();
  const analysisQuery = useAnalysis();
  const engineStatus = useEngineStatus();
  const atStart = start || files.length === 0;
  const analysis = files.length === 0 ? undefined : analysisQuery.data;
  const busy = files.length > 0 && analysisQuery.isFetching;
  const lastingly = useLastingly(busy);
  const failed = engineStatus.kind === 'stopped' || (analysisQuery.isError && !busy);

  /** What there is to see, while there is work on the screen. */
  const shown = atStart ? undefined : analysis?.picture;
  const reported = report ? shown : undefined;
  const leaveReport = useCallback(() => change({ report: false }), [change]);
  const leaveProof = useCallback(() => change({ proof: undefined }), [change]);
  const Proof = lateProof[words.language].View;

  const painted = usePainted((state) => state.number);
  const complete = useLateCode();
  const drawing = !showsAllPairs(view) && painted < (analysis?.number ?? 0);
  const waiting = busy || (!atStart && !report && proof === undefined && !failed && (drawing || !complete));
  usePageState(files.length === 0 ? 'empty' : waiting ? 'busy' : failed ? 'error' : 'ready', analysis?.number ?? 0);
  useAnnouncedPicture(analysis?.picture);
  // What was said on the start screen is settled once there is something to look at.
  useEffect(() => {
    if (!atStart) dismissNotice();
  }, [atStart]);
  useEffect(keepWork, []);
  useEffect(followAddress, []);
  const { sampleMissing } = words.screen.inputs;
  useEffect(() => followSample((name) => notify({ text: sampleMissing(name), stays: true })), [sampleMissing]);

  const { openFiles, paste, hovering } = useOpening(atStart);
  useCommandKeys();
  useContextMenu();
  usePageCommands({ atStart, onPaste: paste });
  const goTo = ({ selection, origin }: FindResult) => {
    if (selection !== undefined) {
      select(selection);
      requestAnimationFrame(() => focusView(view));
    }
    if (origin !== undefined) revealOrigin(origin, true);
  };
  const ownIsOpen = sample === undefined && files.length > 0;
  const own = useMemo(() => (ownIsOpen ? files : aside.files).map((file) => file.name), [ownIsOpen, files, aside]);
  // A link was opened in the place of the reader's own files: both can be gone on with.
  const putAside = useMemo(() => (ownIsOpen ? aside.files : []).map((file) => file.name), [ownIsOpen, aside]);

  return (
    <div className={styles.app}>
      {reported === undefined && proof === undefined && (
        <TopBar picture={shown} onHome={() => change({ start: true })} onFound={goTo} onShortcuts={() => openDialog('shortcuts')} />
      )}
      {lastingly && !atStart && (
        <div>
          <BusyBar
            objects={analysis?.picture.outline.length ?? 0}
            progress={engineStatus.kind === 'running' ? engineStatus.progress : undefined}
            onCancel={() => engine.cancel()}
          />
        </div>
      )}
      {proof !== undefined ? (
        <Proof picture={shown} place={proof} onBack={leaveProof} />
      ) : reported !== undefined ? (
        <lateReport.View picture={reported} onBack={leaveReport} />
      ) : atStart ? (
        <StartScreen
          own={own}
          putAside={putAside}
          onTakeUp={takeUpAside}
          onPaste={paste}
          onEmpty={openEmpty}
          onResume={resumeWork}
          onSample={(name) => void openSample(name)}
          onProof={() => change({ proof: '' })}
        />
      ) : (
        <Workbench
          analysis={analysis}
          busy={lastingly}
          failed={failed}
          onPaste={paste}
          onRestart={() => {
            engine.restart();
            void analysisQuery.refetch();
          }}
        />
      )}
      <FileInputs onOpen={openFiles} />
      <NoticeBar />
      <ActionMenu picture={shown} />
      <Announcer />
      {hovering && <DropOverlay />}
      <PageDialogs picture={shown} onFound={goTo} />
    </div>
  );
}

/** Says in the live region what an analysis found. */
function useAnnouncedPicture(picture: Picture | undefined): void {
  const { ready } = useWords().screen.engine;
  useEffect(() => {
    if (picture === undefined) return;
    const { allowed, denied } = drawnCounts(picture, []);
    announce(ready(picture.objects.used, allowed, denied));
  }, [picture, ready]);
}
