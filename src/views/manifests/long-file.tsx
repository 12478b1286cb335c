import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ManifestFile, Origin } from '#engine/model/origin.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { classNames } from '#ui/class-names.ts';
import styles from './long-file.module.css';
import { windowAround } from './text-window.ts';

export interface LongFileProps {
  readonly file: ManifestFile;
  /** Lines that were asked for; a new `number` goes there again. */
  readonly asked: { readonly origin: Origin | undefined; readonly number: number };
}

const LINES = 400;

/** A file that is too long to be edited on a page: some of its lines, around those that were asked for. */
export function LongFile({ file, asked }: LongFileProps) {
  const { manifests } = useWords().screen;
  const mark = asked.origin?.file === file.name ? asked.origin : undefined;
  const [place, setPlace] = useState({ line: mark?.line ?? 1, asked: asked.number, file: file.name });
  const now =
    place.file !== file.name || (place.asked !== asked.number && mark)
      ? { line: mark?.line ?? 1, asked: asked.number, file: file.name }
      : place;
  if (now !== place) setPlace(now);
  const shown = useMemo(() => windowAround(file.text, now.line, LINES), [file.text, now.line]);
  const list = useRef<HTMLOListElement>(null);
  const last = shown.first + shown.lines.length - 1;
  const go = (line: number) => setPlace({ ...now, line });

  useEffect(() => {
    const marked = list.current?.querySelector('[data-marked]');
    if (marked) marked.scrollIntoView({ block: 'center' });
    else list.current?.scrollTo({ top: 0 });
  }, [shown, asked.number]);

  return (
    <section className={styles.long} aria-label={manifests.longFile.title}>
      <div className={styles.head}>
        <p className={styles.note}>{manifests.longFile.note(shown.first, last, Math.max(1, Math.round(file.text.length / 1_000_000)))}</p>
        <Button disabled={shown.first === 1} onClick={() => go(Math.max(1, shown.first - LINES + Math.floor(LINES / 3)))}>
          <ArrowUp size={14} aria-hidden="true" />
          {manifests.longFile.before}
        </Button>
        <Button disabled={shown.isLast} onClick={() => go(last + 1 + Math.floor(LINES / 3))}>
          <ArrowDown size={14} aria-hidden="true" />
          {manifests.longFile.after}
        </Button>
      </div>
      <ol ref={list} className={styles.lines} start={shown.first} aria-label={file.name}>
        {shown.lines.map((line, at) => {
          const number = shown.first + at;
          const marked = mark !== undefined && number >= mark.line && number <= mark.endLine;
          return (
            <li key={number} className={classNames(styles.line, marked && styles.marked)} {...(marked ? { 'data-marked': '' } : {})}>
              <span className={styles.number} aria-hidden="true">
                {number}
              </span>
              <code className={styles.text}>{line}</code>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
