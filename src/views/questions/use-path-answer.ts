import { useQuery } from '@tanstack/react-query';
import type { Picture } from '#engine/overview/picture.ts';
import type { PathAnswer, PathQuestion } from '#engine/paths/path-question.ts';
import { engine } from '#state/engine.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

interface AskedPaths {
  readonly answer: PathAnswer | undefined;
  readonly failed: boolean;
}

/** The answer to the question that is asked; the former one of the same question while another picture is looked through. */
export function usePathAnswer(picture: Picture | undefined, question: PathQuestion | undefined): AskedPaths {
  const query = useQuery({
    queryKey: ['paths', picture === undefined ? 0 : pictureKey(picture), question?.kind, question?.of],
    queryFn: async () => (question === undefined ? null : ((await engine.paths(question)) ?? null)),
    enabled: picture !== undefined && question !== undefined,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (former) =>
      former && former.question.kind === question?.kind && former.question.of === question.of ? former : undefined,
  });
  return { answer: question === undefined ? undefined : (query.data ?? undefined), failed: query.isError };
}
