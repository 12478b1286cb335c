import type { Picture } from '#engine/overview/picture.ts';
import type { ObservedEdge } from '#engine/overview/security-picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { VerdictMark } from '#views/marks/verdict-mark.tsx';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';

interface ObservedConnectionProps {
  readonly observed: ObservedEdge;
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
}

/** A connection that was seen, and what the policies of the picture say of it. */
export function ObservedConnection({ observed: { text, source, destination, verdict }, picture, onSelect }: ObservedConnectionProps) {
  const { alerts: words } = useSecurityWords();
  const ends = source !== undefined && destination !== undefined && endpointOf(picture, source) && endpointOf(picture, destination);
  return (
    <p className={styles.observed}>
      {verdict && <VerdictMark kind={verdict} width={22} />}
      <span>
        {words.connection}:{' '}
        {ends ? (
          <button
            type="button"
            className={`${styles.link} ${styles.code}`}
            onClick={() => onSelect({ kind: 'connection', source, destination })}
          >
            {text}
          </button>
        ) : (
          <span className={styles.code}>{text}</span>
        )}{' '}
        {verdict ? words.verdict[verdict] : words.noVerdict}
      </span>
    </p>
  );
}
