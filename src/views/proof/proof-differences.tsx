import { CodeText } from './code-text.tsx';
import { DIFFERENCES, type DifferenceId } from './differences.ts';
import { useProof } from './proof-context.ts';
import { ProofSection } from './proof-section.tsx';
import styles from './proof.module.css';
import { RuleChips } from './rule-chip.tsx';
import { SourceLink } from './source-link.tsx';

const IDS = Object.keys(DIFFERENCES) as readonly DifferenceId[];

/** Every question that others answer otherwise: our answer, theirs, and the sentence that decides. */
export function DifferencesSection() {
  const { texts, matches } = useProof();
  const found = IDS.filter((id) => {
    const { question, ours, theirs } = texts.differences[id];
    const { quotation, rules } = DIFFERENCES[id];
    return matches(question, ours, ...Object.entries(theirs).flat(), quotation.text, rules.join(' '));
  });
  return (
    <ProofSection id="differences" count={found.length} fits={found.length > 0} text={<p>{texts.texts.differences}</p>}>
      <div className={styles.differences}>
        {found.map((id) => (
          <DifferenceCard key={id} id={id} />
        ))}
      </div>
    </ProofSection>
  );
}

function DifferenceCard({ id }: { readonly id: DifferenceId }) {
  const { texts } = useProof();
  const { question, ours, theirs } = texts.differences[id];
  const { rules, quotation } = DIFFERENCES[id];
  return (
    <article id={`proof-${id}`} className={styles.difference} aria-labelledby={`proof-${id}-heading`}>
      <div className={styles.differenceHead}>
        <h3 id={`proof-${id}-heading`} className={styles.question} tabIndex={-1}>
          <CodeText>{question}</CodeText>
        </h3>
        <RuleChips ids={rules} />
      </div>
      <dl className={styles.answers}>
        <div className={styles.ours}>
          <dt>{texts.weSay}</dt>
          <dd>
            <CodeText>{ours}</CodeText>
          </dd>
        </div>
        <div className={styles.theirs}>
          <dt>{texts.theySay}</dt>
          {Object.entries(theirs).map(([tool, answer]) => (
            <dd key={tool}>
              <strong className={styles.tool}>{tool}</strong> <CodeText>{answer}</CodeText>
            </dd>
          ))}
        </div>
      </dl>
      <figure className={styles.quotation}>
        <figcaption className={styles.caption}>
          {texts.decides}: <span lang="en">{quotation.from}</span>
        </figcaption>
        <blockquote lang="en" cite={quotation.url}>
          “<CodeText>{quotation.text}</CodeText>”
        </blockquote>
        <SourceLink url={quotation.url} />
      </figure>
    </article>
  );
}
