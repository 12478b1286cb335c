import type { Picture, PolicySummary } from '#engine/overview/picture.ts';
import type { Origin } from '#engine/model/origin.ts';
import { Padlock } from '#views/marks/padlock.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './policies-list.module.css';
import { SeverityMark } from '#views/marks/severity-mark.tsx';

interface PoliciesListProps {
  readonly picture: Picture | undefined;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Every policy with what it selects and isolates; a press shows its YAML. */
export function PoliciesList({ picture, revealOrigin }: PoliciesListProps) {
  const { manifests } = useWords().screen;
  if (picture === undefined || picture.policies.length === 0) return <p className={styles.none}>{manifests.noPolicies}</p>;
  const all = picture.endpoints.filter((endpoint) => endpoint.kind === 'workload').length;
  return (
    <ul className={styles.list}>
      {picture.policies.map((policy) => (
        <PolicyRow key={policy.id} policy={policy} all={all} onPress={() => revealOrigin(policy.origin)} />
      ))}
    </ul>
  );
}

function PolicyRow({ policy, all, onPress }: { readonly policy: PolicySummary; readonly all: number; readonly onPress: () => void }) {
  const { manifests } = useWords().screen;
  return (
    <li>
      <button type="button" className={styles.row} onClick={onPress} title={manifests.showYaml(policy.name)}>
        <span className={styles.name}>
          {policy.namespace !== undefined && <span className={styles.namespace}>{policy.namespace}/</span>}
          {policy.name}
        </span>
        <span className={styles.selects}>
          {policy.selects === 0 && <SeverityMark severity="warning" size={12} />}
          {manifests.selects(policy.selects, all)}
        </span>
        <span className={styles.place}>{manifests.line(policy.origin.file.split('/').at(-1) ?? '', policy.origin.line)}</span>
        <span className={styles.text}>
          <Padlock closed={policy.isolates.length > 0} size={10} />
          {manifests.isolates(policy.isolates)} · {manifests.rules(policy.rules)}
        </span>
      </button>
    </li>
  );
}
