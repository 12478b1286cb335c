import { useAnnouncement } from '#state/announcer.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

/** The page's one polite live region. Two places in turn, so that the same sentence said twice is read twice. */
export function Announcer() {
  const { text, number } = useAnnouncement();
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span>{number % 2 === 0 ? text : ''}</span>
      <span>{number % 2 === 1 ? text : ''}</span>
    </VisuallyHidden>
  );
}
