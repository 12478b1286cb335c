import { Plus, SquareTerminal } from 'lucide-react';
import { objectKey } from '#engine/model/object-reference.ts';
import { groupBy } from '#engine/model/multi-map.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { TierName } from '#engine/rules/policy.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { openDialog } from '#state/dialogs.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { type PolicyGroup, policyGroups } from './policy-groups.ts';
import { PolicyRow, RemovedRow } from './policy-row.tsx';
import styles from './policies-list.module.css';

interface PoliciesListProps {
  readonly picture: Picture | undefined;
  /** The picture of the input, and how the manifests differ from it. */
  readonly former: Picture | undefined;
  readonly compared: PresentComparison | undefined;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Every policy with what it selects and isolates, by tier and namespace, each with its switch; a press on its name shows its YAML. */
export function PoliciesList({ picture, former, compared, revealOrigin }: PoliciesListProps) {
  const words = useWords();
  const { list } = words.whatIf;
  const changes = compared?.with === 'input' ? compared.comparison.objects : [];
  const { groups, removed } = picture ? policyGroups(picture, former, changes) : { groups: [], removed: [] };
  return (
    <div className={styles.list}>
      {groups.length === 0 && <p className={styles.none}>{words.screen.manifests.noPolicies}</p>}
      {tiersOf(groups).map(({ tier, groups: ofTier, isOnly }) => (
        <Tier key={tier} tier={tier} isOnly={isOnly} groups={ofTier} revealOrigin={revealOrigin} />
      ))}
      {removed.length > 0 && (
        <section>
          <h2 className={styles.group}>
            {list.removed}
            <span className={styles.count}>{removed.length}</span>
          </h2>
          <ul>
            {removed.map((object) => (
              <RemovedRow key={objectKey(object)} object={object} revealOrigin={revealOrigin} />
            ))}
          </ul>
        </section>
      )}
      <div className={styles.add}>
        <Button onClick={() => openDialog('add-policy')}>
          <Plus size={14} aria-hidden="true" />
          {list.addPolicy}
        </Button>
        <Button onClick={() => openDialog('add-pod')}>
          <Plus size={14} aria-hidden="true" />
          {list.addPod}
        </Button>
        <Button onClick={() => openDialog('kubectl')}>
          <SquareTerminal size={14} aria-hidden="true" />
          {list.kubectl}
        </Button>
      </div>
    </div>
  );
}

interface TierProps extends Pick<PoliciesListProps, 'revealOrigin'> {
  readonly tier: TierName;
  readonly groups: readonly PolicyGroup[];
  /** There are policies of no other tier, and no need to speak of tiers. */
  readonly isOnly: boolean;
}

function tiersOf(groups: readonly PolicyGroup[]): readonly Pick<TierProps, 'tier' | 'groups' | 'isOnly'>[] {
  const byTier = groupBy(groups, ({ tier }) => tier);
  const isOnly = byTier.size === 1 && byTier.has('network-policy');
  return [...byTier].map(([tier, ofTier]) => ({ tier, groups: ofTier, isOnly }));
}

function Tier({ tier, groups, isOnly, revealOrigin }: TierProps) {
  const { policyTiers } = useWords();
  const lists = groups.map((group) => (
    <Group key={group.namespace ?? ''} group={group} hasTitle={tier === 'network-policy'} isUnder={!isOnly} revealOrigin={revealOrigin} />
  ));
  if (isOnly) return <>{lists}</>;
  return (
    <section aria-label={policyTiers.tier[tier]}>
      <div className={styles.tier}>
        <h2 className={styles.tierName}>
          {policyTiers.tier[tier]}
          {tier !== 'network-policy' && <PolicyCount count={groups.flatMap(({ policies }) => policies).length} />}
        </h2>
        <p className={styles.tierText}>{policyTiers.tierText[tier]}</p>
      </div>
      {lists}
    </section>
  );
}

interface GroupProps extends Pick<PoliciesListProps, 'revealOrigin'> {
  readonly group: PolicyGroup;
  readonly hasTitle: boolean;
  /** It stands under the title of its tier. */
  readonly isUnder: boolean;
}

function Group({ group, hasTitle, isUnder, revealOrigin }: GroupProps) {
  const { list } = useWords().whatIf;
  const { namespace, policies } = group;
  const Title = isUnder ? 'h3' : 'h2';
  return (
    <section>
      {hasTitle && (
        <Title className={styles.group}>
          {namespace ?? list.clusterWide}
          <PolicyCount count={policies.length} />
        </Title>
      )}
      <ul>
        {policies.map((policy) => (
          <PolicyRow key={policy.key} policy={policy} group={group} onShow={() => revealOrigin(policy.origin)} />
        ))}
      </ul>
    </section>
  );
}

function PolicyCount({ count }: { readonly count: number }) {
  const { list } = useWords().whatIf;
  return (
    <span className={styles.count} aria-label={list.namespaceCount(count)}>
      {count}
    </span>
  );
}
