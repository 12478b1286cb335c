import { useSelection } from '#state/selection.ts';
import { runCommand } from '#views/commands/use-commands.ts';
import { type RiskPart, useRiskFocus } from './risk-focus.ts';

/** Opens the tab of risk at one of its parts. */
export function openRisk(part: RiskPart): void {
  useRiskFocus.setState({ part });
  runCommand('risk');
}

/** Shows what can be reached from a workload that is taken. */
export function openReached(endpoint: string): void {
  ask(endpoint);
  openRisk('reached');
}

/** Shows which single change keeps in most of what a workload reaches. */
export function openConfining(endpoint: string): void {
  ask(endpoint);
  useRiskFocus.setState({ cutFrom: 'endpoint' });
  openRisk('cuts');
}

function ask(endpoint: string): void {
  useRiskFocus.setState({ of: endpoint });
  const { selection, select } = useSelection.getState();
  if (selection.kind !== 'endpoint' || selection.id !== endpoint) select({ kind: 'endpoint', id: endpoint });
}
