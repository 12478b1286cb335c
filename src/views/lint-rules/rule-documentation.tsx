import type { DocumentedCode } from '#engine/lint/documented.ts';
import { SILENCEABLE } from '#engine/lint/rule-names.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { LINT_EXAMPLES } from '#words/lint-examples.ts';
import type { LintRulesWords } from '#words/en/lint-rules.ts';
import { placeText } from '#words/explain-phrases.ts';
import { phraseText } from '#words/phrase.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { YamlExample } from './yaml-example.tsx';
import styles from './lint-rules.module.css';

interface RuleDocumentationProps {
  readonly rule: DocumentedCode;
  readonly texts: LintRulesWords;
  readonly findings: readonly Diagnostic[];
  /** How many comments silence. */
  readonly silenced: number;
  readonly onClose: () => void;
}

/** So many findings of the rule are listed; the others are counted. */
const MOST_LISTED = 6;

/** One rule: what it finds, why that matters, an example, what to write instead, and what it finds here. */
export function RuleDocumentation({ rule, texts, findings, silenced, onClose }: RuleDocumentationProps) {
  const { page, rules } = texts;
  const { title, what, why, instead } = rules[rule];
  const { bad, good } = LINT_EXAMPLES[rule];
  const counts = [...(findings.length > 0 ? [page.found(findings.length)] : []), ...(silenced > 0 ? [page.silenced(silenced)] : [])];
  return (
    <article className={styles.document} aria-label={title}>
      <header>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.name}>
          <code>{rule}</code>
          <span>{counts.length === 0 ? page.nothing : counts.join(' · ')}</span>
        </p>
      </header>
      <Section title={page.what} text={what} />
      <Section title={page.why} text={why} />
      <section>
        <h3 className={styles.heading}>{page.example}</h3>
        <YamlExample text={bad} page={page} />
      </section>
      <section>
        <h3 className={styles.heading}>{page.instead}</h3>
        <p className={styles.text}>
          <Marked text={instead} />
        </p>
        <YamlExample text={good} page={page} />
      </section>
      {findings.length > 0 && <FoundHere findings={findings} texts={texts} onClose={onClose} />}
      <section>
        <h3 className={styles.heading}>{page.silence}</h3>
        {SILENCEABLE.includes(rule) ? (
          <>
            <p className={styles.text}>{page.silenceText}</p>
            <p className={styles.comment}>
              <code># netpol-atlas: ignore {rule}</code>
            </p>
          </>
        ) : (
          <p className={styles.text}>{page.notSilenced}</p>
        )}
      </section>
    </article>
  );
}

function Section({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      <p className={styles.text}>
        <Marked text={text} />
      </p>
    </section>
  );
}

/** Text with what stands between backquotes in the fixed-width face. */
function Marked({ text }: { readonly text: string }) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}

function FoundHere({ findings, texts, onClose }: Pick<RuleDocumentationProps, 'findings' | 'texts' | 'onClose'>) {
  const words = useWords();
  const more = findings.length - MOST_LISTED;
  return (
    <section>
      <h3 className={styles.heading}>{texts.page.here}</h3>
      <ul className={styles.findings}>
        {findings.slice(0, MOST_LISTED).map((finding, at) => (
          <li key={at}>
            <button
              type="button"
              className={styles.finding}
              onClick={() => {
                onClose();
                revealOrigin(finding.origin);
              }}
            >
              <SeverityMark severity={finding.severity} />
              <span className={styles.findingText}>{phraseText(words.diagnostic(finding).title)}</span>
              <span className={styles.place}>{placeText(finding.origin)}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.text}>{texts.page.more(more)}</p>}
    </section>
  );
}
