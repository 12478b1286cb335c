import { Plus } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { IconButton } from '#ui/icon-button.tsx';
import { Menu, MenuItem } from '#ui/menu.tsx';
import { useExpectations } from './expectations-query.ts';
import styles from './expectations.module.css';
import { StatusMark } from './status-mark.tsx';
import { expectEverything, linesForEverything, writeFirst } from './write-expectations.ts';

export interface ExpectationActionsProps {
  readonly picture: Picture;
}

/** Beside the tabs: how many lines pass (the tab itself says how many fail), and the ways to add one. Nothing while there is none. */
export function ExpectationActions({ picture }: ExpectationActionsProps) {
  const words = useWords().expectations;
  const report = useExpectations(picture).data;
  if (report === undefined || report.files.length === 0) return null;
  const everything = linesForEverything(picture).length;
  return (
    <div className={styles.actions}>
      <span className={styles.count}>
        <StatusMark status="passed" size={12} />
        {words.passed(report.passed)}
      </span>
      <Menu
        align="end"
        label={words.addLine}
        trigger={
          <IconButton label={words.addLine}>
            <Plus size={15} aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem onSelect={() => writeFirst(picture, words)}>{words.writeOne}</MenuItem>
        {everything > 0 && (
          <MenuItem text={words.asItIsNowText(everything)} onSelect={() => expectEverything(picture, words)}>
            {words.asItIsNow}
          </MenuItem>
        )}
      </Menu>
    </div>
  );
}
