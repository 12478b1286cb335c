import type { Origin } from '#engine/model/origin.ts';
import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import type { Direction } from '#engine/rules/policy.ts';
import { policiesNamed } from '#views/endpoints/policy-lookup.ts';
import { isClosed } from '#views/endpoints/is-closed.ts';
import { Padlock } from '#views/marks/padlock.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './endpoint-details.module.css';
import { PoliciesAbove } from './policies-above.tsx';

interface EndpointIsolationProps {
  readonly endpoint: EndpointSummary;
  readonly picture: Picture;
  readonly revealOrigin: (origin: Origin) => void;
}

const DIRECTIONS: readonly Direction[] = ['ingress', 'egress'];

/** Which policies isolate an endpoint, one line for each direction, and which of the whole cluster are about it. */
export function EndpointIsolation({ endpoint, picture, revealOrigin }: EndpointIsolationProps) {
  const words = useWords();
  const { explanation } = words.panels;
  // One without rules says nothing.
  const above = picture.policies.filter(
    ({ tier, selected, rules }) => tier !== 'network-policy' && rules > 0 && selected.includes(endpoint.id),
  );
  return (
    <PanelSection title={explanation.isolation}>
      {DIRECTIONS.map((direction) => {
        const isolatedBy = endpoint.isolatedBy[direction];
        const name = words.explanation.direction[direction];
        const policies = policiesNamed(picture, isolatedBy, endpoint.namespace);
        const isRuled = above.some(({ directions = [] }) => directions.includes(direction));
        return (
          <div key={direction} className={styles.isolation}>
            <Padlock closed={isClosed(endpoint, direction)} size={13} />
            {isolatedBy.length === 0 ? (
              <span>{endpoint.unselected ? explanation.unselected : (isRuled ? words.policyTiers : explanation).notIsolatedFor(name)}</span>
            ) : (
              <span>
                {explanation.isolatedFor(name)}{' '}
                {policies.map((policy, at) => (
                  <span key={policy.id}>
                    {at > 0 && ', '}
                    <OriginLink text={policy.name} origin={policy.origin} revealOrigin={revealOrigin} />
                  </span>
                ))}
              </span>
            )}
          </div>
        );
      })}
      <PoliciesAbove policies={above} revealOrigin={revealOrigin} />
    </PanelSection>
  );
}
