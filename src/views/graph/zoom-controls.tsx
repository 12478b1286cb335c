import { Maximize, Minus, Plus, ScanSearch, Workflow } from 'lucide-react';
import type { GraphWords } from '#words/en/graph.ts';
import styles from './graph.module.css';

interface ZoomControlsProps {
  readonly words: GraphWords;
  onZoom(factor: number): void;
  onFit(): void;
  /** Absent while nothing is selected: the button stays, so that nothing beside it moves. */
  onZoomToSelection?: (() => void) | undefined;
  onArrange(): void;
}

/** One press of + or −. */
export const ZOOM_STEP = 1.25;

export function ZoomControls({ words, onZoom, onFit, onZoomToSelection, onArrange }: ZoomControlsProps) {
  const controls = [
    { key: '-', name: words.zoomOut, icon: Minus, act: () => onZoom(1 / ZOOM_STEP) },
    { key: '+', name: words.zoomIn, icon: Plus, act: () => onZoom(ZOOM_STEP) },
    { key: 'f', name: words.fit, icon: Maximize, act: onFit },
    { key: undefined, name: words.zoomToSelection, icon: ScanSearch, act: onZoomToSelection },
    { key: undefined, name: words.arrange, icon: Workflow, act: onArrange },
  ];
  return (
    <div className={styles.zoom}>
      {controls.map(({ key, name, icon: Icon, act }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          aria-keyshortcuts={key}
          title={key === undefined ? name : `${name} (${key === '-' ? '−' : key})`}
          disabled={!act}
          onClick={act}
        >
          <Icon size={14} strokeWidth={1.8} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
