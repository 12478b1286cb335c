import { Hexagon } from 'lucide-react';
import type { Origin } from '#engine/model/origin.ts';
import type { EndpointSummary, ServicePortSummary, ServiceSummary } from '#engine/overview/picture.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './endpoint-details.module.css';

interface EndpointPortsProps {
  readonly endpoint: EndpointSummary;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The Services that lead to a workload, each with its port map, and the ports that the workload declares. */
export function EndpointPorts({ endpoint, revealOrigin }: EndpointPortsProps) {
  const { explanation } = useWords().panels;
  const declared = endpoint.declaredPorts.map(({ protocol, port, name }) => `${protocol} ${port}${name === undefined ? '' : ` ${name}`}`);
  return (
    <>
      {endpoint.services.length > 0 && (
        <PanelSection title={explanation.services}>
          <ul>
            {endpoint.services.map((service) => (
              <ServiceItem key={service.name} service={service} revealOrigin={revealOrigin} />
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

function ServiceItem({ service, revealOrigin }: { readonly service: ServiceSummary; readonly revealOrigin: (origin: Origin) => void }) {
  const { explanation } = useWords().panels;
  return (
    <li className={styles.service}>
      <div className={styles.serviceHead}>
        <Hexagon size={13} aria-hidden="true" />
        <span className={styles.serviceName}>
          <OriginLink text={service.name} origin={service.origin} revealOrigin={revealOrigin} />
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
    </li>
  );
}

/** `80 → 8080 http`, with the protocol in front where it is not TCP. */
function portMap({ protocol, port, targetPort, resolved }: ServicePortSummary): string {
  const name = typeof targetPort === 'string' ? targetPort : undefined;
  const target = resolved === undefined ? String(targetPort) : name === undefined ? String(resolved) : `${resolved} ${name}`;
  return `${protocol === 'TCP' ? '' : `${protocol} `}${port} → ${target}`;
}
