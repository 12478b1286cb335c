import { type LateView, lateView } from '#views/late-view.tsx';
import type { FlippedActionsProps } from './flipped-actions.tsx';
import type { FlippedTableProps } from './flipped-table.tsx';
import type { TriedBarProps } from './tried-bar.tsx';
import type { WhatIfPanelProps } from './what-if-panel.tsx';

export const lateTriedBar: LateView<TriedBarProps> = lateView(async () => (await import('./tried-bar.tsx')).TriedBar);
export const lateWhatIfPanel: LateView<WhatIfPanelProps> = lateView(async () => (await import('./what-if-panel.tsx')).WhatIfPanel);
export const lateFlippedTable: LateView<FlippedTableProps> = lateView(async () => (await import('./flipped-table.tsx')).FlippedTable);
export const lateFlippedActions: LateView<FlippedActionsProps> = lateView(
  async () => (await import('./flipped-actions.tsx')).FlippedActions,
);
