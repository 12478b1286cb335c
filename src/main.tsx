import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { engine } from '#state/engine.ts';
import { openSample } from '#state/open-input.ts';
import { restoreWork } from '#state/persistence.ts';
import { languageOf, useSettings } from '#state/settings.ts';
import { useSelection } from '#state/selection.ts';
import { useWorkspace } from '#state/workspace.ts';
import { App } from '#views/app.tsx';
import { preloadGraph } from '#views/late-views.ts';
import { loadWords } from '#words/load-words.ts';

/** A browser whose store hangs must not keep the page from its reader. */
const PATIENCE = 1_500;

/** Fetches side by side what the first screen needs: for a graph everything at once, for the start screen itself first. */
async function start(holder: HTMLElement): Promise<void> {
  const { sample } = useSelection.getState();
  engine.start();
  if (sample !== undefined) preloadGraph();
  const words = loadWords(languageOf(useSettings.getState().language, navigator.languages));
  await Promise.race([restoreWork(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  // Before the first render, so that nobody sees the start screen pass by. A sample that is missing is told of later.
  if (sample !== undefined) await openSample(sample).catch(() => false);
  if (useWorkspace.getState().files.length > 0) preloadGraph();
  else setTimeout(preloadGraph, 0);
  const firstWords = await words;
  createRoot(holder).render(
    <StrictMode>
      <App firstWords={firstWords} />
    </StrictMode>,
  );
}

const holder = document.getElementById('root');
if (holder !== null) void start(holder);
