import type { NamespaceSummary } from '#engine/overview/picture.ts';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { isClosed } from '#views/endpoints/is-closed.ts';
import { Padlock } from '#views/marks/padlock.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { removalsOfNamespace } from '#views/what-if/removals.ts';
import { RemoveSection } from '#views/what-if/remove-section.tsx';
import { useWords } from '#views/words-context.tsx';
import type { PanelContext } from './panel-context.ts';
import styles from './namespace-details.module.css';

interface NamespaceDetailsProps extends PanelContext {
  readonly namespace: NamespaceSummary;
}

/** One namespace: its policies, with how much each selects, and its workloads, with what isolates them. */
export function NamespaceDetails({ namespace, picture, onSelect, revealOrigin }: NamespaceDetailsProps) {
  const words = useWords();
  const { explanation } = words.panels;
  const policies = picture.policies.filter((policy) => policy.namespace === namespace.name);
  const workloads = picture.endpoints.filter((endpoint) => endpoint.kind === 'workload' && endpoint.namespace === namespace.name);
  const above = picture.policies
    .filter(({ tier }) => tier !== 'network-policy')
    .map((policy) => ({ policy, some: workloads.filter(({ id }) => policy.selected.includes(id)).length }))
    .filter(({ some }) => some > 0);
  return (
    <>
      <PanelHeader caption={explanation.namespace} title={namespace.name} onClose={() => onSelect({ kind: 'none' })}>
        {!namespace.origin && <p className={panelStyles.text}>{explanation.madeUp}</p>}
      </PanelHeader>
      <PanelSection title={explanation.policies} aside={policies.length}>
        {policies.length === 0 && <p className={panelStyles.text}>{explanation.noPolicies}</p>}
        <ul className={styles.list}>
          {policies.map((policy) => (
            <li key={policy.id}>
              <OriginLink text={policy.name} origin={policy.origin} revealOrigin={revealOrigin} />
              <p className={styles.note}>
                {policy.isolates.map((direction) => words.explanation.direction[direction]).join(', ')}
                {policy.isolates.length > 0 && ' · '}
                {words.panels.rules(policy.rules)}
                {' · '}
                {policy.selects === 0 ? explanation.selectsNothing : explanation.selects(policy.selects)}
              </p>
            </li>
          ))}
        </ul>
      </PanelSection>
      {above.length > 0 && (
        <PanelSection title={words.policyTiers.above} aside={above.length}>
          <ul className={styles.list}>
            {above.map(({ policy, some }) => (
              <li key={policy.id}>
                <OriginLink text={policy.name} origin={policy.origin} revealOrigin={revealOrigin} />
                <p className={styles.note}>
                  {[
                    words.policyTiers.tier[policy.tier],
                    ...(policy.priority === undefined ? [] : [words.policyTiers.priority(policy.priority)]),
                    words.policyTiers.aboutSome(some, workloads.length),
                  ].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <PanelSection title={explanation.workloads} aside={workloads.length}>
        {workloads.length === 0 && <p className={panelStyles.text}>{explanation.noWorkloads}</p>}
        <ul>
          {workloads.map((workload) => (
            <li key={workload.id}>
              <button type="button" className={styles.workload} onClick={() => onSelect({ kind: 'endpoint', id: workload.id })}>
                <Padlock closed={isClosed(workload, 'ingress')} />
                <span className={styles.name}>
                  {workload.name}
                  {workload.variant !== undefined && <span className={styles.note}> {workload.variant}</span>}
                </span>
                <span className={styles.note}>{words.panels.replicas(workload.workloadKind ?? '', workload.replicas)}</span>
                <Padlock closed={isClosed(workload, 'egress')} />
              </button>
            </li>
          ))}
        </ul>
      </PanelSection>
      <RemoveSection removals={removalsOfNamespace(picture, namespace, words.whatIf)} onSelect={onSelect} />
      {namespace.origin && (
        <PanelSection>
          <GoButton onClick={() => namespace.origin && revealOrigin(namespace.origin)}>{explanation.showYaml}</GoButton>
        </PanelSection>
      )}
    </>
  );
}
