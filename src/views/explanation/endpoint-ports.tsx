import { Hexagon } from 'lucide-react';
import type { EndpointSummary, ServiceSummary } from '#engine/overview/picture.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { lateWaysThroughService } from '#views/service-panel/late-service-panel.ts';
import { portMap } from '#views/service-panel/port-map.ts';
import { useWords } from '#views/words-context.tsx';
import type { PanelContext } from './panel-context.ts';
import styles from './endpoint-details.module.css';

type EndpointPortsProps = Pick<PanelContext, 'picture' | 'onSelect' | 'revealOrigin'> & { readonly endpoint: EndpointSummary };

/** The Services that lead to a workload, each with its port map and what becomes of those who need it, and the ports that the workload declares. */
export function EndpointPorts({ endpoint, picture, onSelect, revealOrigin }: EndpointPortsProps) {
  const { explanation } = useWords().panels;
  const declared = endpoint.declaredPorts.map(({ protocol, port, name }) => `${protocol} ${port}${name === undefined ? '' : ` ${name}`}`);
  return (
    <>
      {endpoint.services.length > 0 && (
        <PanelSection title={explanation.services}>
          <ul>
            {endpoint.services.map((service) => (
              <ServiceItem key={service.name} {...{ service, endpoint, picture, onSelect, revealOrigin }} />
            ))}
          </ul>
        </PanelSection>
      )}
      <PanelSection title={explanation.declaredPorts}>
        {declared.length === 0 ? (
          <p className={panelStyles.text}>{explanation.noDeclaredPorts}</p>
        ) : (
          <ul className={styles.labels} style={{ marginBlockStart: 0 }}>
            {declared.map((port) => (
              <li key={port} className={styles.label}>
                {port}
              </li>
            ))}
          </ul>
        )}
      </PanelSection>
    </>
  );
}

function ServiceItem({ service, ...context }: EndpointPortsProps & { readonly service: ServiceSummary }) {
  const { explanation } = useWords().panels;
  return (
    <li className={styles.service}>
      <div className={styles.serviceHead}>
        <Hexagon size={13} aria-hidden="true" />
        <span className={styles.serviceName}>
          <OriginLink text={service.name} origin={service.origin} revealOrigin={context.revealOrigin} />
        </span>
        <span className={styles.badge}>{service.headless ? explanation.headless : service.type}</span>
      </div>
      {service.ports.map((port) => (
        <p key={`${port.protocol} ${port.port}`} className={`${styles.mono} ${styles.portMap}`}>
          {portMap(port)}
          {typeof port.targetPort === 'string' && port.resolved === undefined && (
            <span className={styles.warning}> ({explanation.nameOnNoContainer})</span>
          )}
        </p>
      ))}
      <lateWaysThroughService.View service={service} {...context} />
    </li>
  );
}
