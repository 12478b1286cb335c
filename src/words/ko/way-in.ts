import type { WayInWords } from '#words/en/way-in.ts';
import { code, listed, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

export const wayIn: WayInWords = (because) => {
  switch (because.kind) {
    case 'not-isolated':
      return ['뒤에 있는 파드를 인그레스에 대해 격리하는 정책이 없습니다.'];
    case 'every-address':
      return ['트래픽이 올 수 있는 모든 주소를 정책이 허용합니다.'];
    case 'node-address':
      return phrase`트래픽이 노드 주소에서 도착합니다. 파드가 실행 중인 노드는 항상 들어올 수 있고, 그 밖의 노드는 ${policies(because.policies)} 정책에 따라 결정됩니다.`;
    case 'client-address':
      if (because.admitted.length === 0)
        return phrase`클라이언트 주소로 판단합니다. ${policies(because.policies)} 정책에는 이를 허용하는 규칙이 없습니다.`;
      return phrase`클라이언트 주소로 판단합니다. ${listed(
        because.admitted.map((id) => code(id.replace('external:', ''))),
        ', ',
        ', ',
      )}만 들어올 수 있습니다.`;
  }
};

function policies(ids: readonly string[]): Phrase {
  return listed(
    ids.map((id) => code(id.slice(id.lastIndexOf('/') + 1))),
    ', ',
    ', ',
  );
}
