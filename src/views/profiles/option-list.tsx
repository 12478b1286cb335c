import { ChevronDown, ChevronRight, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import {
  ENFORCEMENT_OPTIONS,
  type EnforcementOptionName,
  type EnforcementOptions,
  presetOptions,
  type ProfileName,
} from '#engine/rules/enforcement.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { OPTION_GROUPS, type OptionGroup, optionValue } from './option-groups.ts';
import styles from './profile-menu.module.css';
import { useProfileTexts } from './use-profile-texts.ts';

interface OptionListProps {
  readonly profile: ProfileName;
  /** Those that are set otherwise than the profile sets them. */
  readonly options: Partial<EnforcementOptions>;
  readonly onChange: (options: Partial<EnforcementOptions>) => void;
}

/** The options in groups; a group in which the profile is unlike Kubernetes, or something is set by hand, is open at first. */
export function OptionList({ profile, options, onChange }: OptionListProps) {
  const kubernetes = presetOptions('kubernetes');
  const preset = presetOptions(profile);
  const isUnlike = (name: EnforcementOptionName) => preset[name] !== kubernetes[name] || name in options;
  return OPTION_GROUPS.map(({ group, options: names }) => (
    // Opened and closed anew for each profile.
    <Group key={`${profile} ${group}`} group={group} unlike={names.filter(isUnlike).length}>
      {names.map((name) => (
        <OptionRow key={name} name={name} profile={profile} own={options} onChange={onChange} />
      ))}
    </Group>
  ));
}

interface GroupProps {
  readonly group: OptionGroup;
  /** How many options in it are unlike Kubernetes. */
  readonly unlike: number;
  readonly children: React.ReactNode;
}

function Group({ group, unlike, children }: GroupProps) {
  const texts = useProfileTexts();
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? unlike > 0;
  return (
    <section className={styles.group}>
      <h4 className={styles.groupTitle}>
        <button type="button" className={styles.groupButton} aria-expanded={open} onClick={() => setChosen(!open)}>
          {open ? <ChevronDown size={14} aria-hidden="true" /> : <ChevronRight size={14} aria-hidden="true" />}
          <span>{texts.groups[group]}</span>
          {unlike > 0 && <span className={styles.aside}>{texts.unlikeKubernetes(unlike)}</span>}
        </button>
      </h4>
      {open && <div className={styles.options}>{children}</div>}
    </section>
  );
}

interface OptionRowProps {
  readonly name: EnforcementOptionName;
  readonly profile: ProfileName;
  readonly own: Partial<EnforcementOptions>;
  readonly onChange: (options: Partial<EnforcementOptions>) => void;
}

function OptionRow({ name, profile, own, onChange }: OptionRowProps) {
  const { profiles } = useWords();
  const texts = useProfileTexts();
  const { title, text } = texts.option[name];
  const values: readonly string[] = ENFORCEMENT_OPTIONS[name];
  const usual = presetOptions(profile)[name];
  const kubernetes = presetOptions('kubernetes')[name];
  const value: string = own[name] ?? usual;
  const { [name]: isOwn, ...others } = own;
  const note =
    isOwn !== undefined
      ? `${texts.own} · ${texts.presetHas(profiles.names[profile], optionValue(texts, name, usual))}`
      : usual === kubernetes
        ? undefined
        : `${texts.unlike} · ${texts.kubernetesHas(optionValue(texts, name, kubernetes))}`;
  return (
    <div className={styles.option}>
      <div className={styles.optionHead}>
        <span className={styles.optionName}>{title}</span>
        {isOwn !== undefined && (
          <IconButton label={texts.resetOne(title)} onClick={() => onChange(others)}>
            <RotateCcw size={13} />
          </IconButton>
        )}
        <SegmentedControl
          size="small"
          label={title}
          value={value}
          choices={values.map((each) => ({ value: each, label: optionValue(texts, name, each as never) }))}
          onChange={(next) => onChange(next === usual ? others : ({ ...others, [name]: next } as Partial<EnforcementOptions>))}
        />
      </div>
      <p className={styles.text}>{text}</p>
      {note !== undefined && <p className={classNames(styles.note, isOwn !== undefined && styles.own)}>{note}</p>}
    </div>
  );
}
