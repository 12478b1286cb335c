import '#ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { restoreWork } from '#state/persistence.ts';
import { App } from '#views/app.tsx';

/** A browser whose store hangs must not keep the page from its reader. */
const PATIENCE = 1_500;

async function start(): Promise<void> {
  const holder = document.getElementById('root');
  if (holder === null) return;
  await Promise.race([restoreWork(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  createRoot(holder).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
