import { PROOF_FACTS } from 'virtual:proof-facts';
import { Popover } from '#ui/popover.tsx';
import { CodeText } from './code-text.tsx';
import { useProof } from './proof-context.ts';
import styles from './proof.module.css';
import { SourceLink } from './source-link.tsx';

const RULES = new Map(PROOF_FACTS.rules.map((rule) => [rule.id, rule]));

/** An id such as NP-10; pressed, it says what it stands for. */
export function RuleChip({ id }: { readonly id: string }) {
  const { texts } = useProof();
  const rule = RULES.get(id);
  if (rule === undefined) return <span className={styles.chip}>{id}</span>;
  return (
    <Popover
      label={texts.ruleTitle(id)}
      width={360}
      trigger={
        <button type="button" className={styles.chip} title={texts.ruleTitle(id)}>
          {id}
        </button>
      }
    >
      <div className={styles.explained}>
        <p>
          <strong>{id}</strong>{' '}
          <span lang="en">
            <CodeText>{rule.text}</CodeText>
          </span>
        </p>
        {rule.sources.map((source) => (
          <SourceLink key={source} url={source} />
        ))}
      </div>
    </Popover>
  );
}

/** The rules that something cites, each to be read where it stands. */
export function RuleChips({ ids }: { readonly ids: readonly string[] }) {
  return (
    <span className={styles.chips}>
      {ids.map((id) => (
        <RuleChip key={id} id={id} />
      ))}
    </span>
  );
}
