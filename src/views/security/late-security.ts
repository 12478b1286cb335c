import type { ComponentType } from 'react';
import type { AlertsPanelProps } from '#views/alerts/alerts-panel.tsx';
import type { ImagesPanelProps } from '#views/images/images-panel.tsx';
import type { LateView } from '#views/late-view.tsx';
import { lateWithTexts } from '#views/late-texts.ts';
import type { SecurityWords } from '#words/en/security.ts';
import type { Language } from '#words/language.ts';
import type { FilesReadProps } from './files-read.tsx';
import type { RecognizedAsProps } from './recognized-as.tsx';
import type { WorkloadSecurityProps } from './workload-security.tsx';

function late<Props extends object>(load: () => Promise<ComponentType<Props>>): Readonly<Record<Language, LateView<Props>>> {
  return lateWithTexts<Props, SecurityWords>(
    async () => {
      const [View, { withSecurityWords }] = await Promise.all([load(), import('./security-words.tsx')]);
      return withSecurityWords(View);
    },
    {
      en: async () => (await import('#words/en/security.ts')).security,
      ko: async () => (await import('#words/ko/security.ts')).security,
    },
  );
}

/** Under the graph: the images with what scans say of them, and the runtime alerts. */
export const lateImagesPanel = late<ImagesPanelProps>(async () => (await import('#views/images/images-panel.tsx')).ImagesPanel);
export const lateAlertsPanel = late<AlertsPanelProps>(async () => (await import('#views/alerts/alerts-panel.tsx')).AlertsPanel);

/** In the panel of a workload: its alerts, and what its images hold. */
export const lateWorkloadSecurity = late<WorkloadSecurityProps>(async () => (await import('./workload-security.tsx')).WorkloadSecurity);

/** In the status bar: how much was read beside manifests. */
export const lateFilesRead = late<FilesReadProps>(async () => (await import('./files-read.tsx')).FilesRead);

/** Under the tabs of files: what the open one was recognized as. */
export const lateRecognizedAs = late<RecognizedAsProps>(async () => (await import('./recognized-as.tsx')).RecognizedAs);
