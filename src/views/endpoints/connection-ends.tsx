import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { EndpointName } from './endpoint-name.tsx';
import styles from './endpoint-name.module.css';

interface ConnectionEndsProps {
  readonly picture: Picture;
  readonly source: string;
  readonly destination: string;
}

/** Both ends of a connection in one line of text. Whoever does not see the arrow hears a word for it. */
export function ConnectionEnds({ picture, source, destination }: ConnectionEndsProps) {
  const { panels } = useWords();
  return (
    <>
      <EndpointName picture={picture} id={source} />
      <span className={styles.arrow} aria-hidden="true">
        {' → '}
      </span>
      <VisuallyHidden> {panels.explanation.to} </VisuallyHidden>
      <EndpointName picture={picture} id={destination} />
    </>
  );
}
