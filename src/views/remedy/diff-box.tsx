import type { CSSProperties } from 'react';
import type { Origin } from '#engine/model/origin.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { type DiffLine, diffLines } from './diff-lines.ts';
import styles from './remedy.module.css';

interface DiffBoxProps {
  readonly diff: string;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The lines that a change adds and removes, under the name of their file. */
export function DiffBox({ diff, revealOrigin }: DiffBoxProps) {
  const { remedy } = useWords();
  return (
    <div className={styles.diff} role="group" aria-label={remedy.patch}>
      {diffLines(diff).map((line, at) => (
        <Line key={at} line={line} revealOrigin={revealOrigin} />
      ))}
    </div>
  );
}

/** A line that is too long goes on further in than it begins. */
function hanging(text: string): CSSProperties {
  const indent = `${text.length - text.trimStart().length + 2}ch`;
  return { paddingInlineStart: indent, textIndent: `-${indent}` };
}

function Line({ line, revealOrigin }: { readonly line: DiffLine; readonly revealOrigin: (origin: Origin) => void }) {
  const { remedy } = useWords();
  switch (line.kind) {
    case 'file': {
      if (line.isNew) return <div className={styles.diffFile}>{remedy.newFile(line.file)}</div>;
      const origin: Origin = { file: line.file, document: 0, path: '', line: line.line, column: 1, endLine: line.line };
      return (
        <div className={styles.diffFile}>
          <OriginLink text={`${line.file}:${line.line}`} origin={origin} revealOrigin={revealOrigin} fixedWidth />
        </div>
      );
    }
    case 'gap':
      return (
        <div className={styles.diffGap} aria-hidden="true">
          ⋯
        </div>
      );
    case 'added':
    case 'removed':
      return (
        <div className={line.kind === 'added' ? styles.added : styles.removed} data-diff={line.kind}>
          <span className={styles.sign} aria-hidden="true">
            {line.kind === 'added' ? '+' : '−'}
          </span>
          <span style={hanging(line.text)}>
            <VisuallyHidden>{remedy[line.kind]}: </VisuallyHidden>
            {line.text}
          </span>
        </div>
      );
  }
}
