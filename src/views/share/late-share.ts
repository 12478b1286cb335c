import { type LateView, lateView } from '#views/late-view.tsx';

/** Nobody needs a link before there is something to look at. */
export const lateShare: LateView<{ readonly onClose: () => void }> = lateView(async () => (await import('./share-dialog.tsx')).ShareDialog);
export const lateOpenLink: LateView<{ readonly data: string }> = lateView(
  async () => (await import('./open-link-dialog.tsx')).OpenLinkDialog,
);
