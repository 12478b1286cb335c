import { Crosshair, Globe, LogIn, LogOut } from 'lucide-react';
import type { EndpointSummary } from '#engine/overview/picture.ts';
import type { PathQuestionKind } from '#engine/paths/path-question.ts';
import { useSelection } from '#state/selection.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { askAndRead } from './ask-and-read.ts';
import { questionsAbout } from './questions-about.ts';
import styles from './question-buttons.module.css';

const ICONS = { 'reached-from': LogIn, reaches: LogOut, 'from-internet': Globe, taken: Crosshair } satisfies Record<
  PathQuestionKind,
  unknown
>;

/** One click a question about an endpoint. */
export function QuestionButtons({ endpoint }: { readonly endpoint: EndpointSummary }) {
  const { questions } = useWords();
  const question = useSelection((state) => state.question);
  if (questionsAbout(endpoint).length === 0) return null;
  return (
    <PanelSection>
      <div className={styles.buttons} role="group" aria-label={questions.title}>
        {questionsAbout(endpoint).map((kind) => {
          const Icon = ICONS[kind];
          return (
            <button
              key={kind}
              type="button"
              className={styles.button}
              aria-pressed={question?.kind === kind && question.of === endpoint.id}
              onClick={() => askAndRead({ kind, of: endpoint.id })}
            >
              <Icon size={14} aria-hidden="true" />
              <span>{questions.ask[kind]}</span>
            </button>
          );
        })}
      </div>
    </PanelSection>
  );
}
