import { Layers } from 'lucide-react';
import type { Origin } from '#engine/model/origin.ts';
import type { PolicySummary } from '#engine/overview/picture.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import styles from './endpoint-details.module.css';

interface PoliciesAboveProps {
  readonly policies: readonly PolicySummary[];
  readonly revealOrigin: (origin: Origin) => void;
}

/** Policies of the whole cluster that are about an endpoint, a line each: `guard-records · Admin tier, priority 20 · ingress`. */
export function PoliciesAbove({ policies, revealOrigin }: PoliciesAboveProps) {
  const { policyTiers, explanation } = useWords();
  return policies.map(({ id, name, tier, priority, directions = [], origin }) => (
    <div key={id} className={styles.isolation}>
      <Layers size={13} aria-hidden="true" />
      <span>
        <OriginLink text={name} origin={origin} revealOrigin={revealOrigin} />
        {' · '}
        {[policyTiers.tier[tier], ...(priority === undefined ? [] : [policyTiers.priority(priority)])].join(', ')}
        {' · '}
        {directions.map((direction) => explanation.direction[direction]).join(', ')}
      </span>
    </div>
  ));
}
