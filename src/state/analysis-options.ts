import { useMemo } from 'react';
import type { AnalysisOptions } from '#worker/engine-api.ts';
import type { ViewState } from './fragment.ts';
import { useSelection } from './selection.ts';

/** How the engine is to judge: by the chosen profile, or, while none is chosen, by what the API promises. */
export function analysisOptions({ profile = 'kubernetes', options, controller }: Pick<ViewState, 'profile' | 'options' | 'controller'>) {
  return { profile, options, ...(controller === undefined ? {} : { ingressController: controller }) } satisfies AnalysisOptions;
}

/** How the address asks for verdicts, the same object until it asks otherwise. */
export function useAnalysisOptions(): AnalysisOptions {
  const profile = useSelection((state) => state.profile);
  const options = useSelection((state) => state.options);
  const controller = useSelection((state) => state.controller);
  return useMemo(() => analysisOptions({ profile, options, controller }), [profile, options, controller]);
}
