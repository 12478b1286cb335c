import { type LateView, lateView } from '#views/late-view.tsx';
import type { LongFileProps } from './long-file.tsx';

/** Files that are too long for the editor are few. */
export const lateLongFile: LateView<LongFileProps> = lateView(async () => (await import('./long-file.tsx')).LongFile);
