import { ChevronDown, Shield, ShieldOff } from 'lucide-react';
import { useSelection } from '#state/selection.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Popover } from '#ui/popover.tsx';
import { lateProfileMenu } from './late-profiles.ts';
import type { ProfileMenuProps } from './profile-menu.tsx';
import { setPickerOpen, usePickerOpen } from './picker-open.ts';
import styles from './profile-picker.module.css';

const WIDTH = 744;

/** Says what enforces the policies, and opens what there is to choose from. */
export function ProfilePicker({ suggested }: ProfileMenuProps) {
  const { profiles } = useWords();
  const { profile, options } = useSelection();
  const open = usePickerOpen((state) => state.open);
  const changed = Object.keys(options).length;
  const Icon = profile === 'none' ? ShieldOff : Shield;
  const name = profile === undefined ? profiles.notChosen : profiles.names[profile];
  return (
    <Popover
      label={profiles.title}
      align="end"
      width={WIDTH}
      open={open}
      onOpenChange={setPickerOpen}
      className={styles.popover ?? ''}
      trigger={
        <Button
          className={styles.trigger}
          aria-label={[`${profiles.title}: ${name}`, ...(changed > 0 ? [profiles.setOtherwise(changed)] : [])].join(', ')}
          title={`${profiles.title}: ${name}`}
        >
          <Icon size={14} />
          <span className={styles.name}>{profile === undefined ? profiles.anyPlugin : name}</span>
          {changed > 0 && <span className={styles.changed}>+{changed}</span>}
          <ChevronDown size={14} />
        </Button>
      }
    >
      <lateProfileMenu.View suggested={suggested} />
    </Popover>
  );
}
