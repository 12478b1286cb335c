import { Ellipsis, Undo2 } from 'lucide-react';
import { type ObjectReference, objectKey } from '#engine/model/object-reference.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { PolicySummary } from '#engine/overview/picture.ts';
import { useWorkspace } from '#state/workspace.ts';
import { openActionMenu } from '#views/commands/action-menu.tsx';
import { below, pointOf } from '#views/commands/context-menu.ts';
import { switchTo } from '#views/commands/named-commands.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/words.ts';
import { Button } from '#ui/button.tsx';
import { Switch } from '#ui/switch.tsx';
import type { ListedPolicy, PolicyGroup } from './policy-groups.ts';
import styles from './policies-list.module.css';

interface PolicyRowProps {
  readonly policy: ListedPolicy;
  readonly group: PolicyGroup;
  readonly onShow: () => void;
}

/** A policy with its switch: what it selects and isolates, or what is tried with it. */
export function PolicyRow({ policy, group, onShow }: PolicyRowProps) {
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

interface RemovedRowProps {
  readonly object: ObjectReference;
  readonly revealOrigin: (origin: Origin) => void;
}

/** An object of the input that is no more, and the way back. */
export function RemovedRow({ object, revealOrigin }: RemovedRowProps) {
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
