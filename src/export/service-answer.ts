import type { Explanation } from '#engine/explain/explanation.ts';
import type { Protocol } from '#engine/model/cluster.ts';
import type { Verdict } from '#engine/model/verdict.ts';
import type { EnforcementOptions } from '#engine/rules/enforcement.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import { halvesJson } from './pair-json.ts';
import { halvesText } from './pair-text.ts';

/** What becomes of traffic to a Service, over its backends. */
export interface ServiceAnswer {
  readonly source: string;
  /** `namespace/name` */
  readonly service: string;
  readonly port: { readonly protocol: Protocol; readonly port: number } | undefined;
  /** Absent: nothing of the manifests is behind it. */
  readonly verdict: Verdict | undefined;
  /** What becomes of a client that is a backend too. */
  readonly selfThroughService: EnforcementOptions['selfThroughService'];
  readonly routes: readonly AnsweredRoute[];
}

export interface AnsweredRoute {
  readonly destination: string;
  readonly protocol: Protocol;
  readonly port: number;
  readonly podPort?: number;
  readonly verdict: Verdict;
  readonly opensServicePortOnly: boolean;
  readonly stoppedAtService: boolean;
  /** Where reasons are asked for. */
  readonly explanation: Explanation | undefined;
}

/** The answer in text: the verdict over all backends, then each of them, with its reasons where they are asked for. */
export function serviceText({ source, service, port, verdict, routes, selfThroughService }: ServiceAnswer): string {
  const head = `${source} => ${service}[Service]${port ? ` : ${port.protocol} ${port.port}` : ''} ${verdict ?? 'no backend'}\n`;
  const explained = routes.flatMap(({ explanation, ...route }) =>
    explanation ? [`\n${routeText(route).trim()}\n\n${halvesText(explanation)}`] : [],
  );
  const isOfItself = routes.some(({ destination }) => destination === source);
  const hairpin = isOfItself ? `  ${wordsFor('en').services.hairpin[selfThroughService]}\n` : '';
  return head + routes.map(routeText).join('') + hairpin + explained.join('');
}

function routeText(route: Omit<AnsweredRoute, 'explanation'>): string {
  const { destination, protocol, port, podPort, verdict, opensServicePortOnly, stoppedAtService } = route;
  const { services } = wordsFor('en');
  if (podPort === undefined) return `  ${destination} : ${protocol} ${port}, ${services.nameOnNoContainer}\n`;
  const trap = opensServicePortOnly
    ? `. ${phraseText(services.trap(port, podPort))}`
    : stoppedAtService
      ? `. ${phraseText(services.stoppedAtService(port, podPort, verdict === 'denied'))}`
      : '';
  return `  ${destination} : ${protocol} ${port} → ${podPort} ${verdict}${trap}\n`;
}

/** The same as JSON. */
export function serviceJson({ verdict, routes }: ServiceAnswer): string {
  const backends = routes.map(
    ({ destination, protocol, port, podPort, opensServicePortOnly, stoppedAtService, explanation, ...route }) => ({
      destination,
      protocol,
      port,
      podPort,
      verdict: podPort === undefined ? undefined : route.verdict,
      opensServicePortOnly: opensServicePortOnly || undefined,
      stoppedAtService: stoppedAtService || undefined,
      ...(explanation && halvesJson(explanation)),
    }),
  );
  return `${JSON.stringify({ verdict: verdict ?? null, backends }, null, 2)}\n`;
}
