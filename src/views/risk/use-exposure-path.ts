import { useState } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { FoundEndpoint } from '#engine/paths/path-question.ts';
import type { Selection } from '#state/selection-type.ts';
import { usePathAnswer } from '#views/questions/use-path-answer.ts';
import { useRiskFocus } from './risk-focus.ts';

/** The nearest way from the internet to a workload that reports or alerts are about; undefined until it is known, `null`: there is none. */
export function useNearestWay(picture: Picture | undefined, endpoint: string | undefined): FoundEndpoint | null | undefined {
  const isTold = endpoint !== undefined && picture?.security?.endpoints[endpoint] !== undefined;
  const { answer } = usePathAnswer(picture, isTold ? { kind: 'from-internet', of: endpoint } : undefined);
  return answer && nearestOf(answer.found);
}

/** The fewest steps that are open for certain, else the fewest. */
export function nearestOf(found: readonly FoundEndpoint[]): FoundEndpoint | null {
  const rank = ({ uncertain, hops }: FoundEndpoint): number => hops + (uncertain ? 1_000 : 0);
  return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** What stands out in the graph: the way to the selected workload, and still while one of its steps is read. */
export function useExposurePath(picture: Picture | undefined, selection: Selection): readonly Connection[] | undefined {
  const showsPath = useRiskFocus((state) => state.showsPath);
  const [last, setLast] = useState<string>();
  const selected = selection.kind === 'endpoint' ? selection.id : selection.kind === 'connection' ? last : undefined;
  if (selection.kind === 'endpoint' && last !== selection.id) setLast(selection.id);
  const way = useNearestWay(picture, showsPath ? selected : undefined);
  if (!way) return undefined;
  const isStep =
    selection.kind === 'endpoint' ||
    way.path.some(
      (step) => selection.kind === 'connection' && step.source === selection.source && step.destination === selection.destination,
    );
  return isStep ? way.path : undefined;
}
