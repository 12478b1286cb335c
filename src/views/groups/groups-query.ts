import { useQuery } from '@tanstack/react-query';
import type { Picture } from '#engine/overview/picture.ts';
import { engine } from '#state/engine.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';
import { podPairs } from './pod-pairs.ts';

/** What policies make of the pairs of pods that share the group of the nodes. */
export function usePodPairs(picture: Picture) {
  const onNodes = picture.security?.groups?.onNodes ?? [];
  return useQuery({
    queryKey: ['group-pairs', pictureKey(picture)],
    queryFn: async () => podPairs(await engine.matrix({ order: 'namespace', closed: 'auto', namespaces: [], onlyNeeded: false }), onNodes),
    structuralSharing: false,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
