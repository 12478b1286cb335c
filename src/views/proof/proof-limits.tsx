import { PROOF_FACTS } from 'virtual:proof-facts';
import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { CodeText } from './code-text.tsx';
import { useProof } from './proof-context.ts';
import { ProofSection } from './proof-section.tsx';
import styles from './proof.module.css';
import { SourceLink } from './source-link.tsx';

/** What had to be decided, in the groups of the engine's own documentation. */
export function DecisionsSection() {
  const { texts, matches } = useProof();
  const found = PROOF_FACTS.decisions.flatMap(({ title, items }) => {
    const fitting = items.filter((item) => matches(title, item));
    return fitting.length === 0 ? [] : [{ title, items: fitting }];
  });
  const count = found.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <ProofSection id="decisions" count={count} fits={count > 0} text={<p>{texts.texts.decisions}</p>}>
      <div lang="en">
        {found.map(({ title, items }) => (
          <div key={title} className={styles.group}>
            <h3 className={styles.groupTitle}>{title}</h3>
            <ItemList items={items} />
          </div>
        ))}
      </div>
    </ProofSection>
  );
}

/** What was assumed about the input that is open. */
export function AssumptionsSection({ picture }: { readonly picture: Picture | undefined }) {
  const { texts, matches } = useProof();
  const { assumptions } = useWords().screen;
  const said = picture?.assumptions.map(({ code, values }) => assumptions[code](values)) ?? [];
  const found = said.filter((sentence) => matches(sentence));
  const none = picture === undefined ? texts.texts.assumptionsNoInput : texts.texts.assumptionsNone;
  return (
    <ProofSection
      id="assumptions"
      {...(picture && { count: found.length })}
      fits={found.length > 0}
      text={
        <p>
          {texts.texts.assumptions} {said.length === 0 && none}
        </p>
      }
    >
      <ItemList items={found} />
    </ProofSection>
  );
}

export function UnsupportedSection() {
  const { texts, matches } = useProof();
  const found = texts.unsupported.filter((item) => matches(item));
  return (
    <ProofSection id="unsupported" count={found.length} fits={found.length > 0} text={<p>{texts.texts.unsupported}</p>}>
      <ItemList items={found} />
    </ProofSection>
  );
}

/** Every id with its sentence, in families. */
export function RulesSection() {
  const { texts, matches } = useProof();
  const found = PROOF_FACTS.rules.filter(({ id, family, text }) => matches(id, family, text));
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <ProofSection id="rules" count={found.length} fits={found.length > 0} text={<p>{texts.texts.rules}</p>}>
      <div lang="en">
        {families.map((family) => (
          <div key={family} className={styles.group}>
            <h3 className={styles.groupTitle}>{family}</h3>
            <dl className={styles.rules}>
              {found
                .filter((rule) => rule.family === family)
                .map(({ id, text, sources }) => (
                  <div key={id} id={`proof-${id}`} className={styles.rule}>
                    <dt>{id}</dt>
                    <dd>
                      <CodeText>{text}</CodeText>
                      {sources.map((source) => (
                        <SourceLink key={source} url={source} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
    </ProofSection>
  );
}

function ItemList({ items }: { readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>
          <CodeText>{item}</CodeText>
        </li>
      ))}
    </ul>
  );
}
