import type { EndpointSummary } from '#engine/overview/picture.ts';
import { PATH_QUESTIONS, type PathQuestionKind } from '#engine/paths/path-question.ts';

/** Which questions make sense of an endpoint: a way in only leads on, an address outside is not taken, and the
 * API server calls what it is told to call. */
export function questionsAbout({ kind, access }: Pick<EndpointSummary, 'kind' | 'access'>): readonly PathQuestionKind[] {
  // It only comes to an API server, and no policy has a say about that.
  if (access !== undefined) return [];
  switch (kind) {
    case 'workload':
      return PATH_QUESTIONS;
    case 'external':
      return ['reached-from', 'reaches'];
    case 'api-server':
      return [];
    case 'way-in':
      return ['reaches'];
  }
}
