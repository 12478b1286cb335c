import { Copy } from 'lucide-react';
import { copyText } from '#state/copy-text.ts';
import type { LintRulesWords } from '#words/en/lint-rules.ts';
import { IconButton } from '#ui/icon-button.tsx';
import styles from './lint-rules.module.css';

/** A key with its colon, what follows, and a comment. */
const LINE = /^(\s*(?:- )*)([\w./-]+:)?(.*?)(\s*#.*)?$/;

interface YamlExampleProps {
  readonly text: string;
  readonly page: LintRulesWords['page'];
}

/** YAML to read and to take along: keys and comments stand apart, as in the editor. */
export function YamlExample({ text, page }: YamlExampleProps) {
  return (
    <div className={styles.example}>
      <pre className={styles.yaml}>
        {text
          .trimEnd()
          .split('\n')
          .map((line, at) => {
            const [, indent = '', key = '', value = '', comment = ''] = LINE.exec(line) ?? [];
            return (
              <span key={at}>
                {indent}
                <span className={styles.key}>{key}</span>
                {value}
                <span className={styles.note}>{comment}</span>
                {'\n'}
              </span>
            );
          })}
      </pre>
      <span className={styles.copy}>
        <IconButton label={page.copy} onClick={() => void copyText(text, page.copied, page.copyFailed)}>
          <Copy size={14} />
        </IconButton>
      </span>
    </div>
  );
}
