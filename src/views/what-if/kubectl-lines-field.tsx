import { type ComponentProps, type RefObject, useRef } from 'react';
import { SeverityMark } from '#views/marks/severity-mark.tsx';
import styles from './kubectl.module.css';

interface KubectlLinesFieldProps extends Pick<ComponentProps<'textarea'>, 'id' | 'aria-describedby' | 'onKeyDown'> {
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Lines that are not understood. */
  readonly wrong: ReadonlySet<number>;
}

/** Where lines are typed: with their numbers, and a mark at those that are not understood. */
export function KubectlLinesField({ input, text, onChange, wrong, ...rest }: KubectlLinesFieldProps) {
  const numbers = useRef<HTMLDivElement>(null);
  const count = text.split('\n').length;
  return (
    <div className={styles.editor}>
      <div className={styles.gutter} aria-hidden="true">
        <div ref={numbers} className={styles.numbers}>
          {Array.from({ length: count }, (_, at) => (
            <div key={at} className={styles.number}>
              {wrong.has(at + 1) && <SeverityMark severity="error" size={11} />}
              {at + 1}
            </div>
          ))}
        </div>
      </div>
      <textarea
        {...rest}
        ref={input}
        className={styles.lines}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={wrong.size > 0}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.style.transform = `translateY(${-event.currentTarget.scrollTop}px)`;
        }}
      />
    </div>
  );
}
