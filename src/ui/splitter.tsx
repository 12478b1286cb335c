import { Separator } from 'react-resizable-panels';
import styles from './splitter.module.css';

export { Group as PanelGroup, Panel, usePanelRef } from 'react-resizable-panels';

/** The hairline between two panels: drag it, or focus it and use the arrow keys; a double click restores the size. */
export function Splitter({ label }: { readonly label: string }) {
  return <Separator className={styles.splitter} aria-label={label} />;
}
