import { Search, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { useFoundPairs } from '#views/questions/use-found-pairs.ts';
import { useWords } from '#views/words-context.tsx';
import { KeyCap } from '#ui/key-cap.tsx';
import { FindAnswer } from './find-answer.tsx';
import { type FindOption, findOptions } from './find-options.ts';
import { FindOptionsList, optionId } from './find-options-list.tsx';
import type { FindResult } from './find-results.ts';
import styles from './find-box.module.css';

/** The page's key `/` puts the keyboard here. */
export const FIND_BOX_ID = 'find';

interface FindBoxProps {
  readonly picture: Picture;
  /** Empty: all. */
  readonly namespaces: readonly string[];
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** A question was finished: from here the back button leads to what was before it. `only`: the one pair that fits. */
  readonly onAsk: (text: string, only?: Connection) => void;
  readonly onChoose: (result: FindResult) => void;
}

/**
 * Finds workloads, namespaces and policies by name, and takes questions about connections. Arrow keys walk the lines
 * below, Tab completes, Enter goes there or shows what is asked for, Escape clears.
 */
export function FindBox({ picture, namespaces, text, onChange, onAsk, onChoose }: FindBoxProps) {
  const { screen, questions } = useWords();
  const { find } = questions;
  const [open, setOpen] = useState(false);
  const [walked, walk] = useState<number>();
  const listId = useId();
  const { isQuestion } = useMemo(() => parseFindQuery(text), [text]);
  const options = useMemo(() => (open ? findOptions(picture, text, isQuestion) : []), [open, picture, text, isQuestion]);
  const found = useFoundPairs(open ? picture : undefined, text, namespaces);
  // A name is gone to with Enter alone; a question is complete as it stands.
  const index = walked ?? (options[0]?.kind === 'result' ? 0 : -1);
  const current = options[Math.min(index, options.length - 1)];

  const type = (next: string) => {
    setOpen(true);
    walk(undefined);
    onChange(next);
  };
  const leave = (input: HTMLInputElement | null) => {
    setOpen(false);
    walk(undefined);
    input?.blur();
  };
  const input = () => document.querySelector<HTMLInputElement>(`#${FIND_BOX_ID}`);
  const choose = (option: FindOption) => {
    if (option.kind === 'completion') return type(option.completion.text);
    leave(input());
    if (option.kind === 'example') return onAsk(option.example.text);
    onChange('');
    onChoose(option.result);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    // These keys belong to the syllable that is being put together.
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const completing = key === 'Tab' && !event.shiftKey ? completionFor(options, current, text) : undefined;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && open) {
      if (options.length > 0) walk(nextLine(index, key === 'ArrowDown' ? 1 : -1, options.length));
    } else if (completing !== undefined) type(completing);
    else if (key === 'Enter' && current !== undefined) choose(current);
    else if (key === 'Enter' && isQuestion) {
      leave(event.currentTarget);
      onAsk(text, found?.total === 1 ? found.first[0] : undefined);
    } else if (key === 'Escape') {
      event.stopPropagation();
      onChange('');
      leave(event.currentTarget);
    } else return;
    event.preventDefault();
  };

  const listed = options.length > 0;
  return (
    <div className={styles.box} onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && leave(null)}>
      <div className={styles.field}>
        <Search size={14} className={styles.glass} aria-hidden="true" />
        <input
          id={FIND_BOX_ID}
          className={styles.input}
          type="text"
          role="combobox"
          aria-label={find.label}
          aria-autocomplete="list"
          aria-expanded={open && listed}
          aria-controls={open && listed ? listId : undefined}
          aria-activedescendant={open && current !== undefined ? optionId(listId, options.indexOf(current)) : undefined}
          placeholder={find.placeholder}
          autoComplete="off"
          spellCheck={false}
          value={text}
          title={text}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <KeyCap className={styles.key}>/</KeyCap>
        ) : (
          <button
            type="button"
            className={styles.clear}
            aria-label={find.clear}
            title={find.clear}
            onClick={() => {
              onChange('');
              leave(null);
            }}
          >
            <X size={13} />
          </button>
        )}
      </div>
      {open && (
        <div className={styles.results}>
          {text === '' && <p className={styles.help}>{find.helpTitle}</p>}
          {found && <FindAnswer picture={picture} found={found} />}
          {listed && (
            <FindOptionsList
              id={listId}
              label={text === '' ? questions.title : isQuestion ? find.completions : screen.topBar.findCount(options.length)}
              options={options}
              current={current}
              onPoint={walk}
              onChoose={choose}
            />
          )}
          {!listed && !isQuestion && text !== '' && <p className={styles.none}>{screen.topBar.findNothing(text)}</p>}
          <p className={styles.keys}>{find.keys}</p>
        </div>
      )}
    </div>
  );
}

/** From no line at all the arrow keys lead to the first and the last one. */
function nextLine(index: number, step: 1 | -1, count: number): number {
  return index < 0 ? (step === 1 ? 0 : count - 1) : (Math.min(index, count - 1) + step + count) % count;
}

/** What Tab makes of the text: a name or word that is current, or the first while a word is being typed; otherwise Tab goes on as always. */
function completionFor(options: readonly FindOption[], current: FindOption | undefined, text: string): string | undefined {
  if (text === '' || (/\s$/.test(text) && current === undefined)) return undefined;
  const option = current ?? options.find(({ kind }) => kind === 'completion');
  if (option?.kind === 'completion') return option.completion.text;
  if (option?.kind !== 'result') return undefined;
  const { kind, path } = option.result;
  return kind === 'endpoint' ? `${path} ` : kind === 'namespace' ? `ns:${path} ` : undefined;
}
