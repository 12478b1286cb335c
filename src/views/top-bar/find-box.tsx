import { Box, FileText, LayoutGrid, Search, X } from 'lucide-react';
import { useId, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { classNames } from '#ui/class-names.ts';
import { KeyCap } from '#ui/key-cap.tsx';
import { type FindResult, findResults } from './find-results.ts';
import styles from './find-box.module.css';

/** The page's key `/` puts the keyboard here. */
export const FIND_BOX_ID = 'find';

const ICONS = { endpoint: Box, namespace: LayoutGrid, policy: FileText } as const;

interface FindBoxProps {
  readonly picture: Picture;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onChoose: (result: FindResult) => void;
}

/** Finds workloads, namespaces and policies by name: arrow keys walk the results, Enter goes there, Escape clears. */
export function FindBox({ picture, text, onChange, onChoose }: FindBoxProps) {
  const { topBar, common } = useWords().screen;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const listId = useId();
  const results = open ? findResults(picture, text) : [];
  const current = results[Math.min(active, results.length - 1)];
  const showing = open && text.trim() !== '';

  const choose = (result: FindResult) => {
    setOpen(false);
    onChange('');
    onChoose(result);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (results.length > 0) setActive((Math.min(active, results.length - 1) + step + results.length) % results.length);
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault();
      event.currentTarget.blur();
      choose(current);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (text === '') event.currentTarget.blur();
      onChange('');
      setOpen(false);
    }
  };

  return (
    <div className={styles.box} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
      <Search size={14} className={styles.glass} aria-hidden="true" />
      <input
        id={FIND_BOX_ID}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={topBar.findLabel}
        aria-autocomplete="list"
        aria-expanded={showing}
        aria-controls={showing ? listId : undefined}
        aria-activedescendant={showing && current !== undefined ? `${listId}-${results.indexOf(current)}` : undefined}
        placeholder={topBar.find}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setOpen(true);
          setActive(0);
          onChange(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <KeyCap className={styles.key}>/</KeyCap>
      ) : (
        <button type="button" className={styles.clear} aria-label={common.close} onClick={() => onChange('')}>
          <X size={13} />
        </button>
      )}
      {showing && (
        <div className={styles.results}>
          {results.length === 0 ? (
            <p className={styles.none}>{topBar.findNothing(text)}</p>
          ) : (
            <ul id={listId} role="listbox" aria-label={topBar.findCount(results.length)}>
              {results.map((result, index) => {
                const Icon = ICONS[result.kind];
                return (
                  <li
                    key={result.key}
                    id={`${listId}-${index}`}
                    role="option"
                    aria-selected={result === current}
                    className={classNames(styles.result, result === current && styles.current)}
                    onPointerDown={(event) => event.preventDefault()}
                    onPointerMove={() => setActive(index)}
                    onClick={() => choose(result)}
                  >
                    <Icon size={14} />
                    <span className={styles.name}>{result.name}</span>
                    <span className={styles.detail}>{result.detail}</span>
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
