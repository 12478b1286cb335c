import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Picture } from '#engine/overview/picture.ts';
import type { CutQuestion, RiskQuestion } from '#engine/risk/risk.ts';
import { askAside } from '#state/aside-engine.ts';
import { engine } from '#state/engine.ts';
import { askedAbout } from '#views/endpoints/asked-about.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

const KEPT = { structuralSharing: false, staleTime: Infinity, gcTime: 60_000 } as const;

/** Which workloads with findings that count can be reached from the internet. */
export function useRisk(picture: Picture, { severity, fixable }: RiskQuestion) {
  return useQuery({
    queryKey: ['risk', pictureKey(picture), severity, fixable],
    queryFn: () => engine.risk({ severity, fixable }),
    enabled: picture.security !== undefined,
    placeholderData: keepPreviousData,
    ...KEPT,
  });
}

/** What can be reached from a workload that is taken; `null` where it is gone. */
export function useBlast(picture: Picture, endpoint: string | undefined) {
  return useQuery({
    queryKey: ['blast', pictureKey(picture), endpoint],
    queryFn: async () => (endpoint === undefined ? null : ((await engine.blast(endpoint)) ?? null)),
    enabled: endpoint !== undefined,
    placeholderData: (former) => (former?.question.of === endpoint ? former : undefined),
    ...KEPT,
  });
}

/** The single changes that cut most: many are tried, and the page waits for none of them. */
export function useCuts(picture: Picture, question: CutQuestion | undefined) {
  return useQuery({
    queryKey: ['cuts', pictureKey(picture), JSON.stringify(question)],
    queryFn: ({ signal }) => askAside(askedAbout(picture), (aside) => aside.cuts(question!), signal),
    enabled: question !== undefined,
    ...KEPT,
  });
}
