import { code, phrase } from '#words/explain-phrases.ts';
import type { ServicesWords } from '#words/en/services.ts';

export const services: ServicesWords = {
  graph: {
    type: (type, headless) => (headless ? '헤드리스' : type),
    card: (type) => `서비스, ${type}`,
    apiServer: '컨트롤 플레인',
    allowedBlock: 'API 서버가 허용',
    apiServerTo: (to, blocks) => {
      const told = {
        all: '모두에게 공개',
        blocks: `대역 ${blocks}개에 공개`,
        private: '프라이빗 전용',
        nobody: '엔드포인트 없음',
        unknown: '판정 불가',
      };
      return `API 서버 · ${told[to]}`;
    },
    legend: '서비스의 백엔드',
    noPods: '선택하는 파드 없음',
    noEndpoints: '엔드포인트 없음',
    someBackends: (open, all) => `백엔드 ${all}개 중 ${open}개`,
    deniedBackends: (denied, all) => `백엔드 ${all}개 중 ${denied}개 거부`,
    opensOnly: (port, podPort) => `${podPort} 아닌 ${port} 허용`,
    behind: (service, backend) => `${backend}: 서비스 ${service}의 백엔드`,
  },

  via: (services) => `${services} 경유`,
  caption: '서비스',
  type: (type, headless) => (headless ? `${type}, 헤드리스` : type),
  ports: '포트',
  noPorts: '선언한 포트가 없습니다. 클라이언트는 파드의 포트에 바로 연결합니다.',
  selector: '셀렉터',
  backends: '백엔드',
  clients: '필요로 하는 워크로드',
  nobody: '매니페스트에서 이 서비스를 참조하는 곳이 없습니다.',
  noPods: '셀렉터와 일치하는 파드가 네임스페이스에 없습니다. 이 서비스로 보낸 트래픽은 어디에도 도착하지 않습니다.',
  noSelector: '셀렉터도 Endpoints도 없어, 트래픽이 어디로 가는지 매니페스트로는 알 수 없습니다.',
  byEndpoints: '셀렉터가 없으며, 트래픽이 가는 곳은 Endpoints가 정합니다.',
  externalName: (name) => phrase`클러스터 외부의 이름 ${code(name)}을(를) 가리킵니다. DNS가 이 이름으로 응답합니다.`,
  headless: '헤드리스 서비스입니다. DNS가 파드의 주소로 응답하며, 포트는 바뀌지 않습니다.',
  leadsOutside: '외부 대상',
  rewrites: '정책은 서비스가 파드를 고른 뒤의 트래픽을 봅니다. 따라서 파드의 포트가 기준입니다.',
  nameOnNoContainer: '이 이름의 포트를 가진 컨테이너가 없음',
  tableCaption: '경로별 결과',
  client: '클라이언트',
  backend: '백엔드',
  port: '포트',
  verdict: '판정',
  itself: '자기 자신',
  explain: (source, destination) => `이유 보기: ${source} → ${destination}`,
  trap: (port, podPort) =>
    phrase`정책은 ${code(String(port))} 포트를 허용하지만 파드는 ${code(String(podPort))} 포트에서 수신합니다. 아무것도 통과하지 못합니다.`,
  stoppedAtService: (port, podPort, isCertain) =>
    isCertain
      ? phrase`이 네트워크 플러그인은 나가는 트래픽을 서비스 자체의 포트로도 확인합니다. 규칙은 파드의 ${code(String(podPort))} 포트는 허용하지만 서비스의 ${code(String(port))} 포트는 허용하지 않습니다.`
      : phrase`이 네트워크 플러그인은 나가는 트래픽을 서비스 자체의 주소와 포트로도 확인합니다. 규칙은 파드의 ${code(String(podPort))} 포트를 허용하지만, 서비스의 주소가 매니페스트에 없어 서비스의 ${code(String(port))} 포트까지 허용하는지는 알 수 없습니다.`,
  hairpin: {
    depends:
      '백엔드이기도 한 클라이언트는 서비스를 거쳐 자기 자신에게 연결합니다. 이때 정책이 적용되는지는 네트워크 플러그인에 따라 다릅니다.',
    allowed: '백엔드이기도 한 클라이언트는 서비스를 거쳐 자기 자신에게 연결합니다. 이 네트워크 플러그인은 이를 허용합니다.',
    policed: '백엔드이기도 한 클라이언트는 서비스를 거쳐 자기 자신에게 연결합니다. 이때도 정책이 적용됩니다.',
  },
  through: (client) => `${client}에서 보낸 트래픽의 백엔드별 결과`,
  all: '모든 클라이언트',
  routes: '서비스를 거치는 경로',

  probes: '프로브',
  probesGetIn: '파드가 있는 노드에서 오는 트래픽이며, 이 트래픽은 항상 허용됩니다.',
  probe: { livenessProbe: '활성', readinessProbe: '준비성', startupProbe: '스타트업' },
  probeElsewhere: (host) => phrase`노드가 파드 대신 ${code(host)}에 요청합니다. 이 파드의 정책은 적용되지 않습니다.`,
};
