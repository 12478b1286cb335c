import { type LateView, lateView } from '#views/late-view.tsx';
import type { FindBarProps } from './find-bar.tsx';
import type { QuestionBarProps } from './question-bar.tsx';
import type { QuestionPanelProps } from './question-panel.tsx';

/** The parts of a question that nobody sees before one is asked. */
export const lateQuestionPanel: LateView<QuestionPanelProps> = lateView(async () => (await import('./question-panel.tsx')).QuestionPanel);
export const lateQuestionBar: LateView<QuestionBarProps> = lateView(async () => (await import('./question-bar.tsx')).QuestionBar);
export const lateFindBar: LateView<FindBarProps> = lateView(async () => (await import('./find-bar.tsx')).FindBar);
