import { ChevronDown, Copy } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import { copyText } from '#state/copy-text.ts';
import flipStyles from '#views/flips/flips.module.css';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '#ui/menu.tsx';
import { useExposureFocus } from './exposure-focus.ts';
import { useExposure } from './exposure-query.ts';
import { EXPOSURE_ORDERS, exposureGroups } from './exposure-rows.ts';
import { exposureCsv, exposureMarkdown } from './exposure-text.ts';
import styles from './exposure.module.css';

export interface ExposureActionsProps {
  readonly picture: Picture;
  readonly namespaces: readonly string[];
}

/** Beside the tabs: what of the table is shown, in which order, and the way to take it along. */
export function ExposureActions({ picture, namespaces }: ExposureActionsProps) {
  const words = useWords();
  const said = words.exposure;
  const { order, onlyInternet } = useExposureFocus();
  const { data } = useExposure(picture, true);
  if (data === undefined || data.length === 0) return null;
  const groups = exposureGroups(picture, data, { namespaces, order, onlyInternet });
  const copy = (text: string) => void copyText(text, said.copied, said.notCopied);
  return (
    <div className={styles.actions} data-whole="">
      <button
        type="button"
        className={styles.only}
        aria-pressed={onlyInternet}
        title={said.onlyInternetTitle}
        onClick={() => useExposureFocus.setState({ onlyInternet: !onlyInternet })}
      >
        {said.onlyInternet}
      </button>
      <Menu
        label={said.sort}
        align="end"
        trigger={
          <Button className={flipStyles.order} aria-label={`${said.sort}: ${said.order[order]}`}>
            {said.order[order]}
            <ChevronDown size={13} aria-hidden="true" />
          </Button>
        }
      >
        <MenuChoice
          value={order}
          choices={EXPOSURE_ORDERS.map((value) => ({ value, label: said.order[value] }))}
          onChange={(next) => useExposureFocus.setState({ order: next })}
        />
        <MenuSeparator />
        <MenuItem icon={<Copy size={14} />} onSelect={() => copy(exposureMarkdown(picture, groups, words))}>
          {said.copyMarkdown}
        </MenuItem>
        <MenuItem icon={<Copy size={14} />} onSelect={() => copy(exposureCsv(picture, groups, words))}>
          {said.copyCsv}
        </MenuItem>
      </Menu>
    </div>
  );
}
