import { useState } from 'react';
import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { engine } from '#state/engine.ts';
import { revealOrigin } from '#state/revealed-origin.ts';
import { NOTHING_FILTERED, coversGraph } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { ConnectionsTable } from '#views/connections/connections-table.tsx';
import { FilterChip } from '#views/connections/filter-chip.tsx';
import { shownConnections } from '#views/connections/shown-connections.ts';
import { lateExposureActions, lateExposurePanel } from '#views/exposure/late-exposure.ts';
import { lateExpectationActions, lateExpectations } from '#views/late-views.ts';
import type { FlipOrder } from '#views/flips/sorted-flips.ts';
import { lateChangesOrder, lateChangesTable } from '#views/changes/late-changes.ts';
import { ProblemsPanel } from '#views/problems/problems-panel.tsx';
import { DifferingChip } from '#views/profiles/differing-chip.tsx';
import { useDiffering } from '#views/profiles/use-differing.ts';
import { lateRiskPanel } from '#views/risk/late-risk.ts';
import { lateAlertsPanel, lateImagesPanel } from '#views/security/late-security.ts';
import { AnswerChip } from '#views/questions/answer-chip.tsx';
import { useAnswerInSight } from '#views/questions/use-answer-in-sight.ts';
import { useNamespacesInView } from '#views/top-bar/namespaces-in-view.ts';
import { lateFlippedActions, lateFlippedTable } from '#views/what-if/late-what-if.ts';
import { useWords } from '#views/words-context.tsx';
import { TabPanel, Tabs } from '#ui/tabs.tsx';
import { useTabLabels } from './use-tab-labels.ts';
import { ProblemSteps } from './problem-steps.tsx';
import type { Problems } from './use-problems.ts';
import { ViewBoundary } from './view-boundary.tsx';

export type BottomTab = 'flips' | 'connections' | 'problems' | 'expectations' | 'exposure' | 'images' | 'alerts' | 'risk';

interface BottomPanelProps {
  readonly picture: Picture;
  /** Absent: none is open, and only the tabs are seen. */
  readonly tab: BottomTab | undefined;
  readonly onTab: (tab: BottomTab) => void;
  readonly problems: Problems;
  /** Something is tried or compared: what flips has a tab of its own. `compared` is absent until the engine has compared. */
  readonly flips: boolean;
  readonly compared: PresentComparison | undefined;
  /** The flips at these endpoints only. */
  readonly flipsAt: readonly string[];
  readonly onFlipsAt: (endpoints: readonly string[]) => void;
}

/** Under the graph: the drawn connections as a table, the problems, the expectations, the exposure. Beside the whole table, not the first. */
export function BottomPanel({ picture, tab, onTab, problems, flips, compared, flipsAt, onFlipsAt }: BottomPanelProps) {
  const [order, setOrder] = useState<FlipOrder>('needed');
  const words = useWords();
  const { layout } = words.screen;
  const { selection, question, select, hiddenVerdicts, namespaces: chosen, findText, view, change } = useSelection();
  const changing = view === 'changes';
  const namespaces = useNamespacesInView(picture.namespaces, chosen);
  const differing = useDiffering(picture);
  const answered = useAnswerInSight({ picture, question, findText, namespaces, selection }).rows;
  const only = answered ?? differing.rows;
  const shown = shownConnections(picture, { selection, hiddenVerdicts, namespaces, findText, only }).length;
  const all = (only ?? picture.connections).length;
  const { View: ImagesPanel } = lateImagesPanel[words.language];
  const { View: AlertsPanel } = lateAlertsPanel[words.language];
  const { View: RiskPanel } = lateRiskPanel[words.language];
  const tabs = useTabLabels({ picture, tab, problems, flips, compared, connections: { shown, all } });
  return (
    <Tabs<BottomTab | ''>
      label={layout.bottom}
      value={tab ?? ''}
      onChange={(next) => next !== '' && onTab(next)}
      tabs={tabs}
      actions={
        tab === 'problems' ? (
          <ProblemSteps problems={problems} />
        ) : tab === 'flips' && changing ? (
          <lateChangesOrder.View />
        ) : tab === 'flips' ? (
          <lateFlippedActions.View picture={picture} at={flipsAt} onAt={onFlipsAt} order={order} onOrder={setOrder} />
        ) : tab === 'expectations' ? (
          <lateExpectationActions.View picture={picture} />
        ) : tab === 'exposure' ? (
          <lateExposureActions.View picture={picture} namespaces={namespaces} />
        ) : tab === 'images' || tab === 'alerts' || tab === 'risk' ? null : (
          !coversGraph(view) &&
          (answered && question ? (
            <AnswerChip question={question} />
          ) : differing.rows ? (
            <DifferingChip />
          ) : (
            <FilterChip picture={picture} selection={selection} onSelect={select} />
          ))
        )
      }
    >
      {flips && (
        <TabPanel value="flips">
          <ViewBoundary resetKey={picture}>
            {changing ? (
              <lateChangesTable.View picture={picture} compared={compared} selection={selection} onSelect={select} />
            ) : (
              <lateFlippedTable.View
                picture={picture}
                compared={compared}
                at={flipsAt}
                order={order}
                selection={selection}
                onSelect={select}
              />
            )}
          </ViewBoundary>
        </TabPanel>
      )}
      {!coversGraph(view) && (
        <TabPanel value="connections">
          <ViewBoundary resetKey={picture}>
            <ConnectionsTable
              mode="drawn"
              picture={picture}
              selection={selection}
              onSelect={select}
              hiddenVerdicts={hiddenVerdicts}
              namespaces={namespaces}
              findText={findText}
              only={only}
              differing={differing.pairs}
              onShowAll={() => change(NOTHING_FILTERED)}
              client={engine}
            />
          </ViewBoundary>
        </TabPanel>
      )}
      <TabPanel value="problems" kept>
        <ViewBoundary resetKey={picture}>
          <ProblemsPanel
            diagnostics={problems.diagnostics}
            silenced={picture.silenced}
            shown={tab === 'problems'}
            active={problems.active}
            onActivate={problems.setActive}
            revealOrigin={revealOrigin}
            onSelect={select}
          />
        </ViewBoundary>
      </TabPanel>
      <TabPanel value="expectations">
        <ViewBoundary resetKey={picture}>
          <lateExpectations.View picture={picture} selection={selection} onSelect={select} revealOrigin={revealOrigin} />
        </ViewBoundary>
      </TabPanel>
      <TabPanel value="exposure">
        <ViewBoundary resetKey={picture}>
          <lateExposurePanel.View picture={picture} namespaces={namespaces} selection={selection} onSelect={select} />
        </ViewBoundary>
      </TabPanel>
      {picture.security && (
        <TabPanel value="images">
          <ViewBoundary resetKey={picture}>
            <ImagesPanel picture={picture} onSelect={select} revealOrigin={revealOrigin} />
          </ViewBoundary>
        </TabPanel>
      )}
      {picture.security && (
        <TabPanel value="alerts">
          <ViewBoundary resetKey={picture}>
            <AlertsPanel picture={picture} selection={selection} onSelect={select} revealOrigin={revealOrigin} />
          </ViewBoundary>
        </TabPanel>
      )}
      {picture.security && (
        <TabPanel value="risk">
          <ViewBoundary resetKey={picture}>
            <RiskPanel picture={picture} namespaces={namespaces} selection={selection} onSelect={select} revealOrigin={revealOrigin} />
          </ViewBoundary>
        </TabPanel>
      )}
    </Tabs>
  );
}
