import { ChevronDown, Shield, ShieldOff } from 'lucide-react';
import { ENFORCEMENT_OPTIONS, type EnforcementOptions, PROFILE_NAMES, type ProfileName } from '#engine/rules/enforcement.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import styles from './profile-menu.module.css';

interface ProfileMenuProps {
  readonly profile: ProfileName;
  /** Those that differ from the profile's own. */
  readonly options: Partial<EnforcementOptions>;
  readonly onChange: (profile: ProfileName, options: Partial<EnforcementOptions>) => void;
}

const OPTION_NAMES = Object.keys(ENFORCEMENT_OPTIONS) as (keyof typeof ENFORCEMENT_OPTIONS)[];

/** What enforces the policies, and the points in which network plugins differ: one sentence each. */
export function ProfileMenu({ profile, options, onChange }: ProfileMenuProps) {
  const { topBar } = useWords().screen;
  const changed = Object.keys(options).length;
  const Icon = profile === 'none' ? ShieldOff : Shield;
  return (
    <Popover
      label={topBar.profile}
      align="end"
      width={376}
      trigger={
        <Button aria-label={`${topBar.profile}: ${topBar.profileNames[profile]}`}>
          <Icon size={14} />
          <span className={styles.name}>{topBar.profileNames[profile]}</span>
          {changed > 0 && <span className={styles.changed}>+{changed}</span>}
          <ChevronDown size={14} />
        </Button>
      }
    >
      <div className={styles.section} role="radiogroup" aria-label={topBar.profile}>
        <h3 className={styles.title}>{topBar.profile}</h3>
        {PROFILE_NAMES.map((name) => (
          <label key={name} className={styles.profile}>
            <input type="radio" name="profile" checked={profile === name} onChange={() => onChange(name, options)} />
            <span>
              <span className={styles.profileName}>{topBar.profileNames[name]}</span>
              <span className={styles.text}>{topBar.profileTexts[name]}</span>
            </span>
          </label>
        ))}
      </div>
      <div className={styles.section}>
        <h3 className={styles.title}>{topBar.optionsTitle}</h3>
        {OPTION_NAMES.map((name) => (
          <OptionRow key={name} name={name} options={options} onChange={(next) => onChange(profile, next)} />
        ))}
      </div>
    </Popover>
  );
}

interface OptionRowProps {
  readonly name: keyof typeof ENFORCEMENT_OPTIONS;
  readonly options: Partial<EnforcementOptions>;
  readonly onChange: (options: Partial<EnforcementOptions>) => void;
}

function OptionRow({ name, options, onChange }: OptionRowProps) {
  const { options: words } = useWords().screen.topBar;
  const labels: Readonly<Record<string, string>> = words[name];
  const values: readonly string[] = ENFORCEMENT_OPTIONS[name];
  const [usual = ''] = values;
  return (
    <div className={styles.option}>
      <div className={styles.optionHead}>
        <span className={styles.optionName}>{labels['title']}</span>
        <SegmentedControl
          size="small"
          label={labels['title'] ?? name}
          value={options[name] ?? usual}
          choices={values.map((value) => ({ value, label: labels[value] ?? value }))}
          onChange={(value) => {
            const { [name]: _, ...others } = options;
            onChange(value === usual ? others : ({ ...others, [name]: value } as Partial<EnforcementOptions>));
          }}
        />
      </div>
      <p className={styles.text}>{labels['text']}</p>
    </div>
  );
}
