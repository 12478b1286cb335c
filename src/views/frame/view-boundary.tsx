import { Component, type ReactNode } from 'react';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './frame.module.css';

interface ViewBoundaryProps {
  readonly children: ReactNode;
  /** A change of it tries again by itself. */
  readonly resetKey: unknown;
}

interface ViewBoundaryState {
  readonly failed: boolean;
  readonly key: unknown;
}

/** Keeps a bug in one part of the page from taking the others, and the reader's work, with it. */
export class ViewBoundary extends Component<ViewBoundaryProps, ViewBoundaryState> {
  override state: ViewBoundaryState = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ViewBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(props: ViewBoundaryProps, state: ViewBoundaryState): Partial<ViewBoundaryState> | null {
    return props.resetKey === state.key ? null : { failed: false, key: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { engine } = useWords().screen;
  return (
    <div className={styles.failed} role="alert">
      <p>{engine.viewFailed}</p>
      <Button onClick={onRetry}>{engine.viewAgain}</Button>
    </div>
  );
}
