import type { Origin } from '#engine/model/origin.ts';
import type { GroupView } from '#engine/overview/security-picture.ts';
import type { SecurityGroup, SecurityGroupPeer, SecurityGroupRule } from '#engine/security/descriptions/security-group.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import type { GroupsWords } from '#words/en/groups.ts';
import styles from './groups.module.css';

interface GroupRulesProps {
  readonly view: GroupView;
  readonly texts: GroupsWords;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Every rule of every group, with its line. */
export function GroupRules({ view: { groups }, texts, revealOrigin }: GroupRulesProps) {
  if (groups.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{texts.rulesTitle}</h3>
      <table className={styles.table}>
        <thead>
          <tr>
            {[texts.group, texts.direction, texts.protocol, texts.ports, texts.peers, texts.place].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <RulesOf key={group.id} {...{ group, texts, revealOrigin }} />
        ))}
      </table>
    </section>
  );
}

function RulesOf({ group, texts, revealOrigin }: Omit<GroupRulesProps, 'view'> & { readonly group: SecurityGroup }) {
  const rules = [
    ...group.ingress.map((rule) => ({ rule, way: 'ingress' as const })),
    ...group.egress.map((rule) => ({ rule, way: 'egress' as const })),
  ];
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(1, rules.length)} className={styles.groupCell}>
      <OriginLink text={group.id} origin={group.origin} revealOrigin={revealOrigin} />
      {group.name !== '' && group.name !== group.id && <span className={styles.muted}>{group.name}</span>}
      {group.ofCluster !== undefined && <span className={styles.muted}>{texts.ofCluster(group.ofCluster)}</span>}
    </th>
  );
  if (rules.length === 0)
    return (
      <tbody>
        <tr>
          {name}
          <td colSpan={5} className={styles.muted}>
            {group.rulesUnknown ? texts.rulesUnknown : '–'}
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {rules.map(({ rule, way }, at) => (
        <tr key={at}>
          {at === 0 && name}
          <td>{texts[way]}</td>
          <td>{rule.protocol === 'all' ? texts.all : String(rule.protocol).toUpperCase()}</td>
          <td className={styles.code}>{portsText(rule, texts)}</td>
          <td>
            {rule.peers.map((peer, index) => (
              <span key={index} className={styles.peer}>
                {peerText(peer, texts)}
              </span>
            ))}
          </td>
          <td>
            <OriginLink text={`${rule.origin.file}:${rule.origin.line}`} origin={rule.origin} revealOrigin={revealOrigin} fixedWidth />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function portsText({ protocol, ports }: SecurityGroupRule, texts: GroupsWords): string {
  if (protocol === 'all' || !ports) return texts.all;
  return ports.from === ports.to ? String(ports.from) : `${ports.from}–${ports.to}`;
}

function peerText(peer: SecurityGroupPeer, texts: GroupsWords): string {
  switch (peer.kind) {
    case 'cidr':
      return peer.cidr;
    case 'group':
      return peer.isSelf ? texts.self : peer.group;
    case 'prefix-list':
      return peer.id;
    case 'unknown':
      return peer.expression;
  }
}
