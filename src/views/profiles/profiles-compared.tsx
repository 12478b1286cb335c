import { ArrowLeftRight, X } from 'lucide-react';
import type { Comparison } from '#engine/compare/comparison.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { enforcementProfile, type EnforcementProfile } from '#engine/rules/enforcement.ts';
import { COMPARABLE, type Comparable, type ComparedProfiles } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import type { Selection } from '#state/selection-type.ts';
import { useWords } from '#views/words-context.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { comparedSides, sideOptions } from './compare-profiles.ts';
import { differingOptions, optionValue } from './option-groups.ts';
import { ProfileFlips } from './profile-flips.tsx';
import styles from './profiles-compared.module.css';
import { useProfilesComparison } from './profiles-comparison-query.ts';
import { useProfileTexts } from './use-profile-texts.ts';

export interface ProfilesComparedProps {
  readonly picture: Picture;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** What the same manifests let through under two ways to enforce them, and the options that make the difference. */
export function ProfilesCompared({ picture, selection, onSelect }: ProfilesComparedProps) {
  const { profiles } = useWords();
  const texts = useProfileTexts().compared;
  const { between, profile, options, controller, change } = useSelection();
  const sides = comparedSides(between, { profile, options, controller });
  const nameOf = (side: Comparable): string =>
    side === 'as-set' ? texts.asSet(profiles.names[profile ?? 'kubernetes']) : profiles.names[side];
  const profileOf = (side: Comparable): EnforcementProfile => {
    const judged = sideOptions(side, { profile, options, controller });
    return enforcementProfile(judged.profile, judged.options);
  };
  const [before, after] = [profileOf(sides.before), profileOf(sides.after)];
  const compare = (next: ComparedProfiles) => change({ between: next });
  const choices = COMPARABLE.filter((side) => side !== 'as-set' || Object.keys(options).length > 0);
  const select = (side: keyof ComparedProfiles) => (
    <select
      className={styles.select}
      aria-label={texts[side]}
      value={sides[side]}
      onChange={({ target }) => compare({ ...sides, [side]: target.value as Comparable })}
    >
      {choices.map((each) => (
        <option key={each} value={each}>
          {nameOf(each)}
        </option>
      ))}
    </select>
  );
  const { data, isError } = useProfilesComparison(picture, sides);
  const same = sides.before === sides.after;
  return (
    <section className={styles.view} aria-label={texts.title} data-profiles="">
      <header className={styles.head}>
        <div className={styles.titleRow}>
          <h2 className={styles.title}>{texts.title}</h2>
          <IconButton label={texts.close} onClick={() => change({ view: 'graph' })}>
            <X size={16} />
          </IconButton>
        </div>
        <div className={styles.sides}>
          {select('before')}
          <IconButton label={texts.swap} onClick={() => compare({ before: sides.after, after: sides.before })}>
            <ArrowLeftRight size={15} />
          </IconButton>
          {select('after')}
          {data && !same && <CountLine comparison={data} />}
        </div>
        {!same && <Differences before={before} after={after} />}
      </header>
      <div className={styles.body} aria-busy={!same && data === undefined && !isError}>
        {same ? (
          <Empty because={texts.sameProfile} />
        ) : data === undefined ? (
          <p className={styles.waiting} role="status">
            {isError ? texts.failed : texts.loading}
          </p>
        ) : data.flips.length === 0 ? (
          <Empty because={differingOptions(before.options, after.options).length === 0 ? texts.sameOptions : texts.sameInput} />
        ) : (
          <ProfileFlips
            picture={picture}
            comparison={data}
            before={before}
            after={after}
            afterName={nameOf(sides.after)}
            selection={selection}
            onSelect={onSelect}
          />
        )}
      </div>
    </section>
  );
}

function CountLine({ comparison: { totals } }: { readonly comparison: Comparison }) {
  const texts = useProfileTexts().compared;
  return (
    <p className={styles.count} role="status">
      {texts.count(totals.added + totals.removed + totals.changed, totals.pairs)}
    </p>
  );
}

/** The points in which the two are unlike, whether anything here depends on them or not. */
function Differences({ before, after }: { readonly before: EnforcementProfile; readonly after: EnforcementProfile }) {
  const texts = useProfileTexts();
  const names = differingOptions(before.options, after.options);
  if (names.length === 0) return null;
  return (
    <div className={styles.differences}>
      <span className={styles.differencesTitle}>{texts.compared.differences}</span>
      <ul className={styles.chips}>
        {names.map((name) => (
          <li key={name} className={styles.chip} title={texts.option[name].text}>
            {texts.compared.value(
              texts.option[name].title,
              optionValue(texts, name, before.options[name]),
              optionValue(texts, name, after.options[name]),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Empty({ because }: { readonly because: string }) {
  const texts = useProfileTexts().compared;
  return (
    <div className={styles.empty}>
      <p>
        <strong>{texts.same}</strong>
      </p>
      <p>{because}</p>
    </div>
  );
}
