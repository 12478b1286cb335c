import { GoButton } from '#views/panel/go-button.tsx';
import type { RiskWords } from '#words/en/risk.ts';
import { openReached } from './open-risk.ts';

export interface ReachedButtonProps {
  readonly endpoint: string;
}

/** Leads from a workload (of an alert) to everything that can be reached from it. */
export function ReachedButton({ endpoint, texts }: ReachedButtonProps & { readonly texts: RiskWords }) {
  return <GoButton onClick={() => openReached(endpoint)}>{texts.reachedButton}</GoButton>;
}
