import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { GroupPolicyView, GroupView } from '#engine/overview/security-picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import type { GroupsWords } from '#words/en/groups.ts';
import styles from './groups.module.css';

interface OwnGroupsProps {
  readonly picture: Picture;
  readonly view: GroupView;
  readonly texts: GroupsWords;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Pods that a SecurityGroupPolicy gives groups of their own, with what limits that. */
export function OwnGroups({ picture, view: { policies }, texts, onSelect, revealOrigin }: OwnGroupsProps) {
  if (policies.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{texts.ownTitle}</h3>
      <ul className={styles.own}>
        {policies.map((each) => (
          <li key={`${each.policy.namespace}/${each.policy.name}`}>
            <OwnGroup {...{ picture, each, texts, onSelect, revealOrigin }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnGroup({
  picture,
  each: { policy, selects, limits },
  texts,
  onSelect,
  revealOrigin,
}: Omit<OwnGroupsProps, 'view'> & { readonly each: GroupPolicyView }) {
  return (
    <>
      <p>
        {texts.ownText(`${policy.namespace}/${policy.name}`, policy.groups.join(', '))}{' '}
        <OriginLink text={`${policy.origin.file}:${policy.origin.line}`} origin={policy.origin} revealOrigin={revealOrigin} fixedWidth />
      </p>
      {selects.length === 0 ? (
        <p className={styles.muted}>{texts.ownSelectsNothing}</p>
      ) : (
        <p className={styles.selected}>
          {selects.map((id) => (
            <button key={id} type="button" className={styles.chip} onClick={() => onSelect({ kind: 'endpoint', id })}>
              <EndpointName picture={picture} id={id} />
            </button>
          ))}
        </p>
      )}
      <ul className={styles.limits}>
        {limits.map((limit) => (
          <li key={limit}>{texts.limit[limit]}</li>
        ))}
      </ul>
    </>
  );
}
