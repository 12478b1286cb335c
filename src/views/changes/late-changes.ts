import { type LateView, lateView } from '#views/late-view.tsx';
import type { ChangesBarProps } from './changes-bar.tsx';
import type { ChangesPanelProps } from './changes-panel.tsx';
import type { ChangesTableProps } from './changes-table.tsx';
import type { ComparePanelProps } from './compare-panel.tsx';
import type { SelectedFlipProps } from './selected-flip.tsx';

export const lateChangesPanel: LateView<ChangesPanelProps> = lateView(async () => (await import('./changes-panel.tsx')).ChangesPanel);
export const lateChangesTable: LateView<ChangesTableProps> = lateView(async () => (await import('./changes-table.tsx')).ChangesTable);
export const lateChangesOrder: LateView<object> = lateView(async () => (await import('./changes-table.tsx')).ChangesOrder);
export const lateComparePanel: LateView<ComparePanelProps> = lateView(async () => (await import('./compare-panel.tsx')).ComparePanel);
export const lateChangesBar: LateView<ChangesBarProps> = lateView(async () => (await import('./changes-bar.tsx')).ChangesBar);
export const lateSelectedFlip: LateView<SelectedFlipProps> = lateView(async () => (await import('./selected-flip.tsx')).SelectedFlip);
