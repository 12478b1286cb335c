import { useMemo } from 'react';
import type { Connection } from '#engine/overview/picture.ts';
import type { Analysis } from '#state/analysis-query.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { engine } from '#state/engine.ts';
import { coversGraph, NOTHING_FILTERED } from '#state/fragment.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { useSelection } from '#state/selection.ts';
import { lateChangesBar } from '#views/changes/late-changes.ts';
import { ConnectionsTable } from '#views/connections/connections-table.tsx';
import { openActionMenu } from '#views/commands/action-menu.tsx';
import { lateGraph, lateMatrix } from '#views/late-views.ts';
import { lateGroupsView } from '#views/groups/late-groups.ts';
import { lateProfilesCompared } from '#views/profiles/late-profiles.ts';
import { useDiffering } from '#views/profiles/use-differing.ts';
import { useAnswerInSight } from '#views/questions/use-answer-in-sight.ts';
import { useExposurePath } from '#views/risk/use-exposure-path.ts';
import { useReducedMotion } from '#views/theme.ts';
import { useNamespacesInView } from '#views/top-bar/namespaces-in-view.ts';
import { useWords } from '#views/words-context.tsx';
import styles from './frame.module.css';
import { markPainted } from './page-contract.ts';

interface CanvasProps {
  readonly analysis: Analysis | undefined;
  /** What differs from the input, or from the set that is compared with. */
  readonly compared: PresentComparison | undefined;
  /** The comparison did not come to an end. */
  readonly notCompared: boolean;
  /** Connections of the selection that the picture does not hold. */
  readonly extra: readonly Connection[];
  readonly busy: boolean;
  /** A bar lies over the upper edge. */
  readonly framed: boolean;
  /** Shows what flips at these endpoints. */
  readonly onShowFlips: (endpoints: readonly string[]) => void;
}

const NO_NAMESPACES: readonly [] = [];
const NO_CONNECTIONS: readonly Connection[] = [];

/** The middle of the page: the graph, and over it, when asked for, the table of all pairs. The graph stays where it is behind. */
export function Canvas({ analysis, compared, notCompared, extra, busy, framed, onShowFlips }: CanvasProps) {
  const words = useWords();
  const reducedMotion = useReducedMotion();
  const {
    selection,
    question,
    select,
    hiddenVerdicts,
    namespaces: chosen,
    findText,
    view,
    matrix,
    side,
    fades,
    opened,
    change,
  } = useSelection();
  const namespaces = useNamespacesInView(analysis?.picture.namespaces ?? NO_NAMESPACES, chosen);
  const differing = useDiffering(analysis?.picture);
  const asked = useAnswerInSight({ picture: analysis?.picture, question, findText, namespaces, selection });
  // Beside an answer, what else the selected endpoint speaks to would only be in the way.
  const besides = asked.steps === undefined || selection.kind === 'connection' ? extra : NO_CONNECTIONS;
  const exposed = useExposurePath(analysis?.picture, selection);
  const path = question === undefined ? exposed : undefined;
  const drawnToo = useMemo(() => [...besides, ...asked.extra, ...(path ?? NO_CONNECTIONS)], [besides, asked.extra, path]);
  if (analysis === undefined) return <div className={styles.canvas} />;
  const { picture, number, changedAt } = analysis;
  const { View: GroupsView } = lateGroupsView[words.language];
  // Verdicts on one port are not to be compared with those on all.
  const comparable = compared !== undefined || analysis.input !== undefined;
  const comparesSets = view === 'changes' && compared?.with === 'before';
  return (
    <div className={styles.canvas}>
      <div className={styles.graphLayer} inert={coversGraph(view)}>
        <lateGraph.View
          picture={comparable ? picture : (asked.asDrawn ?? picture)}
          revision={number}
          selection={selection}
          onSelect={select}
          hiddenVerdicts={hiddenVerdicts}
          namespaces={namespaces}
          extraConnections={drawnToo}
          kept={asked.kept ?? differing.kept}
          path={path}
          differing={differing.pairs}
          input={notCompared ? undefined : analysis.input}
          comparison={compared}
          side={view === 'changes' ? side : 'after'}
          covered={coversGraph(view)}
          barred={framed || comparesSets}
          fades={fades}
          onShowFlips={onShowFlips}
          opened={opened}
          onOpened={(names) => change({ opened: names })}
          onAsked={openActionMenu}
          words={words.graph}
          reducedMotion={reducedMotion}
          busy={busy}
          onReady={(painted) => markPainted(painted, painted === number ? changedAt : performance.now())}
          onOpenMatrix={() => change({ view: 'matrix' })}
        />
      </div>
      {comparesSets && <lateChangesBar.View compared={compared} />}
      {view === 'profiles' && (
        <div className={styles.tableLayer}>
          <lateProfilesCompared.View picture={picture} selection={selection} onSelect={select} />
        </div>
      )}
      {view === 'groups' && (
        <div className={styles.tableLayer}>
          <GroupsView picture={picture} onSelect={select} revealOrigin={revealOrigin} onLeave={() => change({ view: 'graph' })} />
        </div>
      )}
      {view === 'matrix' && (
        <div className={styles.tableLayer}>
          <lateMatrix.View
            picture={picture}
            selection={selection}
            onSelect={select}
            hiddenVerdicts={hiddenVerdicts}
            namespaces={namespaces}
            findText={findText}
            only={asked.steps}
            settings={matrix}
            onSettings={(settings) => change({ matrix: settings })}
            onShowAll={() => change(NOTHING_FILTERED)}
            onShowInGraph={() => change({ view: 'graph' })}
            compared={compared}
            client={engine}
            busy={busy}
          />
        </div>
      )}
      {view === 'table' && (
        <div className={styles.tableLayer}>
          <ConnectionsTable
            mode="all"
            picture={picture}
            selection={selection}
            onSelect={select}
            hiddenVerdicts={hiddenVerdicts}
            namespaces={namespaces}
            findText={findText}
            only={asked.steps ?? differing.rows}
            differing={differing.pairs}
            onShowAll={() => change(NOTHING_FILTERED)}
            client={engine}
          />
        </div>
      )}
    </div>
  );
}
