import { Ellipsis, Plus, SquareTerminal, Undo2 } from 'lucide-react';
import { type ObjectReference, objectKey } from '#engine/model/object-reference.ts';
import { groupBy } from '#engine/model/multi-map.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture, PolicySummary } from '#engine/overview/picture.ts';
import type { TierName } from '#engine/rules/policy.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { openDialog } from '#state/dialogs.ts';
import { useWorkspace } from '#state/workspace.ts';
import { openActionMenu } from '#views/commands/action-menu.tsx';
import { below, pointOf } from '#views/commands/context-menu.ts';
import { switchTo } from '#views/commands/named-commands.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/words.ts';
import { Button } from '#ui/button.tsx';
import { Switch } from '#ui/switch.tsx';
import { type ListedPolicy, type PolicyGroup, policyGroups } from './policy-groups.ts';
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

function PolicyRow({ policy, group, onShow }: { readonly policy: ListedPolicy; readonly group: PolicyGroup; readonly onShow: () => void }) {
  const words = useWords();
  const { manifests } = words.screen;
  const { list } = words.whatIf;
  const switchObjects = useWorkspace((state) => state.switchObjects);
  const { key, name, on, summary, change, origin } = policy;
  const place = manifests.line(origin.file.split('/').at(-1) ?? '', origin.line);
  const tried = on ? change && (change === 'added' ? list.addedHere : list.changedHere(place)) : list.offHere(place);
  const path = group.namespace === undefined ? `${policy.kind} ${name}` : `${group.namespace}/${name}`;
  const openMenu = ({ x, y }: { readonly x: number; readonly y: number }) =>
    openActionMenu(x, y, [
      { key: 'yaml', name: manifests.showYaml(name), run: onShow },
      switchTo(key, !on, words.commands),
      { key: 'copy', name: words.commands.names.copyName, run: () => void navigator.clipboard.writeText(path).catch(() => undefined) },
    ]);
  return (
    <li
      className={tried === undefined ? styles.row : `${styles.row} ${styles.tried}`}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenu(pointOf(event) ?? below(event.currentTarget));
      }}
    >
      <Switch label={path} on={on} tried={!on} onChange={(next) => switchObjects([key], next)} />
      <button type="button" className={styles.policy} onClick={onShow} title={manifests.showYaml(name)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.directions}>
          {summary?.priority === undefined ? directionsOf(summary, words) : words.policyTiers.priority(summary.priority)}
        </span>
        {group.namespace === undefined && <AboutCluster kind={policy.kind} summary={summary} />}
        <span className={styles.text}>
          {tried ?? (
            <>
              {summary?.selects === 0 && <SeverityMark severity="warning" size={12} />}
              {list.matches(summary?.selects ?? 0, group.workloads)}
            </>
          )}
        </span>
      </button>
      <button
        type="button"
        className={styles.more}
        aria-haspopup="menu"
        aria-label={words.commands.actionsOf(path)}
        title={words.commands.moreActions}
        onClick={({ currentTarget }) => openMenu(below(currentTarget))}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </li>
  );
}

/** In which directions a policy isolates, or has rules. */
function directionsOf(summary: PolicySummary | undefined, { explanation }: Words): string {
  return (summary?.directions ?? summary?.isolates ?? []).map((direction) => explanation.direction[direction]).join(', ');
}

/** Of a policy that stands in no namespace: its kind, whom it is about, and how many of its rules do what. */
function AboutCluster({ kind, summary }: { readonly kind: string; readonly summary: PolicySummary | undefined }) {
  const words = useWords();
  // Without a priority, the directions stand in its place.
  const where = summary?.priority === undefined ? [] : [directionsOf(summary, words)];
  return (
    <>
      <span className={styles.text}>{kind}</span>
      {summary?.subject && <span className={styles.text}>{words.policyTiers.subject(summary.subject)}</span>}
      {summary?.actions && (
        <span className={styles.text}>{[...where, words.policyTiers.actions(summary.actions)].filter(Boolean).join(' · ')}</span>
      )}
    </>
  );
}

function RemovedRow({ object, revealOrigin }: { readonly object: ObjectReference } & Pick<PoliciesListProps, 'revealOrigin'>) {
  const words = useWords();
  const { manifests } = words.screen;
  const { list } = words.whatIf;
  const switchObjects = useWorkspace((state) => state.switchObjects);
  const { kind, namespace, name, origin } = object;
  return (
    <li className={`${styles.row} ${styles.tried}`}>
      <button type="button" className={styles.policy} onClick={() => revealOrigin(origin)} title={manifests.showYaml(name)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.text}>{namespace === undefined ? kind : `${kind} · ${namespace}`}</span>
        <span className={styles.text}>{list.removedHere(manifests.line(origin.file.split('/').at(-1) ?? '', origin.line))}</span>
      </button>
      <Button
        className={styles.back}
        aria-label={list.bringBackName(`${kind} ${name}`)}
        onClick={() => switchObjects([objectKey(object)], true)}
      >
        <Undo2 size={13} aria-hidden="true" />
        {list.bringBack}
      </Button>
    </li>
  );
}
