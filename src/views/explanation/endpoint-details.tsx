import type { EndpointSummary } from '#engine/overview/picture.ts';
import { clustersAt } from '#views/access/cluster-of.ts';
import { lateApiServerPanel } from '#views/access/late-access.ts';
import { lateWorkloadExposure } from '#views/exposure/late-exposure.ts';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { QuestionButtons } from '#views/questions/question-buttons.tsx';
import { lateExposedPath } from '#views/risk/late-risk.ts';
import { lateWorkloadSecurity } from '#views/security/late-security.ts';
import { lateProbeSection } from '#views/service-panel/late-service-panel.ts';
import { removalsOfEndpoint } from '#views/what-if/removals.ts';
import { RemoveSection } from '#views/what-if/remove-section.tsx';
import { useWords } from '#views/words-context.tsx';
import { EndpointConnections } from './endpoint-connections.tsx';
import { EndpointPorts } from './endpoint-ports.tsx';
import { EndpointIsolation } from './endpoint-isolation.tsx';
import { lateEdgeController } from './late-edge-controller.ts';
import type { PanelContext } from './panel-context.ts';
import styles from './endpoint-details.module.css';

interface EndpointDetailsProps extends PanelContext {
  readonly endpoint: EndpointSummary;
}

/** One end: what it is, what isolates it, which ports and Services lead to it, and who reaches whom. */
export function EndpointDetails({ endpoint, ...context }: EndpointDetailsProps) {
  const words = useWords();
  const { explanation } = words.panels;
  const { revealOrigin, onSelect } = context;
  const { View: WorkloadSecurity } = lateWorkloadSecurity[words.language];
  const { View: ExposedPath } = lateExposedPath[words.language];
  const { View: ApiServer } = lateApiServerPanel[words.language];
  const isDescribed = clustersAt(context.picture, endpoint.id).length > 0;
  const caption = {
    workload: explanation.workload,
    external: explanation.external,
    'way-in': explanation.wayIn,
    'api-server': explanation.apiServer,
  }[endpoint.kind];
  return (
    <>
      <PanelHeader
        caption={caption}
        onClose={() => onSelect({ kind: 'none' })}
        title={
          <>
            {endpoint.kind === 'workload' && <span className={styles.namespace}>{endpoint.namespace}/</span>}
            {endpoint.name}
          </>
        }
      >
        <Facts endpoint={endpoint} />
        {endpoint.kind === 'workload' && <LabelChips labels={endpoint.labels} />}
      </PanelHeader>
      {endpoint.kind === 'workload' && context.picture.security && (
        <WorkloadSecurity picture={context.picture} workload={endpoint.id} onSelect={onSelect} revealOrigin={revealOrigin} />
      )}
      <QuestionButtons endpoint={endpoint} />
      {endpoint.kind === 'workload' && context.picture.security && (
        <ExposedPath picture={context.picture} endpoint={endpoint.id} onSelect={onSelect} revealOrigin={revealOrigin} />
      )}
      {isDescribed && <ApiServer picture={context.picture} endpoint={endpoint.id} onSelect={onSelect} revealOrigin={revealOrigin} />}
      {endpoint.kind === 'workload' && <EndpointIsolation endpoint={endpoint} picture={context.picture} revealOrigin={revealOrigin} />}
      {endpoint.wayIn && <lateEdgeController.View picture={context.picture} wayIn={endpoint.wayIn} />}
      {endpoint.wayIn?.matches && (
        <PanelSection title={explanation.serves}>
          <ul>
            {endpoint.wayIn.matches.map((match) => (
              <li key={match} className={styles.mono}>
                {match}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {endpoint.kind === 'external' && endpoint.ranges && (
        <PanelSection title={explanation.addresses}>
          <ul>
            {endpoint.ranges.map((range) => (
              <li key={range} className={styles.mono}>
                {range}
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {endpoint.kind === 'workload' && <lateWorkloadExposure.View picture={context.picture} workload={endpoint.id} onSelect={onSelect} />}
      {endpoint.kind === 'workload' && <EndpointPorts endpoint={endpoint} {...context} />}
      {endpoint.probes && <lateProbeSection.View probes={endpoint.probes} revealOrigin={revealOrigin} />}
      {!isDescribed && <EndpointConnections key={endpoint.id} endpoint={endpoint} {...context} />}
      <RemoveSection removals={removalsOfEndpoint(context.picture, endpoint, words.whatIf)} onSelect={onSelect} />
      {endpoint.origin && (
        <PanelSection>
          <GoButton onClick={() => endpoint.origin && revealOrigin(endpoint.origin)}>{explanation.showYaml}</GoButton>
        </PanelSection>
      )}
    </>
  );
}

function Facts({ endpoint }: { readonly endpoint: EndpointSummary }) {
  const { panels } = useWords();
  const facts = [
    endpoint.kind === 'workload' ? panels.replicas(endpoint.workloadKind ?? '', endpoint.replicas) : undefined,
    endpoint.variant === undefined ? undefined : panels.explanation.variant(endpoint.variant),
    endpoint.meaning === undefined ? undefined : panels.meaning[endpoint.meaning],
    endpoint.rules === undefined || endpoint.rules === 0 ? undefined : panels.explanation.mentionedBy(endpoint.rules),
    endpoint.wayIn && panels.explanation.opens(endpoint.wayIn),
    endpoint.wayIn?.isInternal ? panels.explanation.privateNetwork : undefined,
    endpoint.hostNetwork ? panels.explanation.hostNetwork : undefined,
    endpoint.finished ? panels.explanation.finished : undefined,
    endpoint.kind === 'workload' && endpoint.replicas === 0 ? panels.explanation.noReplicas : undefined,
  ].filter((fact) => fact !== undefined);
  return facts.map((fact) => (
    <p key={fact} className={styles.fact}>
      {fact}
    </p>
  ));
}

function LabelChips({ labels }: { readonly labels: EndpointSummary['labels'] }) {
  const { explanation } = useWords().panels;
  const entries = Object.entries(labels);
  if (entries.length === 0) return <p className={styles.fact}>{explanation.noLabels}</p>;
  return (
    <ul className={styles.labels} aria-label={explanation.labels}>
      {entries.map(([key, value]) => (
        <li key={key} className={styles.label}>
          {key}
          <span className={styles.equals}>=</span>
          {value}
        </li>
      ))}
    </ul>
  );
}
