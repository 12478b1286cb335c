import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { type DocumentedCode, DOCUMENTED_CODES } from '#engine/lint/documented.ts';
import { LINT_RULE_NAMES } from '#engine/lint/rule-names.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import type { LintRulesWords } from '#words/en/lint-rules.ts';
import { walkItems } from '#ui/walk-items.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './lint-rules.module.css';

type ByCode = ReadonlyMap<Diagnostic['code'], readonly Diagnostic[]>;

interface RuleListProps {
  readonly texts: LintRulesWords;
  readonly found: ByCode;
  readonly silenced: ByCode;
  readonly shown: DocumentedCode;
  readonly onShow: (rule: DocumentedCode) => void;
}

const IS_RULE: ReadonlySet<string> = new Set(LINT_RULE_NAMES);

/** Every rule with how often it finds something here; what is typed narrows the list. */
export function RuleList({ texts, found, silenced, shown, onShow }: RuleListProps) {
  const { page, rules } = texts;
  const [text, setText] = useState('');
  const list = useRef<HTMLElement>(null);
  const wanted = text.trim().toLowerCase();
  const fitting = DOCUMENTED_CODES.filter((code) => code.includes(wanted) || rules[code].title.toLowerCase().includes(wanted));
  const groups = [
    { title: page.all, codes: fitting.filter((code) => IS_RULE.has(code)) },
    { title: page.reading, codes: fitting.filter((code) => !IS_RULE.has(code)) },
  ];
  // The rule that was asked for may stand far down.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div className={styles.side}>
      <label className={styles.search}>
        <Search size={14} aria-hidden="true" />
        <VisuallyHidden>{page.search}</VisuallyHidden>
        <input value={text} onChange={({ target }) => setText(target.value)} placeholder={page.search} />
      </label>
      <nav ref={list} className={styles.list} aria-label={page.title} onKeyDown={(event) => walkItems(event, '[data-rule]')}>
        {fitting.length === 0 && <p className={styles.none}>{page.noneFound}</p>}
        {groups.map(
          ({ title, codes }) =>
            codes.length > 0 && (
              <section key={title}>
                <h3 className={styles.group}>{title}</h3>
                <ul>
                  {codes.map((code) => (
                    <li key={code}>
                      <button
                        type="button"
                        className={styles.rule}
                        data-rule={code}
                        aria-current={code === shown ? 'true' : undefined}
                        onClick={() => onShow(code)}
                      >
                        <span className={styles.ruleTitle}>{rules[code].title}</span>
                        <Count found={found.get(code)?.length ?? 0} silenced={silenced.get(code)?.length ?? 0} page={page} />
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </nav>
    </div>
  );
}

function Count({ found, silenced, page }: { readonly found: number; readonly silenced: number; readonly page: LintRulesWords['page'] }) {
  if (found === 0 && silenced === 0) return null;
  return (
    <span className={found > 0 ? styles.count : `${styles.count} ${styles.quiet}`}>
      <span aria-hidden="true">{found > 0 ? found : `(${silenced})`}</span>
      <VisuallyHidden>
        {[found > 0 && page.found(found), silenced > 0 && page.silenced(silenced)].filter(Boolean).join(', ')}
      </VisuallyHidden>
    </span>
  );
}
