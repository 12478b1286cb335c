import { GitCompareArrows, RotateCcw } from 'lucide-react';
import { PROFILE_NAMES, type ProfileName } from '#engine/rules/enforcement.ts';
import { useSelection } from '#state/selection.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { Button } from '#ui/button.tsx';
import { compareProfiles } from './compare-profiles.ts';
import { unlikeKubernetes } from './option-groups.ts';
import { OptionList } from './option-list.tsx';
import { setPickerOpen } from './picker-open.ts';
import styles from './profile-menu.module.css';
import { useProfileTexts } from './use-profile-texts.ts';

export interface ProfileMenuProps {
  /** The one that the manifests show. */
  readonly suggested: ProfileName | undefined;
}

/** At the left what there is to choose from, at the right the points in which plugins differ, each to be set alone. */
export function ProfileMenu({ suggested }: ProfileMenuProps) {
  const { profiles } = useWords();
  const texts = useProfileTexts();
  const { profile, options, change } = useSelection();
  const choose = (name: ProfileName | undefined) => change({ profile: name, options: {} });
  return (
    <div className={styles.menu}>
      <div className={styles.column}>
        <div role="radiogroup" aria-label={profiles.title}>
          <h3 className={styles.title}>{profiles.title}</h3>
          <ProfileChoice
            name={profiles.notChosen}
            text={texts.notChosen}
            chosen={profile === undefined}
            onChoose={() => choose(undefined)}
          />
          {PROFILE_NAMES.map((name) => (
            <ProfileChoice
              key={name}
              name={profiles.names[name]}
              text={texts.about[name]}
              note={name === suggested ? texts.suggested : undefined}
              aside={name === 'kubernetes' || name === 'none' ? undefined : unlikeText(name, texts)}
              chosen={profile === name}
              onChoose={() => choose(name)}
            />
          ))}
        </div>
      </div>
      <div className={styles.column}>
        <div className={styles.head}>
          <h3 className={styles.title}>{texts.optionsOf(profile === undefined ? profiles.names.kubernetes : profiles.names[profile])}</h3>
          {Object.keys(options).length > 0 && (
            <Button look="quiet" className={styles.resetAll} onClick={() => change({ options: {} })}>
              <RotateCcw size={13} aria-hidden="true" />
              {texts.resetAll}
            </Button>
          )}
        </div>
        <p className={styles.text}>{texts.optionsText}</p>
        <OptionList
          profile={profile ?? 'kubernetes'}
          options={options}
          onChange={(next) => change({ profile: profile ?? 'kubernetes', options: next })}
        />
      </div>
      <div className={styles.foot}>
        <Button
          onClick={() => {
            setPickerOpen(false);
            compareProfiles();
          }}
        >
          <GitCompareArrows size={14} aria-hidden="true" />
          {profiles.compare}
        </Button>
      </div>
    </div>
  );
}

function unlikeText(name: ProfileName, texts: ReturnType<typeof useProfileTexts>): string {
  const unlike = unlikeKubernetes(name).length;
  return unlike === 0 ? texts.likeKubernetes : texts.unlikeKubernetes(unlike);
}

interface ProfileChoiceProps {
  readonly name: string;
  readonly text: string;
  readonly aside?: string | undefined;
  readonly note?: string | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function ProfileChoice({ name, text, aside, note, chosen, onChoose }: ProfileChoiceProps) {
  return (
    <label className={styles.profile}>
      <input type="radio" name="profile" checked={chosen} onChange={onChoose} />
      <span>
        <span className={styles.profileName}>
          {name}
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        </span>
        <span className={styles.text}>{text}</span>
        {note !== undefined && <span className={classNames(styles.text, styles.own)}>{note}</span>}
      </span>
    </label>
  );
}
