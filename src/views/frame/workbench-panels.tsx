import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useSelection } from '#state/selection.ts';
import { useSettings } from '#state/settings.ts';
import { useMediaQuery } from '#views/theme.ts';
import { useWords } from '#views/words-context.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { Panel, PanelGroup, Splitter, usePanelRef } from '#ui/splitter.tsx';
import styles from './frame.module.css';

/** Sizes in pixels, as long as the reader has not moved the splitters. */
const LEFT = { usual: 296, wide: 440, presented: 350 };
const RIGHT = { wide: 320, narrow: 292 };
const BOTTOM = 216;
const FOLDED = 40;
const TABS_ONLY = { usual: 34, presented: 42 };

interface WorkbenchPanelsProps {
  readonly left: ReactNode;
  readonly center: ReactNode;
  readonly bottom: ReactNode;
  /** Absent where the width is needed for something else. */
  readonly right: ReactNode;
  /** Only its tabs are shown. */
  readonly bottomFolded: boolean;
  /** The editor takes more room, unless the reader has sized it. */
  readonly wideLeft: boolean;
}

/** Three columns with splitters, the bottom under the middle one; on a narrow page, or at 400 % zoom, one below the other. */
export function WorkbenchPanels(props: WorkbenchPanelsProps) {
  const { product } = useWords().screen;
  const stacked = useMediaQuery('(max-width: 860px)');
  return (
    <main className={styles.work}>
      <VisuallyHidden>
        <h1>{product}</h1>
      </VisuallyHidden>
      {stacked ? <Stack {...props} /> : <Columns {...props} />}
    </main>
  );
}

function Stack({ left, center, bottom, right }: WorkbenchPanelsProps) {
  const { layout } = useWords().screen;
  const details = useSelectedInSight();
  return (
    <div className={styles.stack}>
      <div className={styles.center}>{center}</div>
      <div ref={details} className={styles.right}>
        {right}
      </div>
      <div className={styles.bottom}>{bottom}</div>
      <section className={styles.left} aria-label={layout.manifests}>
        {left}
      </section>
    </div>
  );
}

/** What was selected is explained above the table and below the graph: brings it into sight when it begins out of it. */
function useSelectedInSight() {
  const details = useRef<HTMLDivElement>(null);
  const selection = useSelection((state) => state.selection);
  const before = useRef(selection);
  useEffect(() => {
    if (before.current === selection) return;
    before.current = selection;
    const top = details.current?.getBoundingClientRect().top ?? 0;
    if (selection.kind !== 'none' && (top < 0 || top > innerHeight * 0.8)) details.current?.scrollIntoView({ block: 'start' });
  }, [selection]);
  return details;
}

function Columns({ left, center, bottom, right, bottomFolded, wideLeft }: WorkbenchPanelsProps) {
  const { layout } = useWords().screen;
  const { panels, set } = useSettings();
  const presenter = useSelection((state) => state.presenter);
  const tabsOnly = presenter ? TABS_ONLY.presented : TABS_ONLY.usual;
  const wide = useMediaQuery('(min-width: 1400px)');
  const leftPanel = usePanelRef();
  const rightPanel = usePanelRef();
  const bottomPanel = usePanelRef();
  const folded = panels.leftFolded === true;

  useLayoutEffect(() => {
    if (folded) leftPanel.current?.collapse();
    else leftPanel.current?.expand();
  }, [folded, leftPanel]);
  const sized = panels.left !== undefined;
  useLayoutEffect(() => {
    if (folded || sized) return;
    // In the frame after: when the right panel comes or goes at the same time, the group has to count its panels first.
    const frame = requestAnimationFrame(() => leftPanel.current?.resize(wideLeft ? LEFT.wide : presenter ? LEFT.presented : LEFT.usual));
    return () => cancelAnimationFrame(frame);
  }, [wideLeft, presenter, folded, sized, leftPanel]);
  useLayoutEffect(() => {
    if (bottomFolded) bottomPanel.current?.collapse();
    // Not `expand`: of a panel that was folded from the first, it knows no size to go back to.
    else bottomPanel.current?.resize(useSettings.getState().panels.bottom ?? BOTTOM);
  }, [bottomFolded, tabsOnly, bottomPanel]);

  // In the frame after the change: only then are the panels as wide as they have become.
  const rememberColumns = () => {
    const leftSize = leftPanel.current?.getSize().inPixels;
    const rightSize = rightPanel.current?.getSize().inPixels;
    const isFolded = leftPanel.current?.isCollapsed() ?? false;
    set({
      panels: {
        ...useSettings.getState().panels,
        ...(leftSize === undefined || isFolded ? {} : { left: Math.round(leftSize) }),
        ...(rightSize === undefined ? {} : { right: Math.round(rightSize) }),
        leftFolded: isFolded,
      },
    });
  };
  const rememberBottom = () => {
    const size = bottomPanel.current?.getSize().inPixels;
    if (size !== undefined && !bottomFolded) set({ panels: { ...useSettings.getState().panels, bottom: Math.round(size) } });
  };

  return (
    <PanelGroup
      orientation="horizontal"
      className={styles.columns}
      onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && requestAnimationFrame(rememberColumns)}
    >
      <Panel
        id="left"
        panelRef={leftPanel}
        defaultSize={folded ? FOLDED : (panels.left ?? LEFT.usual)}
        minSize={200}
        maxSize={560}
        collapsible
        collapsedSize={FOLDED}
        groupResizeBehavior="preserve-pixel-size"
      >
        <section className={styles.left} aria-label={layout.manifests}>
          {left}
        </section>
      </Panel>
      <Splitter label={layout.resizeLeft} />
      <Panel id="center" minSize={320}>
        <PanelGroup
          orientation="vertical"
          onLayoutChanged={(_, { isUserInteraction }) => isUserInteraction && requestAnimationFrame(rememberBottom)}
        >
          <Panel id="canvas" minSize={160}>
            <div className={styles.center}>{center}</div>
          </Panel>
          <Splitter label={layout.resizeBottom} />
          <Panel
            id="bottom"
            panelRef={bottomPanel}
            defaultSize={bottomFolded ? tabsOnly : (panels.bottom ?? BOTTOM)}
            minSize={120}
            maxSize="60%"
            collapsible
            collapsedSize={tabsOnly}
            groupResizeBehavior="preserve-pixel-size"
          >
            <div className={styles.bottom}>{bottom}</div>
          </Panel>
        </PanelGroup>
      </Panel>
      {right !== undefined && (
        <>
          <Splitter label={layout.resizeRight} />
          <Panel
            id="right"
            panelRef={rightPanel}
            defaultSize={panels.right ?? (wide ? RIGHT.wide : RIGHT.narrow)}
            minSize={240}
            maxSize={560}
            groupResizeBehavior="preserve-pixel-size"
          >
            <div className={styles.right}>{right}</div>
          </Panel>
        </>
      )}
    </PanelGroup>
  );
}
