import { X } from 'lucide-react';
import { dismissNotice, useNotice } from '#state/notice.ts';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './frame.module.css';

/** A sentence at the foot of the page, with what to do about it. */
export function NoticeBar() {
  const notice = useNotice((state) => state.notice);
  const { common } = useWords().screen;
  return (
    <div className={styles.noticeHolder} role="status">
      {notice !== undefined && (
        <div className={styles.notice}>
          <span>{notice.text}</span>
          {notice.action !== undefined && (
            <Button
              className={styles.noticeButton}
              onClick={() => {
                notice.action?.run();
                dismissNotice();
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <button type="button" className={styles.noticeClose} aria-label={common.close} onClick={dismissNotice}>
            <X size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
