import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Comparison, FlipKind } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import type { Selection } from '#state/selection-type.ts';
import { flipsOf } from '#views/flips/sorted-flips.ts';
import { namingPicture } from '#views/flips/naming-picture.ts';
import { FlipMark } from '#views/marks/flip-mark.tsx';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { Button } from '#ui/button.tsx';
import { focusObject, useChangesFocus } from './changes-focus.ts';
import { ChangesReport } from './changes-report.tsx';
import styles from './changes.module.css';
import { FlipSection } from './flip-section.tsx';
import { useReportNames, useSideNames } from './side-names.ts';

export interface ChangesPanelProps {
  readonly picture: Picture;
  /** Absent until the engine has compared, or where there is nothing to compare with. */
  readonly compared: PresentComparison | undefined;
  readonly failed: boolean;
  readonly comparing: boolean;
  readonly onSelect: (selection: Selection) => void;
}

/** What the second set of manifests opens and closes, riskiest first, while nothing is selected. */
export function ChangesPanel({ picture, compared, failed, comparing, onSelect }: ChangesPanelProps) {
  const { changes } = useWords();
  const names = useSideNames(compared);
  const reportNames = useReportNames(compared);
  return (
    <section className={styles.panel} aria-label={changes.title}>
      <div className={panelStyles.panel}>
        <header className={panelStyles.header}>
          {compared && <p className={panelStyles.caption}>{changes.compared(names.before, names.after)}</p>}
          <h2 className={panelStyles.title}>{changes.wouldChange}</h2>
          {compared?.comparison.errors && <ErrorsNote {...compared.comparison.errors} />}
          {compared && <Counts comparison={compared.comparison} tried={compared.with === 'input'} />}
        </header>
        {compared ? (
          <Sections picture={picture} comparison={compared.comparison} tried={compared.with === 'input'} onSelect={onSelect} />
        ) : (
          <p className={styles.waiting} role="status">
            {failed ? changes.view.failed : comparing ? changes.view.loading : changes.compare.nothingYet}
          </p>
        )}
      </div>
      {compared && <ChangesReport comparison={compared.comparison} names={reportNames} />}
    </section>
  );
}

/** What a comparison of broken manifests cannot see. */
function ErrorsNote({ before, after }: NonNullable<Comparison['errors']>) {
  const { changes } = useWords();
  return (
    <p className={styles.errors}>
      <SeverityMark severity="error" />
      {changes.errors(before, after)}
    </p>
  );
}

function Counts({ comparison: { totals }, tried }: { readonly comparison: Comparison; readonly tried: boolean }) {
  const { changes, language } = useWords();
  const kinds: readonly FlipKind[] = ['added', 'removed', 'changed'];
  return (
    <ul className={styles.tiles}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.tile}>
          <span className={classNames(styles.tileCount, totals[kind] > 999 && styles.long)}>{totals[kind].toLocaleString(language)}</span>
          <FlipMark kind={kind} tried={tried} />
          <span className={styles.tileText}>{changes.kind[kind]}</span>
        </li>
      ))}
    </ul>
  );
}

interface SectionsProps {
  readonly tried: boolean;
  readonly picture: Picture;
  readonly comparison: Comparison;
  readonly onSelect: (selection: Selection) => void;
}

function Sections({ picture, comparison, tried, onSelect }: SectionsProps) {
  const { changes } = useWords();
  const { totals, flips: all } = comparison;
  const object = useChangesFocus((state) => state.object);
  const focused = object !== undefined && comparison.objects.some(({ key }) => key === object) ? object : undefined;
  const flips = useMemo(() => (focused === undefined ? all : flipsOf(all, focused)), [all, focused]);
  const common = { picture: namingPicture(picture, comparison), comparison, tried, onSelect };
  const of = (kind: FlipKind, needed?: boolean) =>
    flips.filter((flip) => flip.kind === kind && (needed === undefined || flip.needed === needed));
  const [added, needed, removed, changed] = [of('added'), of('removed', true), of('removed', false), of('changed')];
  const count = (described: number, counted: number): number => (focused === undefined ? counted : described);
  const undeclared = totals.undeclared > 0 && focused === undefined && (
    <p className={styles.note}>{changes.undeclared(totals.undeclared)}</p>
  );
  if (totals.added + totals.removed + totals.changed === 0) {
    return (
      <div className={panelStyles.section}>
        <p>{changes.nothing}</p>
        {undeclared || <p className={panelStyles.text}>{changes.nothingHint}</p>}
      </div>
    );
  }
  return (
    <>
      {focused !== undefined && (
        <p className={styles.focusRow}>
          <span>{changes.objects.causedBy(focused)}</span>
          <Button look="quiet" onClick={() => focusObject(undefined)}>
            <X size={13} aria-hidden="true" />
            {changes.objects.all}
          </Button>
        </p>
      )}
      <FlipSection
        {...common}
        title={added.some(({ after }) => after?.verdict === 'depends') ? changes.section.perhaps : changes.section.added}
        flips={added}
        all={count(added.length, totals.added)}
        open
      />
      <FlipSection {...common} title={changes.section.needed} flips={needed} all={count(needed.length, totals.neededRemoved)} open />
      <FlipSection
        {...common}
        title={changes.section.removed}
        flips={removed}
        all={count(removed.length, totals.removed - totals.neededRemoved)}
        open={removed.length <= 2}
      />
      <FlipSection
        {...common}
        title={changes.section.changed}
        flips={changed}
        all={count(changed.length, totals.changed)}
        open={changed.length <= 3}
      />
      {undeclared}
      {all.length < totals.added + totals.removed + totals.changed && (
        <p className={styles.note}>{changes.shownOf(all.length, totals.added + totals.removed + totals.changed)}</p>
      )}
    </>
  );
}
