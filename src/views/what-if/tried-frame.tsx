import type { ReactNode } from 'react';
import type { PresentComparison } from '#state/comparison-query.ts';
import { classNames } from '#ui/class-names.ts';
import { lateTriedBar } from './late-what-if.ts';
import styles from './tried-frame.module.css';

interface TriedFrameProps {
  /** Something is tried, and the view does not compare with another set. */
  readonly tried: boolean;
  /** Absent until the engine has compared. */
  readonly compared: PresentComparison | undefined;
  /** After the last change was taken back: the keyboard needs a place to go. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Around the graph, the matrix and the table: while something is tried, a frame that says so. What is inside stays where it is. */
export function TriedFrame({ tried, compared, onLeave, children }: TriedFrameProps) {
  return (
    <div className={classNames(styles.frame, tried && styles.tried)} data-tried={tried}>
      {tried && <lateTriedBar.View comparison={compared?.comparison} onLeave={onLeave} />}
      {children}
    </div>
  );
}
