import type { AttachmentFailure } from '#engine/model/route-values.ts';
import type { RouteDiagnosticWords } from '#words/en/route-diagnostics.ts';
import { code, phrase } from '#words/explain-phrases.ts';
import type { Phrase } from '#words/phrase.ts';

export const routeDiagnostics: RouteDiagnosticWords = {
  'route-service-missing': ({ route, service, nearest }) => ({
    title: phrase`${code(route)}의 백엔드 ${code(service)}가 매니페스트에 없습니다.`,
    advice:
      nearest === ''
        ? phrase`이 백엔드로는 외부 진입점이 열리지 않습니다.`
        : phrase`이 백엔드로는 외부 진입점이 열리지 않습니다. 다른 네임스페이스에 ${code(nearest)}가 있습니다.`,
  }),
  'route-port-missing': ({ route, service, port, ports }) => ({
    title:
      port === ''
        ? phrase`${code(route)}의 백엔드 ${code(service)}에 파드가 응답하는 포트가 없습니다.`
        : phrase`${code(route)}의 백엔드 ${code(service)}에 파드가 응답하는 ${code(port)} 포트가 없습니다.`,
    advice:
      ports === ''
        ? phrase`이 백엔드로는 외부 진입점이 열리지 않습니다.`
        : phrase`서비스의 포트는 ${code(ports)}입니다. 이 백엔드로는 외부 진입점이 열리지 않습니다.`,
  }),
  'route-service-without-pods': ({ route, service }) => ({
    title: phrase`${code(route)}의 백엔드 ${code(service)} 뒤에 파드가 없습니다.`,
    advice: phrase`서비스의 셀렉터와 일치하는 파드가 그 네임스페이스에 없으므로 이 경로로 오면 오류를 받습니다.`,
  }),
  'route-not-granted': ({ route, service, namespace }) => ({
    title: phrase`${code(route)}에서 다른 네임스페이스의 ${code(service)}로 보낼 수 없습니다.`,
    advice: phrase`${code(namespace)} 네임스페이스에 ReferenceGrant가 있어야 합니다. 없으면 이 백엔드로는 외부 진입점이 열리지 않습니다.`,
  }),
  'route-not-attached': ({ route, gateway, because, detail }) => ({
    title: phrase`게이트웨이 ${code(gateway)}가 ${code(route)}를 받아들이지 않습니다. ${reasons(detail)[because]}`,
    advice: phrase`받아들이는 리스너가 없으면 이 게이트웨이로는 외부 진입점이 열리지 않습니다.`,
  }),
};

function reasons(detail: string): Readonly<Record<AttachmentFailure, Phrase>> {
  return {
    'no-listener': detail === '' ? phrase`리스너가 없습니다.` : phrase`리스너 ${code(detail)}가 없습니다.`,
    port: phrase`${code(detail)} 포트의 리스너가 없습니다.`,
    kind: phrase`${code(detail)}를 위한 리스너가 없습니다.`,
    namespace: phrase`${code(detail)} 네임스페이스의 라우트를 허용하는 리스너가 없습니다.`,
    host: phrase`${code(detail)}에 응답하는 리스너가 없습니다.`,
  };
}
