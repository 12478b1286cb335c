import { engine } from '#state/engine.ts';
import { useLastingly } from '#views/frame/busy-bar.tsx';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { Button } from '#ui/button.tsx';
import styles from './remedy.module.css';

/** What is searched, and once that lasts, the way to stop it. */
export function SearchGoingOn({ text }: { readonly text: string }) {
  const { screen } = useWords();
  const lasting = useLastingly(true);
  return (
    <>
      <p className={panelStyles.text} role="status">
        {text}
      </p>
      {lasting && (
        <Button className={styles.retry} onClick={() => engine.cancel()}>
          {screen.engine.cancel}
        </Button>
      )}
    </>
  );
}
