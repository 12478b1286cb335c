import type { Picture } from '#engine/overview/picture.ts';
import type { PresentComparison } from '#state/comparison-query.ts';
import { coversGraph } from '#state/fragment.ts';
import { useSelection } from '#state/selection.ts';
import { useExpectations } from '#views/expectations/expectations-query.ts';
import { useExposure } from '#views/exposure/exposure-query.ts';
import { internetCounts } from '#views/exposure/exposure-rows.ts';
import { useRiskFocus } from '#views/risk/risk-focus.ts';
import { useRisk } from '#views/risk/risk-query.ts';
import { flipCount } from '#views/what-if/flips-at.ts';
import { useWords } from '#views/words-context.tsx';
import type { BottomTab } from './bottom-panel.tsx';
import { securityTabs } from './security-tabs.ts';
import type { Problems } from './use-problems.ts';

interface TabsInput {
  readonly picture: Picture;
  readonly tab: BottomTab | undefined;
  readonly problems: Problems;
  readonly flips: boolean;
  readonly compared: PresentComparison | undefined;
  /** How many connections there are, and how many of them are shown. */
  readonly connections: { readonly shown: number; readonly all: number };
}

interface BottomTabLabel {
  readonly value: BottomTab;
  readonly label: string;
  readonly count: string | undefined;
}

/** The tabs under the canvas, each with its count; those that have nothing to show are not there. */
export function useTabLabels({ picture, tab, problems, flips, compared, connections }: TabsInput): readonly BottomTabLabel[] {
  const { screen, expectations, exposure, changes, whatIf, language } = useWords();
  const { view } = useSelection();
  const report = useExpectations(picture).data;
  const exposed = useExposure(picture, tab === 'exposure').data;
  const risk = useRisk(picture, useRiskFocus()).data;
  const { layout } = screen;
  const { shown, all } = connections;
  const counted = (count: number): string => count.toLocaleString(language);
  const open = exposed ? internetCounts(exposed).open : 0;
  const about = securityTabs(picture.security);
  return [
    ...when(flips, {
      value: 'flips',
      label: view === 'changes' ? changes.title : whatIf.flipped.title,
      count: compared && counted(flipCount(compared.comparison)),
    }),
    ...when(!coversGraph(view), {
      value: 'connections',
      label: layout.connections,
      count: shown === all ? counted(all) : layout.partOf(shown, all),
    }),
    ...when(about.includes('images'), { value: 'images', label: layout.images, count: counted(picture.security?.images.length ?? 0) }),
    ...when(about.includes('alerts'), { value: 'alerts', label: layout.alerts, count: counted(picture.security?.alertCounts.all ?? 0) }),
    ...when(about.includes('risk'), {
      value: 'risk',
      label: layout.risk,
      count: risk && risk.exposed.length > 0 ? counted(risk.exposed.length) : undefined,
    }),
    { value: 'problems', label: layout.problems, count: counted(problems.diagnostics.length) },
    {
      value: 'expectations',
      label: expectations.title,
      count: report && (report.failed > 0 ? expectations.failed(report.failed) : String(report.results.length || '')),
    },
    { value: 'exposure', label: exposure.title, count: open > 0 ? counted(open) : undefined },
  ];
}

function when(isThere: boolean, tab: BottomTabLabel): readonly BottomTabLabel[] {
  return isThere ? [tab] : [];
}
