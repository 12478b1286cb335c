import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './whole-page.module.css';

interface WholePageProps {
  readonly backLabel: string;
  readonly onBack: () => void;
  /** What stands in the bar beside the way back. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A document that takes the whole page, and prints without its bar. Its first button leads back, and Escape does. */
export function WholePage({ backLabel, onBack, tools, children, className }: WholePageProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && onBack();
    addEventListener('keydown', leave);
    return () => removeEventListener('keydown', leave);
  }, [onBack]);
  return (
    <div className={classNames(styles.page, className)}>
      <header className={styles.bar}>
        <Button ref={back} size="large" onClick={onBack}>
          <ArrowLeft size={15} />
          {backLabel}
        </Button>
        {tools}
      </header>
      {children}
    </div>
  );
}
