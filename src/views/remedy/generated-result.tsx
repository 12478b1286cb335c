import { Copy, Download } from 'lucide-react';
import type { Picture } from '#engine/overview/picture.ts';
import type { GeneratedPolicies } from '#engine/remedy/remedy.ts';
import { announce } from '#state/announcer.ts';
import { copyText } from '#state/copy-text.ts';
import { notify } from '#state/notice.ts';
import { tryEdits } from '#state/try-edits.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { download } from '#ui/download.ts';
import { ProofText } from './proof-text.tsx';
import styles from './generate-policies.module.css';
import { SearchGoingOn } from './search-going-on.tsx';

const FILE_NAME = 'least-privilege.yaml';

interface GeneratedResultProps {
  readonly picture: Picture;
  readonly generated: GeneratedPolicies | undefined;
  readonly isWorking: boolean;
  /** Nothing is ticked. */
  readonly isEmpty: boolean;
  readonly hasFailed: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** The policies as text, what evaluating them proves, and what can be done with them. */
export function GeneratedResult({ picture, generated, isWorking, isEmpty, hasFailed, onRetry, onClose }: GeneratedResultProps) {
  const { remedy } = useWords();
  const { generate } = remedy;
  const present = isEmpty ? undefined : generated;
  const tryIt = async ({ edits, policies }: GeneratedPolicies) => {
    const tried = await tryEdits(edits, generate.tried(policies)).catch(() => false);
    if (!tried) return notify({ text: remedy.tryFailed });
    announce(remedy.triedNow);
    onClose();
  };
  return (
    <section className={styles.result} aria-label={generate.result} aria-busy={isWorking}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{generate.result}</h3>
        <span className={styles.count}>{present && generate.policies(present.policies)}</span>
      </div>
      {present ? (
        <textarea className={styles.yaml} aria-label={generate.yaml} readOnly spellCheck={false} value={present.text} />
      ) : (
        <div className={styles.yaml}>
          {isEmpty || hasFailed ? (
            <p className={styles.text}>{isEmpty ? generate.nothing : remedy.failed}</p>
          ) : (
            <SearchGoingOn text={generate.working} />
          )}
          {hasFailed && !isEmpty && <Button onClick={onRetry}>{remedy.retry}</Button>}
        </div>
      )}
      <div className={styles.proof} role="status">
        {present && <ProofText picture={picture} proof={present.proof} />}
      </div>
      <div className={styles.buttons}>
        <Button look="primary" disabled={!present || isWorking} onClick={() => present && void tryIt(present)}>
          {generate.tryIt}
        </Button>
        <Button disabled={!present} onClick={() => present && void copyText(present.text, generate.copied, remedy.copyFailed)}>
          <Copy size={14} aria-hidden="true" />
          {generate.copy}
        </Button>
        <Button
          disabled={!present}
          onClick={() => {
            if (!present) return;
            download(FILE_NAME, new Blob([present.text], { type: 'application/yaml' }));
            announce(generate.downloaded(FILE_NAME));
          }}
        >
          <Download size={14} aria-hidden="true" />
          {generate.download}
        </Button>
      </div>
    </section>
  );
}
