import type { WayInWords } from '#words/en/way-in.ts';
import { code, listed, phrase, workloadName } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

export const wayIn: WayInWords = (because) => {
  switch (because.kind) {
    case 'not-isolated':
      return ['뒤에 있는 파드를 인그레스에 대해 격리하는 정책이 없습니다.'];
    case 'not-enforced':
      return ['이 프로파일에서는 네트워크 정책이 적용되지 않습니다.'];
    case 'host-network':
      return ['파드가 노드의 네트워크를 쓰므로 네트워크 정책이 닿지 않습니다. 포트는 노드만큼 열려 있습니다.'];
    case 'every-address':
      return ['트래픽이 올 수 있는 모든 주소를 정책이 허용합니다.'];
    case 'node-address':
      return phrase`트래픽이 노드 주소에서 도착합니다. 파드가 실행 중인 노드는 항상 들어올 수 있고, 그 밖의 노드는 ${policies(because.policies)} 정책에 따라 결정됩니다. 정책이 클라이언트를 보지 못하므로 클라이언트 주소의 허용 목록은 믿을 수 없습니다.`;
    case 'client-address':
      if (because.admitted.length === 0)
        return phrase`클라이언트 주소로 판단합니다. ${policies(because.policies)} 정책에는 이를 허용하는 규칙이 없습니다.`;
      return phrase`클라이언트 주소로 판단합니다. ${addresses(because.admitted)}만 들어올 수 있습니다.`;
    case 'load-balancer':
      if (because.admitted.length === 0)
        return phrase`로드 밸런서가 자신의 주소로 파드에 연결합니다. ${policies(because.policies)} 정책에는 이를 허용하는 규칙이 없습니다.`;
      return phrase`로드 밸런서가 자신의 주소로 파드에 연결하며 그 주소는 매니페스트에 없습니다. ${addresses(because.admitted)}에 있으면 들어올 수 있습니다.`;
    case 'ingress-controller':
      return because.controller === undefined
        ? phrase`트래픽이 매니페스트에 없는 컨트롤러 파드에서 도착합니다. 레이블과 주소를 알 수 없고, 파드가 알려진 네임스페이스에 있지 않은 것으로 봅니다. ${policies(because.policies)} 정책에 따라 결정됩니다.`
        : phrase`트래픽이 ${code(workloadName(because.controller))}에서 도착합니다.${
            because.policies.length === 0 ? '' : phrase` ${policies(because.policies)} 정책에 따라 결정됩니다.`
          }`;
  }
};

function addresses(ids: readonly string[]): Phrase {
  return listed(
    ids.map((id) => code(id.replace('external:', ''))),
    ', ',
    ', ',
  );
}

function policies(ids: readonly string[]): Phrase {
  if (ids.length === 0) return ['네트워크'];
  return listed(
    ids.map((id) => code(id.slice(id.search(/[^ /]*$/)))),
    ', ',
    ', ',
  );
}
