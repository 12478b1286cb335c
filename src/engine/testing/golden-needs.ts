import type { Analysis } from '#engine/analyze.ts';
import { describeAllServices } from '#engine/overview/describe-service.ts';
import { edgeNeeds, edgeSource } from '#engine/overview/edge-needs.ts';
import { furtherNeeds } from '#engine/overview/further-needs.ts';
import type { ServiceClient } from '#engine/overview/picture.ts';

/** The Services of a golden case: a line each, then one for each client and one for each way of it. */
export function goldenServices(analysis: Analysis): readonly string[] {
  return describeAllServices(analysis).flatMap(({ namespace, name, type, headless, by, outside, clients }) => [
    [`${namespace}/${name}`, headless ? 'headless' : type, `by ${by}`, ...(outside.length > 0 ? [`→ ${outside.join(', ')}`] : [])].join(
      '  ',
    ),
    ...clients.flatMap(client),
  ]);
}

function client({ source, verdict, routes }: ServiceClient): readonly string[] {
  return [
    `  from ${source}  ${verdict}`,
    ...routes.map((route) => {
      const { destination, protocol, port, podPort, opensServicePortOnly } = route;
      const what = podPort === undefined ? 'no endpoint' : route.verdict;
      return `    ${destination}  ${protocol} ${port} → ${podPort ?? '?'}  ${what}${opensServicePortOnly ? '  (the Service’s port alone is open)' : ''}`;
    }),
  ];
}

/** What is needed beside what workloads ask each other for: of DNS, by the API server, by Ingresses and routes. */
export function goldenFurtherNeeds(analysis: Analysis): readonly string[] {
  const { dns, apiServer } = furtherNeeds(analysis);
  const { endpoints } = analysis.evaluation;
  return [
    ...dns.map(({ need, pair: [source, destination], verdict }) =>
      line(need.origin.line, `${endpoints[source]!.id} → ${endpoints[destination]!.id}`, need, verdict),
    ),
    ...apiServer.map(({ need, destination, verdict, because }) =>
      line(need.origin.line, `api-server → ${destination.id}`, need, `${verdict}: ${because.kind}`),
    ),
    ...analysis.waysIn.flatMap((wayIn) =>
      edgeNeeds(wayIn).map((need) => line(need.origin.line, `${edgeSource(wayIn)} → ${wayIn.destination.id}`, need, need.verdict)),
    ),
  ];
}

function line(
  at: number,
  ends: string,
  need: { readonly protocol: string; readonly port: number; readonly by: string },
  verdict: string,
): string {
  return `line ${at}  ${ends} ${need.protocol} ${need.port}  ${verdict}  ${need.by}`;
}
