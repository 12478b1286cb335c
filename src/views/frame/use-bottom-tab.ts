import { useEffect, useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import { coversGraph } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import type { BottomTab } from './bottom-panel.tsx';
import { isGone } from './security-tabs.ts';

interface BottomTabs {
  readonly tab: BottomTab;
  /** Only the tabs are seen. */
  readonly folded: boolean;
  readonly setTab: (tab: BottomTab) => void;
}

interface BottomTabsInput {
  /** There are flips to be listed. */
  readonly flips: boolean;
  /** They are what the view is about. */
  readonly changing: boolean;
  readonly security: Picture['security'];
  /** Nothing could be used: the reasons are all there is to show. */
  readonly unusable: boolean;
}

/** Which table is open under the canvas: the chosen one, or what there is most to say of. */
export function useBottomTab({ flips, changing, security, unusable }: BottomTabsInput): BottomTabs {
  const { view, presenter } = useSelection();
  const [chosen, choose] = useState<BottomTab>();
  // Before an audience the graph gets the room of the tables, until one of them is asked for.
  const [asked, setAsked] = useState(false);
  useEffect(() => setAsked(false), [presenter]);
  // While something is tried the panel beside lists what flips: the connections stay where they are looked for.
  const usual = unusable ? 'problems' : flips && changing ? 'flips' : 'connections';
  const tab = chosen === undefined || (chosen === 'flips' && !flips) || isGone(chosen, security) ? usual : chosen;
  return {
    tab,
    // The table of all pairs holds what the tab of connections shows.
    folded: (coversGraph(view) && tab === 'connections') || (presenter && !asked && !unusable),
    setTab: (next) => {
      choose(next);
      setAsked(true);
    },
  };
}
