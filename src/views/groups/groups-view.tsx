import { X } from 'lucide-react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { GroupView } from '#engine/overview/security-picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import type { GroupsWords } from '#words/en/groups.ts';
import { GroupDrawing } from './group-drawing.tsx';
import { GroupRules } from './group-rules.tsx';
import { usePodPairs } from './groups-query.ts';
import { OwnGroups } from './own-groups.tsx';
import { PairLegend } from './pair-legend.tsx';
import { PodDrawing } from './pod-drawing.tsx';
import styles from './groups.module.css';

export interface GroupsViewProps {
  readonly picture: Picture;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
  readonly onLeave: () => void;
}

/** What the security group sees, beside what network policies see of the same pods: so that one sees what policies are for. */
export function GroupsView({ picture, onSelect, revealOrigin, onLeave, texts }: GroupsViewProps & { readonly texts: GroupsWords }) {
  const view = picture.security?.groups;
  return (
    <section className={styles.view} aria-label={texts.atGroups} data-groups="">
      <header className={styles.head}>
        <h2 className={styles.title} tabIndex={-1}>
          {texts.atGroups}
        </h2>
        <IconButton label={texts.close} onClick={onLeave}>
          <X size={16} />
        </IconButton>
      </header>
      {view === undefined ? (
        <p className={styles.note}>{texts.none}</p>
      ) : (
        <div className={styles.body}>
          <Shared {...{ picture, view, texts, revealOrigin }} />
          <OwnGroups {...{ picture, view, texts, onSelect, revealOrigin }} />
          <GroupRules {...{ view, texts, revealOrigin }} />
        </div>
      )}
    </section>
  );
}

interface SharedProps {
  readonly picture: Picture;
  readonly view: GroupView;
  readonly texts: GroupsWords;
  readonly revealOrigin: (origin: Origin) => void;
}

/** More would be a tangle of lines. */
const MOST_ON_RING = 6;

function Shared({ picture, view: { shared, pairs, onNodes }, texts, revealOrigin }: SharedProps) {
  const { data } = usePodPairs(picture);
  if (!shared) return <p className={styles.note}>{texts.noShared}</p>;
  const { group, rule, ruleText } = shared;
  const nameOf = (id: string): string => (id.startsWith('namespace:') ? id.slice('namespace:'.length) : endpointTitle(picture, id));
  const asRing = data !== undefined && data.ends.length <= MOST_ON_RING;
  return (
    <>
      <p className={styles.sentence}>
        <strong>{texts.sentence(group)}</strong> {texts.why} {texts.sameNode}
      </p>
      <div className={styles.pair}>
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>
            <span className={styles.captionTitle}>{texts.atGroups}</span>
            <span className={styles.captionCount}>{texts.pairsOpen(pairs.byGroups, pairs.all)}</span>
          </figcaption>
          {data && <GroupDrawing pods={data} {...{ group, nameOf, asRing, texts }} />}
          <p className={styles.evidence}>
            {ruleText} <OriginLink text={`${rule.file}:${rule.line}`} origin={rule} revealOrigin={revealOrigin} fixedWidth />
          </p>
        </figure>
        <figure className={styles.figure}>
          <figcaption className={styles.caption}>
            <span className={styles.captionTitle}>{texts.atPods}</span>
            <span className={styles.captionCount}>{texts.pairsOpen(pairs.byPolicies, pairs.all)}</span>
          </figcaption>
          {data && <PodDrawing pods={data} label={texts.podDrawing(pairs.byPolicies, pairs.all)} {...{ nameOf, asRing, texts }} />}
          <PairLegend texts={texts} asRing={asRing} />
        </figure>
        {data === undefined && (
          <p className={styles.waiting} role="status">
            {texts.loading}
          </p>
        )}
        {data !== undefined && data.more > 0 && (
          <p className={styles.waiting}>{texts.more(Math.max(data.more, onNodes.length - data.ends.length))}</p>
        )}
      </div>
    </>
  );
}
