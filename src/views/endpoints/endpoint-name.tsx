import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { endpointOf, endpointTitle, namesNamespaces } from './endpoint-lookup.ts';
import styles from './endpoint-name.module.css';

interface EndpointNameProps {
  readonly picture: Picture;
  readonly id: string;
  /** In one line: where there is too little room, the namespace gives way before the name. */
  readonly oneLine?: boolean;
  /** Under the name of its namespace: the name alone. */
  readonly underNamespace?: boolean;
}

/** One end of a connection: its namespace dimmed, its name strong, and what tells a part of a split workload from the others. */
export function EndpointName({ picture, id, oneLine = false, underNamespace = false }: EndpointNameProps) {
  const { panels } = useWords();
  const endpoint = endpointOf(picture, id);
  if (!endpoint) return <span className={styles.name}>{endpointTitle(picture, id)}</span>;
  const inNamespace = !underNamespace && endpoint.kind === 'workload' && namesNamespaces(picture);
  return (
    <span className={oneLine ? styles.oneLine : undefined}>
      {inNamespace && <span className={styles.namespace}>{endpoint.namespace}</span>}
      {inNamespace && <span className={styles.slash}>/</span>}
      <span className={styles.name}>{endpoint.name}</span>
      {endpoint.meaning === 'rest-of-world' && <span className={styles.variant}> {panels.meaning[endpoint.meaning]}</span>}
      {endpoint.kind === 'way-in' && endpoint.wayIn && <span className={styles.variant}> {endpoint.wayIn.service}</span>}
      {endpoint.variant !== undefined && <span className={styles.variant}> {endpoint.variant}</span>}
    </span>
  );
}
