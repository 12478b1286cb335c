import { ChevronDown, Ellipsis, Pencil, Trash2, X } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { shortNames } from '#state/file-names.ts';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { Menu, MenuItem, MenuSeparator } from '#ui/menu.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import styles from './file-tabs.module.css';
import { fittingTabs } from './fitting-tabs.ts';

/** Widths in pixels: the button for the rest, and of a tab all but its name. */
const MORE_WIDTH = 70;
const TAB_EDGE = 19;
const MARK_WIDTH = 18;
const MENU_WIDTH = 18;

interface FileTabsProps {
  readonly names: readonly string[];
  readonly active: string | undefined;
  readonly marks: ReadonlyMap<string, 'error' | 'warning'>;
  readonly onActivate: (name: string) => void;
  readonly onRename: (from: string, to: string) => void;
  readonly onClose: (name: string) => void;
  readonly onCloseAll: () => void;
}

/** One tab for each file; those that do not fit are in a menu behind. */
export function FileTabs({ names, active, marks, onActivate, onRename, onClose, onCloseAll }: FileTabsProps) {
  const { manifests, common } = useWords().screen;
  const row = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(296);
  const [renaming, setRenaming] = useState<string | undefined>(undefined);
  const labels = useMemo(() => shortNames(names), [names]);

  useLayoutEffect(() => {
    const element = row.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  /** What had the keyboard is about to go: the tab that is there afterwards takes it. */
  const keepKeyboard = () =>
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true }));

  const textWidths = useMemo(() => names.map((name) => textWidth(labels.get(name) ?? name)), [names, labels]);
  const widths = names.map(
    (name, index) =>
      (textWidths[index] ?? 0) + TAB_EDGE + (marks.get(name) === 'error' ? MARK_WIDTH : 0) + (name === active ? MENU_WIDTH : 0),
  );
  const shown = fittingTabs(widths, names.indexOf(active ?? ''), room, MORE_WIDTH);
  const shownIndices = new Set(shown);
  const rest = names.filter((_, index) => !shownIndices.has(index));

  return (
    <div ref={row} className={styles.row}>
      <ul className={styles.tabs} aria-label={manifests.files}>
        {shown.map((index) => {
          const name = names[index] ?? '';
          const isActive = name === active;
          return (
            <li key={name} className={classNames(styles.tab, isActive && styles.active)}>
              {renaming === name ? (
                <RenameField
                  name={name}
                  label={manifests.renameTo}
                  onDone={(to, byKeyboard) => {
                    setRenaming(undefined);
                    if (to !== undefined) onRename(name, to);
                    if (byKeyboard) keepKeyboard();
                  }}
                />
              ) : (
                <button
                  type="button"
                  className={styles.name}
                  title={name}
                  aria-current={isActive ? 'true' : undefined}
                  onClick={() => onActivate(name)}
                  onDoubleClick={() => setRenaming(name)}
                  onAuxClick={(event) => event.button === 1 && onClose(name)}
                >
                  <span className={styles.text}>{labels.get(name)}</span>
                  {marks.get(name) === 'error' && (
                    <>
                      <SeverityMark severity="error" size={11} />
                      <VisuallyHidden>{manifests.hasError}</VisuallyHidden>
                    </>
                  )}
                </button>
              )}
              {isActive && renaming !== name && (
                <Menu
                  label={manifests.fileMenu(name)}
                  trigger={
                    <button type="button" className={styles.menu} aria-label={manifests.fileMenu(name)}>
                      <Ellipsis size={13} />
                    </button>
                  }
                >
                  <MenuItem icon={<Pencil size={14} />} onSelect={() => setTimeout(() => setRenaming(name), 0)}>
                    {manifests.rename}
                  </MenuItem>
                  <MenuItem icon={<X size={14} />} onSelect={() => (onClose(name), keepKeyboard())}>
                    {manifests.closeFile(labels.get(name) ?? name)}
                  </MenuItem>
                  <MenuSeparator />
                  <MenuItem icon={<Trash2 size={14} />} onSelect={onCloseAll}>
                    {manifests.closeAll}
                  </MenuItem>
                </Menu>
              )}
            </li>
          );
        })}
      </ul>
      {rest.length > 0 && (
        <Menu
          label={manifests.otherFiles}
          trigger={
            <button type="button" className={classNames(styles.name, styles.more)}>
              {common.more(rest.length)}
              <ChevronDown size={13} />
            </button>
          }
        >
          {rest.map((name) => (
            <MenuItem
              key={name}
              icon={marks.has(name) && <SeverityMark severity={marks.get(name) ?? 'warning'} size={12} />}
              onSelect={() => onActivate(name)}
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  );
}

function RenameField({
  name,
  label,
  onDone,
}: {
  readonly name: string;
  readonly label: string;
  readonly onDone: (to: string | undefined, byKeyboard: boolean) => void;
}) {
  const left = useRef(false);
  const done = (to: string | undefined, byKeyboard: boolean) => {
    if (left.current) return;
    left.current = true;
    onDone(to, byKeyboard);
  };
  return (
    <input
      className={styles.rename}
      aria-label={label}
      defaultValue={name}
      ref={(input) => {
        if (input === null || input === document.activeElement) return;
        input.focus();
        input.setSelectionRange(name.lastIndexOf('/') + 1, name.includes('.') ? name.lastIndexOf('.') : name.length);
      }}
      onBlur={(event) => done(event.currentTarget.value.trim(), false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') done(event.currentTarget.value.trim(), true);
        if (event.key === 'Escape') done(undefined, true);
      }}
    />
  );
}

let measuring: CanvasRenderingContext2D | null | undefined;

function textWidth(text: string): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return text.length * 6.5;
  measuring.font = `500 11.5px ${getComputedStyle(document.documentElement).getPropertyValue('--font-text')}`;
  return Math.min(220, Math.ceil(measuring.measureText(text).width));
}
