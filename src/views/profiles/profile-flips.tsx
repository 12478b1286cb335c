import { useState } from 'react';
import type { Comparison, Flip, FlipKind } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import type { EnforcementOptionName, EnforcementProfile } from '#engine/rules/enforcement.ts';
import type { Selection } from '#state/selection-type.ts';
import { FlipItem } from '#views/changes/flip-item.tsx';
import { namingPicture } from '#views/flips/naming-picture.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { differingOptions } from './option-groups.ts';
import styles from './profiles-compared.module.css';
import { useProfileTexts } from './use-profile-texts.ts';

interface ProfileFlipsProps {
  readonly picture: Picture;
  readonly comparison: Comparison;
  readonly before: EnforcementProfile;
  readonly after: EnforcementProfile;
  readonly afterName: string;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

const KINDS: readonly FlipKind[] = ['added', 'removed', 'changed'];
/** So many of a kind are listed before they are asked for. */
const SHOWN = 30;

/** Every pair that two profiles judge otherwise, by what becomes of it, each with the option that brings it about. */
export function ProfileFlips({ picture, comparison, before, after, afterName, selection, onSelect }: ProfileFlipsProps) {
  const texts = useProfileTexts().compared;
  const { totals, flips } = comparison;
  const all = totals.added + totals.removed + totals.changed;
  return (
    <>
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          title={texts.section[kind](afterName)}
          count={totals[kind]}
          flips={flips.filter((flip) => flip.kind === kind)}
          {...{ picture, comparison, before, after, selection, onSelect }}
        />
      ))}
      {flips.length < all && <p className={styles.rest}>{texts.more(all - flips.length)}</p>}
    </>
  );
}

interface KindProps extends Omit<ProfileFlipsProps, 'afterName'> {
  readonly title: string;
  readonly count: number;
  readonly flips: readonly Flip[];
}

function Kind({ title, count, flips, picture, comparison, before, after, selection, onSelect }: KindProps) {
  const { panels, language } = useWords();
  const [whole, setWhole] = useState(false);
  if (count === 0) return null;
  const naming = namingPicture(picture, comparison);
  const hidden = flips.length - SHOWN;
  const differing = differingOptions(before.options, after.options);
  return (
    <section className={styles.section}>
      <h3 className={styles.sectionTitle}>
        {title} <span className={styles.sectionCount}>{count.toLocaleString(language)}</span>
      </h3>
      <ul className={styles.flips}>
        {(whole ? flips : flips.slice(0, SHOWN)).map((flip) => (
          <li
            key={`${flip.source} ${flip.destination}`}
            className={classNames(styles.flip, isSelected(flip, selection) && styles.selected)}
          >
            <FlipItem
              picture={naming}
              comparison={comparison}
              flip={flip}
              tried={false}
              onSelect={onSelect}
              because={<Because flip={flip} names={differing} />}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? panels.summary.fewer : panels.summary.more(hidden)}
        </button>
      )}
    </section>
  );
}

/** The options that make the difference, where there is more than one that might; of all `names`, if the engine does not say which. */
function Because({ flip, names: all }: { readonly flip: Flip; readonly names: readonly EnforcementOptionName[] }) {
  const texts = useProfileTexts();
  const names = flip.options ?? all;
  if (all.length <= 1) return null;
  return (
    <>
      {texts.compared.because} {names.map((name) => texts.option[name].title).join(', ')}
    </>
  );
}

function isSelected({ source, destination }: Flip, selection: Selection): boolean {
  return selection.kind === 'connection' && selection.source === source && selection.destination === destination;
}
