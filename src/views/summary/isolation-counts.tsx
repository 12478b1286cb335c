import type { Picture } from '#engine/overview/picture.ts';
import type { Direction } from '#engine/rules/policy.ts';
import type { Selection } from '#state/selection-type.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { Padlock } from '#views/marks/padlock.tsx';
import { PanelSection } from '#views/panel/panel-section.tsx';
import { useWords } from '#views/words-context.tsx';
import type { SummaryFacts } from './summary-facts.ts';
import styles from './summary.module.css';

/** Up to so many workloads are named as the ones that nothing isolates. */
const MOST_NAMED = 6;

interface IsolationCountsProps {
  readonly picture: Picture;
  readonly facts: SummaryFacts;
  readonly onSelect: (selection: Selection) => void;
}

/** How many workloads are isolated, per direction; where a few are not, which. */
export function IsolationCounts({ picture, facts, onSelect }: IsolationCountsProps) {
  const words = useWords();
  const { summary } = words.panels;
  if (facts.workloads === 0) return null;
  return (
    <PanelSection title={summary.isolation}>
      {(['ingress', 'egress'] as const).map((direction) => (
        <div key={direction}>
          <p className={styles.isolationLine}>
            <Padlock closed={facts.isolated[direction] > 0} />
            <span className={styles.direction}>{words.explanation.direction[direction]}</span>
            <span className={styles.isolationCount}>{summary.ofWorkloads(facts.isolated[direction], facts.workloads)}</span>
          </p>
          <NotIsolated picture={picture} direction={direction} onSelect={onSelect} />
        </div>
      ))}
    </PanelSection>
  );
}

function NotIsolated({ picture, direction, onSelect }: Omit<IsolationCountsProps, 'facts'> & { readonly direction: Direction }) {
  const { summary } = useWords().panels;
  const workloads = picture.endpoints.filter(({ kind }) => kind === 'workload');
  const open = workloads.filter(({ isolatedBy }) => isolatedBy[direction].length === 0);
  if (open.length === 0 || open.length > MOST_NAMED || open.length === workloads.length) return null;
  return (
    <p className={styles.notIsolated}>
      {summary.notIsolated}{' '}
      {open.map(({ id }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <button type="button" className={styles.name} onClick={() => onSelect({ kind: 'endpoint', id })}>
            {endpointTitle(picture, id)}
          </button>
        </span>
      ))}
    </p>
  );
}
