import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './expectations.module.css';
import { exampleLine, expectEverything, linesForEverything, writeFirst } from './write-expectations.ts';

/** What expectations are for, how one looks, and two ways to begin. */
export function EmptyExpectations({ picture }: { readonly picture: Picture }) {
  const words = useWords().expectations;
  const count = linesForEverything(picture).length;
  return (
    <div className={styles.empty}>
      <div className={styles.invitation}>
        <h2 className={styles.emptyTitle}>{words.emptyTitle}</h2>
        <p className={styles.emptyText}>{words.emptyText}</p>
        <div className={styles.buttons}>
          <Button look="primary" onClick={() => writeFirst(picture, words)}>
            {words.writeOne}
          </Button>
          {count > 0 && (
            <Button onClick={() => expectEverything(picture, words)} title={words.asItIsNowText(count)}>
              {words.asItIsNow}
            </Button>
          )}
        </div>
      </div>
      <pre className={styles.example}>
        <code>{`expect:\n${exampleOf(picture)}`}</code>
      </pre>
    </div>
  );
}

/** The first line that would be written, a key a line, so that it fits beside the words. */
function exampleOf(picture: Picture): string {
  const keys = exampleLine(picture)
    .slice(2, -2)
    .split(/, (?=\w+: )/);
  return keys.map((key, at) => `${at === 0 ? '- ' : '  '}${key}`).join('\n');
}
