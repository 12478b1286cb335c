import { type LateView, lateView } from '#views/late-view.tsx';
import type { TriedBarProps } from './tried-bar.tsx';
import type { WhatIfPanelProps } from './what-if-panel.tsx';

export const lateTriedBar: LateView<TriedBarProps> = lateView(async () => (await import('./tried-bar.tsx')).TriedBar);
export const lateWhatIfPanel: LateView<WhatIfPanelProps> = lateView(async () => (await import('./what-if-panel.tsx')).WhatIfPanel);
