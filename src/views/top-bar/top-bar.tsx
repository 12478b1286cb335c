import { Share } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { openDialog } from '#state/dialogs.ts';
import { useSelection } from '#state/selection.ts';
import { showsAllPairs, SWITCHED_VIEWS, type ViewName } from '#state/fragment.ts';
import { COMMANDS } from '#views/commands/command-table.ts';
import { ProfilePicker } from '#views/profiles/profile-picker.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { SegmentedControl } from '#ui/segmented-control.tsx';
import { BrandMark } from './brand-mark.tsx';
import { namespacesInView } from './namespaces-in-view.ts';
import { drawnCounts } from './drawn-counts.ts';
import { ExportMenu } from './export-menu.tsx';
import { askInFindBox, typeInFindBox } from './ask-in-find-box.ts';
import { FindBox } from './find-box.tsx';
import type { FindResult } from './find-results.ts';
import { PageMenus } from './page-menus.tsx';
import { ScopePopover } from './scope-popover.tsx';
import styles from './top-bar.module.css';
import { useFitting } from './use-fitting.ts';
import { VerdictToggles } from './verdict-toggles.tsx';

interface TopBarProps {
  /** Absent until the first analysis is finished. */
  readonly picture: Picture | undefined;
  readonly onHome: () => void;
  readonly onFound: (result: FindResult) => void;
  readonly onShortcuts: () => void;
}

/** The bar over everything: scope, find, verdicts, view, profile, export, theme, language. */
export function TopBar({ picture, onHome, onFound, onShortcuts }: TopBarProps) {
  const { screen, share, language } = useWords();
  const { topBar } = screen;
  const { namespaces, hiddenVerdicts, view, findText, profile, change } = useSelection();
  const bar = useRef<HTMLElement>(null);
  const fewer = useFitting(bar, 3, JSON.stringify([language, picture?.totals, namespaces, profile, view]));
  const where = showsAllPairs(view) ? 'all' : 'drawn';
  return (
    <header ref={bar} className={classNames(styles.bar, picture === undefined && styles.plain)} data-fewer={fewer}>
      <HomeButton onHome={onHome} />
      {picture !== undefined && (
        <>
          <ScopePopover namespaces={picture.namespaces} chosen={namespaces} onChange={(names) => change({ namespaces: names })} />
          <FindBox
            picture={picture}
            namespaces={namespaces}
            text={findText}
            onChange={typeInFindBox}
            onAsk={askInFindBox}
            onChoose={onFound}
          />
          <VerdictToggles
            counts={where === 'all' ? picture.totals : drawnCounts(picture, namespacesInView(picture.namespaces, namespaces))}
            where={where}
            hidden={hiddenVerdicts}
            onChange={(hidden) => change({ hiddenVerdicts: hidden }, 'quiet')}
          />
          <Gap />
          <SegmentedControl<ViewName>
            label={topBar.view}
            value={view}
            onChange={(next) => change({ view: next })}
            choices={SWITCHED_VIEWS.map((name) => ({ value: name, label: topBar[name], shortcut: COMMANDS[name].keys?.[0] }))}
          />
          <Gap />
          <ProfilePicker suggested={picture.suggestion?.profile} />
          <IconButton label={share.button} onClick={() => openDialog('share')}>
            <Share size={16} />
          </IconButton>
          <ExportMenu picture={picture} />
        </>
      )}
      {picture === undefined && <Gap />}
      <PageMenus roomy={picture === undefined} onShortcuts={onShortcuts} />
    </header>
  );
}

function HomeButton({ onHome }: { readonly onHome: () => void }) {
  const { product, topBar } = useWords().screen;
  return (
    <button type="button" className={styles.brand} aria-label={topBar.home} onClick={onHome}>
      <BrandMark />
      <span className={styles.brandName}>{product}</span>
    </button>
  );
}

function Gap(): ReactNode {
  return <span className={styles.gap} />;
}
