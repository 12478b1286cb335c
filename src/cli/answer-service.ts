import type { Analysis } from '#engine/analyze.ts';
import { judgeService } from '#engine/evaluate/judge-service.ts';
import { explainPair } from '#engine/explain/explain.ts';
import type { AnsweredRoute, ServiceAnswer } from '#export/service-answer.ts';
import { findEnd } from './answer-pair.ts';
import { type PairCommand, UsageError } from './command-arguments.ts';

const SERVICE = /^(?:([^/[\]]+)\/)?([^/[\]]+)\[Service\]$/;

/** Answers `eval` and `explain` about a Service, over its backends; undefined where no Service is asked about. */
export function answerService(analysis: Analysis, { name, from, to, port, protocol }: PairCommand): ServiceAnswer | undefined {
  const match = SERVICE.exec(to);
  if (!match) return undefined;
  const id = `${match[1] ?? 'default'}/${match[2]!}`;
  const { evaluation, cluster, services } = analysis;
  const backends = services.backends.get(id);
  if (!backends) throw new UsageError(`${to} is no Service of the input.`);
  const { endpoint } = findEnd(from, analysis);
  const asked = port === undefined ? undefined : { protocol, port };
  const { service } = backends;
  if (
    asked &&
    !service.headless &&
    service.ports.length > 0 &&
    !service.ports.some((each) => each.port === port && each.protocol === protocol)
  )
    throw new UsageError(`${to} has no port ${protocol} ${port}.`);
  const { verdict, routes } = judgeService(endpoint.index, backends, evaluation, asked && [asked]);
  return {
    source: endpoint.id,
    service: id,
    port: asked,
    verdict,
    selfThroughService: evaluation.profile.options.selfThroughService,
    routes: routes.map(({ destination, ...route }): AnsweredRoute => {
      const on = route.podPort === undefined ? undefined : { protocol: route.protocol, port: route.podPort };
      const isPair = name === 'explain' && destination !== endpoint && on !== undefined;
      const explanation = isPair ? explainPair(endpoint.index, destination.index, cluster, evaluation, [], on) : undefined;
      return { ...route, destination: destination.id, explanation };
    }),
  };
}
