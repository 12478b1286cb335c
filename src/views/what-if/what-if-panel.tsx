import type { Comparison } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { PanelSection } from '#views/panel/panel-section.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import type { Words } from '#words/english.ts';
import { changeKindOf, countChanges, objectName } from './change-sentence.ts';
import { FlipItems } from './flip-items.tsx';
import { becomeCounts } from './group-flips.ts';
import { IsolationText } from './isolation-text.tsx';
import { SmallerChange } from './smaller-change.tsx';
import styles from './what-if-panel.module.css';

export interface WhatIfPanelProps {
  readonly picture: Picture;
  /** Absent until the engine has compared. */
  readonly compared: PresentComparison | undefined;
  readonly failed: boolean;
  readonly onSelect: (selection: Selection) => void;
  /** Opens the table of flips; with ids, only those at these endpoints. */
  readonly onShowFlips: (endpoints: readonly string[]) => void;
}

/** What a change that is tried does, while nothing is selected: to isolation, to how many pairs, and to which. */
export function WhatIfPanel({ picture, compared, failed, onSelect, onShowFlips }: WhatIfPanelProps) {
  const words = useWords();
  const { whatIf } = words;
  return (
    <section className={panelStyles.panel} aria-label={whatIf.title}>
      <header className={panelStyles.header}>
        <p className={styles.caption}>{whatIf.title}</p>
        <h2 className={panelStyles.title}>{compared ? titleOf(compared.comparison, words) : whatIf.bar.counting}</h2>
        {compared && <IsolationText former={compared.former} present={picture} />}
      </header>
      {compared ? (
        <>
          <Counts comparison={compared.comparison} />
          <FlipItems picture={picture} compared={compared} onSelect={onSelect} onShowFlips={onShowFlips} />
          <SmallerChange key={compared.number} picture={picture} compared={compared} />
        </>
      ) : (
        <PanelSection>
          <p className={panelStyles.text}>{failed ? whatIf.panel.failed : whatIf.panel.comparing}</p>
        </PanelSection>
      )}
    </section>
  );
}

/** `Without payments-guard`; of more than two changes only how many. */
function titleOf(comparison: Comparison, { whatIf }: Words): string {
  const { panel, bar } = whatIf;
  const [first, second, third] = comparison.objects;
  if (first === undefined || third !== undefined) return panel.several(countChanges(comparison));
  const kind = changeKindOf(first);
  if (second !== undefined && changeKindOf(second) !== kind) return panel.several(countChanges(comparison));
  const names = second === undefined ? objectName(first) : bar.and(objectName(first), objectName(second));
  if (kind === 'added') return panel.with(names);
  return kind === 'changed' ? panel.changed(names) : panel.without(names);
}

function Counts({ comparison }: { readonly comparison: Comparison }) {
  const { whatIf, language } = useWords();
  const { panel } = whatIf;
  const { totals, flips } = comparison;
  const all = totals.added + totals.removed + totals.changed;
  const counts = all === flips.length ? becomeCounts(flips) : { ...totals.become, gone: 0, otherPorts: 0 };
  const rows = [
    [panel.becomeAllowed, counts.allowed],
    [panel.becomePartial, counts.partial],
    [panel.becomeDepends, counts.depends],
    [panel.becomeDenied, counts.denied],
    [panel.becomeGone, counts.gone],
    [panel.morePorts, counts.otherPorts],
  ] as const;
  if (all === 0) {
    return (
      <PanelSection>
        <p className={panelStyles.text}>{panel.nothingFlips}</p>
      </PanelSection>
    );
  }
  return (
    <PanelSection title={panel.pairs(all, totals.pairs)}>
      <dl className={styles.counts}>
        {rows.map(
          ([text, count]) =>
            count > 0 && (
              <div key={text} className={styles.countRow}>
                <dt>{text}</dt>
                <dd>{count.toLocaleString(language)}</dd>
              </div>
            ),
        )}
      </dl>
    </PanelSection>
  );
}
