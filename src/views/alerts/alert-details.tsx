import type { ReactNode } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { AlertSummary, SecurityPicture } from '#engine/overview/security-picture.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointOf, endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { OfferButton } from '#views/images/report-place.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useSecurityWords } from '#views/security/security-words.tsx';
import styles from '#views/security/security.module.css';
import { Button } from '#ui/button.tsx';
import { ObservedConnection } from './observed-connection.tsx';
import { AddPodOffer } from './add-pod-offer.tsx';

interface AlertDetailsProps {
  readonly summary: AlertSummary;
  readonly picture: Picture;
  readonly security: SecurityPicture;
  readonly onSelect: (selection: Selection) => void;
  readonly revealOrigin: (origin: Origin) => void;
}

/** Everything that one alert says, where it belongs and how that was found, the connection it tells of, and what is offered. */
export function AlertDetails({ summary, picture, security, onSelect, revealOrigin }: AlertDetailsProps) {
  const words = useSecurityWords();
  const { alerts: said } = words;
  const { alert, place, endpoints, looked, nearest, observed, by } = summary;
  const offers = security.offers.filter(({ what, of }) => what === 'alert' && of === alert.id);
  const known = endpoints.filter((id) => endpointOf(picture, id) !== undefined);
  return (
    <>
      {alert.output !== '' && <p className={styles.wraps}>{alert.output}</p>}
      <div className={styles.actions}>
        {known.slice(0, 6).map((id) => (
          <Button key={id} className={styles.small} onClick={() => onSelect({ kind: 'endpoint', id })}>
            {said.openWorkload(endpointTitle(picture, id))}
          </Button>
        ))}
        <OriginLink text={`${alert.origin.file}:${alert.origin.line}`} origin={alert.origin} revealOrigin={revealOrigin} fixedWidth />
      </div>
      {place === 'unmatched' && (
        <p className={styles.wraps}>
          {looked ? said.looked(looked) : said.nothingNamed} {nearest && said.nearest(nearest)}
        </p>
      )}
      {offers.map((offer) =>
        offer.because === 'new-pod' ? <AddPodOffer key={offer.id} offer={offer} /> : <OfferButton key={offer.id} offer={offer} />,
      )}
      {observed && <ObservedConnection observed={observed} picture={picture} onSelect={onSelect} />}
      <dl className={styles.facts}>
        <Fact term={said.pod}>{alert.subject.pod && `${alert.subject.namespace ?? ''}/${alert.subject.pod}`.replace(/^\//, '')}</Fact>
        <Fact term={said.image}>{alert.subject.image}</Fact>
        <Fact term={said.command}>{alert.command}</Fact>
        <Fact term={said.user}>{alert.user}</Fact>
        <Fact term={said.parent}>{alert.parent}</Fact>
        <Fact term={said.host}>{alert.host && `${alert.tool}, ${alert.host}`}</Fact>
        <Fact term={said.tags}>{alert.tags.join(', ')}</Fact>
        <Fact term={said.by}>{by && alert.subject.by}</Fact>
        {alert.fields.map(([name, value]) => (
          <Fact key={name} term={name} code>
            {value}
          </Fact>
        ))}
      </dl>
    </>
  );
}

interface FactProps {
  readonly term: string;
  readonly code?: boolean;
  readonly children: ReactNode;
}

/** Nothing where the alert does not say it. */
function Fact({ term, code = false, children }: FactProps) {
  if (children === undefined || children === '') return null;
  return (
    <>
      <dt className={code ? styles.code : undefined}>{term}</dt>
      <dd className={styles.code}>{children}</dd>
    </>
  );
}
