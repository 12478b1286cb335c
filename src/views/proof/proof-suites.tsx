import { PROOF_FACTS } from 'virtual:proof-facts';
import { useWords } from '#views/words-context.tsx';
import { AnswerTable } from './answer-table.tsx';
import { CodeText } from './code-text.tsx';
import { FoldedItem } from './folded-item.tsx';
import { MEASURED_FUZZ, MEASURED_ON, MEASURED_SUITES } from './measured.ts';
import type { TestFile } from './proof-facts.ts';
import { useProof } from './proof-context.ts';
import { ProofSection } from './proof-section.tsx';
import styles from './proof.module.css';
import { RuleChips } from './rule-chip.tsx';
import { SourceLink } from './source-link.tsx';

/** Each situation as its sentence, with the rules that it pins; opened, with all answers. */
export function GoldenSection() {
  const { texts, matches } = useProof();
  const found = PROOF_FACTS.golden.filter(({ name, sentence, pins, table }) => matches(name, sentence, pins.join(' '), table));
  return (
    <ProofSection id="golden" count={found.length} fits={found.length > 0} text={<p>{texts.texts.golden}</p>}>
      <ul className={styles.items} lang="en">
        {found.map(({ name, sentence, profile, pins, table }) => (
          <FoldedItem key={name} summary={sentence} aside={<RuleChips ids={pins} />}>
            <p className={styles.path}>
              <span lang={undefined}>{texts.inFile}</span> <code>src/engine/golden/{name}/</code>
              {profile !== undefined && (
                <>
                  {' '}
                  · {texts.profile} <code>{profile}</code>
                </>
              )}
            </p>
            <AnswerTable text={table} />
          </FoldedItem>
        ))}
      </ul>
    </ProofSection>
  );
}

/** What holds on random input, by file. */
export function PropertiesSection() {
  const { texts } = useProof();
  return <FilesSection id="properties" files={PROOF_FACTS.properties} text={<p>{texts.texts.properties}</p>} />;
}

/** What a person does with the page, by file. */
export function StoriesSection() {
  const { texts } = useProof();
  return <FilesSection id="stories" files={PROOF_FACTS.stories} text={<p>{texts.texts.stories}</p>} />;
}

interface FilesSectionProps {
  readonly id: 'properties' | 'stories';
  readonly files: readonly TestFile[];
  readonly text: React.ReactNode;
}

/** Files of tests with what each of them states. */
function FilesSection({ id, files, text }: FilesSectionProps) {
  const { matches } = useProof();
  const found = files.flatMap(({ file, titles }) => {
    const fitting = titles.filter((title) => matches(file, title));
    return fitting.length === 0 ? [] : [{ file, titles: fitting }];
  });
  const count = found.reduce((sum, { titles }) => sum + titles.length, 0);
  return (
    <ProofSection id={id} count={count} fits={found.length > 0} text={text}>
      <ul className={styles.items} lang="en">
        {found.map(({ file, titles }) => (
          <FoldedItem
            key={file}
            summary={<code>{file.replace(/^src\//, '')}</code>}
            aside={<span className={styles.aside}>{titles.length}</span>}
          >
            <ul className={styles.titles}>
              {titles.map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
          </FoldedItem>
        ))}
      </ul>
    </ProofSection>
  );
}

/** The run with damaged input: how often, how to repeat it, the longest so far. */
export function FuzzSection() {
  const { texts, matches } = useProof();
  const { count, seed, reports } = PROOF_FACTS.fuzz;
  const command = `npm run fuzz -- --seed ${seed} --count ${count}`;
  const [what, longest] = [texts.texts.fuzz(count, seed), texts.texts.fuzzMeasured(MEASURED_FUZZ.inputs, MEASURED_FUZZ.seeds, MEASURED_ON)];
  const beside = texts.texts.fuzzReports(reports);
  const { language } = useWords();
  return (
    <ProofSection
      id="fuzz"
      count={count.toLocaleString(language)}
      fits={matches(what, beside, longest)}
      text={
        <>
          <p>
            <CodeText>{what}</CodeText>
          </p>
          <p>{beside}</p>
          <p>{longest}</p>
          <p>
            {texts.texts.fuzzHow} <code>{command}</code>
          </p>
        </>
      }
    />
  );
}

/** Suites of others, with what was measured. */
export function ConformanceSection() {
  const { texts, matches } = useProof();
  const sum = (what: 'cases' | 'passed') => MEASURED_SUITES.reduce((total, suite) => total + suite[what], 0);
  const fits = MEASURED_SUITES.some(({ id, source }) => matches(id, texts.suites[id], source));
  return (
    <ProofSection id="conformance" count={sum('cases')} fits={fits} text={<p>{texts.texts.conformance(MEASURED_ON)}</p>}>
      <div className={styles.scroller}>
        <table className={styles.suites}>
          <thead>
            <tr>
              <th scope="col">{texts.suite}</th>
              <th scope="col">{texts.cases}</th>
              <th scope="col">{texts.passed}</th>
            </tr>
          </thead>
          <tbody>
            {MEASURED_SUITES.map(({ id, cases, passed, source }) => (
              <tr key={id}>
                <th scope="row">
                  {texts.suites[id]}
                  <SourceLink url={source} />
                </th>
                <td>{cases}</td>
                <td>{passed}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.all}</th>
              <td>{sum('cases')}</td>
              <td>{sum('passed')}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </ProofSection>
  );
}
