import type { ReactNode } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './edit-dialogs.module.css';

export interface EditDialogProps {
  readonly picture: Picture;
  readonly onClose: () => void;
}

interface FrameProps {
  readonly title: string;
  readonly intro: string;
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the forms share: that what they do is simulated. */
export function EditDialog({ title, intro, width, onClose, children }: FrameProps) {
  const { screen, whatIf } = useWords();
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={screen.common.close} width={width}>
      <p className={styles.intro}>
        <span className={styles.simulated}>{whatIf.title}</span>
        {intro}
      </p>
      {children}
    </Dialog>
  );
}

interface ButtonsProps {
  readonly cancel: string;
  readonly go: string;
  readonly disabled?: boolean;
  readonly onCancel: () => void;
  /** What stands on the left: a state, or what went wrong. */
  readonly children?: ReactNode;
}

/** The last line of a form; the second button sends it. */
export function EditButtons({ cancel, go, disabled = false, onCancel, children }: ButtonsProps) {
  return (
    <div className={styles.buttons}>
      <div className={styles.said} role="status">
        {children}
      </div>
      <Button onClick={onCancel}>{cancel}</Button>
      <Button look="primary" type="submit" disabled={disabled}>
        {go}
      </Button>
    </div>
  );
}
