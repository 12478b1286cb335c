import { Hexagon } from 'lucide-react';
import type { Picture, ServiceCard, ServiceClient, ServicePortSummary } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { EndpointName } from '#views/endpoints/endpoint-name.tsx';
import detailStyles from '#views/explanation/endpoint-details.module.css';
import type { PanelContext } from '#views/explanation/panel-context.ts';
import { GoButton } from '#views/panel/go-button.tsx';
import { PanelHeader } from '#views/panel/panel-header.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { portMap } from './port-map.ts';
import { RouteTable } from './route-table.tsx';
import { routesOfClient } from './routes.ts';
import styles from './service-panel.module.css';

export interface ServiceDetailsProps extends PanelContext {
  readonly service: ServiceCard;
  /** The client whose traffic is looked at (endpoint id); absent: all of them. */
  readonly source?: string;
}

/** A Service: what it is, where it leads, who needs it, and what becomes of their traffic at each backend. */
export function ServiceDetails({ service, source: client, picture, onSelect, revealOrigin }: ServiceDetailsProps) {
  const words = useWords();
  const { services, panels } = words;
  const clients = client === undefined ? service.clients : service.clients.filter(({ source }) => source === client);
  return (
    <>
      <PanelHeader
        caption={services.caption}
        onClose={() => onSelect({ kind: 'none' })}
        title={
          <>
            <span className={detailStyles.namespace}>{service.namespace}/</span>
            {service.name}
          </>
        }
      >
        <p className={detailStyles.fact}>
          <Hexagon size={12} aria-hidden="true" className={styles.glyph} />
          {services.type(service.type, service.headless)}
        </p>
        <WhereItLeads service={service} {...{ revealOrigin }} />
      </PanelHeader>
      <PanelSection
        title={client === undefined ? services.clients : services.through(endpointTitle(picture, client))}
        {...(client === undefined ? { aside: clients.length } : {})}
      >
        {clients.length === 0 && <p className={panelStyles.text}>{services.nobody}</p>}
        <Hairpin clients={clients} picture={picture} />
        {clients.some(({ routes }) => routes.length > 0) && (
          <RouteTable clients={clients.map((each) => routesOfClient(each, service))} {...{ picture, onSelect, revealOrigin }} />
        )}
        {client !== undefined && (
          <div className={styles.all}>
            <GoButton onClick={() => onSelect({ kind: 'endpoint', id: service.id })}>{services.all}</GoButton>
          </div>
        )}
      </PanelSection>
      <PanelSection title={services.ports}>
        {service.ports.length === 0 ? <p className={panelStyles.text}>{services.noPorts}</p> : <PortList ports={service.ports} />}
        {!service.headless && service.backends.length > 0 && <p className={styles.rewrites}>{services.rewrites}</p>}
      </PanelSection>
      {service.selector && <Selector selector={service.selector} />}
      {service.backends.length > 0 && (
        <PanelSection title={services.backends} aside={service.backends.length}>
          <ul>
            {service.backends.map((id) => (
              <li key={id}>
                <button type="button" className={styles.backend} onClick={() => onSelect({ kind: 'endpoint', id })}>
                  <EndpointName picture={picture} id={id} />
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      <PanelSection>
        <GoButton onClick={() => revealOrigin(service.origin)}>{panels.explanation.showYaml}</GoButton>
      </PanelSection>
    </>
  );
}

/** What is unusual about the way from the name to the pods. */
function WhereItLeads({ service, revealOrigin }: Pick<ServiceDetailsProps, 'service' | 'revealOrigin'>) {
  const { services } = useWords();
  const [name = ''] = service.outside;
  if (service.by === 'external-name')
    return (
      <p className={styles.note}>
        <PhraseText phrase={services.externalName(name)} revealOrigin={revealOrigin} />
      </p>
    );
  const notes = [
    ...(service.headless ? [services.headless] : []),
    ...(service.by === 'selector' && service.backends.length === 0 ? [services.noPods] : []),
    ...(service.by === 'none' ? [services.noSelector] : []),
    ...(service.by === 'endpoints' ? [services.byEndpoints] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      {service.outside.length > 0 && (
        <p className={styles.note}>
          {services.leadsOutside}: <span className={detailStyles.mono}>{service.outside.join(', ')}</span>
        </p>
      )}
    </>
  );
}

/** NP-20: a client that is a backend too. */
function Hairpin({ clients, picture }: { readonly clients: readonly ServiceClient[]; readonly picture: Picture }) {
  const { services } = useWords();
  const isOne = clients.some(({ source, routes }) => routes.some(({ destination }) => destination === source));
  if (!isOne) return null;
  return <p className={styles.note}>{services.hairpin[picture.profile.options.selfThroughService]}</p>;
}

function PortList({ ports }: { readonly ports: readonly ServicePortSummary[] }) {
  const { services } = useWords();
  return (
    <ul>
      {ports.map((port) => (
        <li key={`${port.protocol} ${port.port} ${port.resolved ?? ''}`} className={detailStyles.mono}>
          {portMap(port)}
          {typeof port.targetPort === 'string' && port.resolved === undefined && (
            <span className={detailStyles.warning}> ({services.nameOnNoContainer})</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Selector({ selector }: { readonly selector: NonNullable<ServiceCard['selector']> }) {
  const { services } = useWords();
  return (
    <PanelSection title={services.selector}>
      <ul className={detailStyles.labels} style={{ marginBlockStart: 0 }}>
        {Object.entries(selector).map(([key, value]) => (
          <li key={key} className={detailStyles.label}>
            {key}
            <span className={detailStyles.equals}>=</span>
            {value}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
