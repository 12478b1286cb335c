import type { SecurityPicture } from '#engine/overview/security-picture.ts';
import { fileParts } from './file-parts.ts';
import { useSecurityWords } from './security-words.tsx';
import styles from './security.module.css';

export interface RecognizedAsProps {
  readonly security: SecurityPicture;
  /** Name of the file in the editor. */
  readonly file: string;
}

/** What the open file was recognized as: `Trivy report of nginx:latest, 3 findings`. Nothing for manifests. */
export function RecognizedAs({ security, file }: RecognizedAsProps) {
  const words = useSecurityWords();
  const recognized = security.files.find((each) => each.file === file);
  if (!recognized) return null;
  const text = fileParts(recognized, security, words).join(' · ');
  return (
    <p className={styles.recognized} title={text}>
      {text}
    </p>
  );
}
