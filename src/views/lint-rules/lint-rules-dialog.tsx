import { useMemo, useState } from 'react';
import { type DocumentedCode, DOCUMENTED_CODES } from '#engine/lint/documented.ts';
import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { groupBy } from '#engine/model/multi-map.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { LintRulesWords } from '#words/en/lint-rules.ts';
import { useWords } from '#views/words-context.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { RuleDocumentation } from './rule-documentation.tsx';
import { RuleList } from './rule-list.tsx';
import { useShownRule } from './shown-rule.ts';
import styles from './lint-rules.module.css';

export interface LintRulesProps {
  /** Absent while nothing is analyzed: the rules can be read all the same. */
  readonly picture: Picture | undefined;
  readonly onClose: () => void;
}

/** The documentation of every lint rule: the list with what each finds here, and the page of one of them. */
export function LintRulesDialog({ picture, onClose, texts }: LintRulesProps & { readonly texts: LintRulesWords }) {
  const { screen } = useWords();
  const found = useMemo(() => groupBy(picture?.diagnostics ?? [], ({ code }) => code), [picture]);
  const silenced = useMemo(() => groupBy(picture?.silenced ?? [], ({ code }) => code), [picture]);
  const [shown, setShown] = useState<DocumentedCode>(() => useShownRule.getState().rule ?? firstThatFinds(found));
  return (
    <Dialog open onClose={onClose} title={texts.page.title} closeLabel={screen.common.close} width={1000}>
      <div className={styles.sheet}>
        <RuleList texts={texts} found={found} silenced={silenced} shown={shown} onShow={setShown} />
        <RuleDocumentation
          key={shown}
          rule={shown}
          texts={texts}
          findings={found.get(shown) ?? []}
          silenced={silenced.get(shown)?.length ?? 0}
          onClose={onClose}
        />
      </div>
    </Dialog>
  );
}

function firstThatFinds(found: ReadonlyMap<Diagnostic['code'], readonly Diagnostic[]>): DocumentedCode {
  return DOCUMENTED_CODES.find((code) => found.has(code)) ?? DOCUMENTED_CODES[0];
}
