import { useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf } from '#views/endpoints/endpoint-lookup.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';

interface ImageWorkloadsProps {
  readonly picture: Picture;
  /** Endpoint ids. */
  readonly endpoints: readonly string[];
  readonly onSelect: (selection: Selection) => void;
}

/** So many are named at once. */
const FEW = 2;

/** The workloads that run an image; picking one selects it. */
export function ImageWorkloads({ picture, endpoints, onSelect }: ImageWorkloadsProps) {
  const { images: words } = useSecurityWords();
  const [all, setAll] = useState(false);
  const known = endpoints.filter((id) => endpointOf(picture, id) !== undefined);
  const shown = all || known.length <= FEW + 1 ? known : known.slice(0, FEW);
  return (
    <ul>
      {shown.map((id) => (
        <li key={id}>
          <button type="button" className={styles.opener} title={id} onClick={() => onSelect({ kind: 'endpoint', id })}>
            <EndpointName picture={picture} id={id} oneLine />
          </button>
        </li>
      ))}
      {shown.length < known.length && (
        <li>
          <button type="button" className={styles.link} onClick={() => setAll(true)}>
            {words.moreWorkloads(known.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
