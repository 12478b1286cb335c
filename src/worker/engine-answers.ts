import { type Analysis, Analyzer } from '#engine/analyze.ts';
import { connectionsOf, explainById, listConnections, pictureOf } from '#engine/ask.ts';
import { unpack } from '#engine/manifest/unpack.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import { enforcementProfile } from '#engine/rules/enforcement.ts';
import { listJson } from '#export/list-json.ts';
import type { ConnectionPage, ConnectionQuery, EngineApi } from './engine-api.ts';

const NO_CONNECTIONS: ConnectionPage = { rows: [], total: 0, counts: { allowed: 0, partial: 0, denied: 0, depends: 0 } };

/** The answers to the page's questions, wherever they are asked: in a worker, or in a test. Keeps what was read for the next time. */
export function engineAnswers(): EngineApi {
  const analyzer = new Analyzer(() => performance.now());
  let analysis: Analysis | undefined;
  return {
    analyze: async (files, { profile, options }) => {
      analysis = analyzer.analyze(files, enforcementProfile(profile, options));
      return pictureOf(analysis);
    },
    explain: async (source, destination) => (analysis ? explainById(analysis, source, destination) : undefined),
    connections: async (query) => (analysis ? answerConnections(analysis, query) : NO_CONNECTIONS),
    connectionsOf: async (endpoint, limit) => (analysis ? connectionsOf(analysis, endpoint, limit) : NO_CONNECTIONS),
    exportJson: async () => (analysis ? [...listJson(analysis, {})].join('') : ''),
    unpack: async (files) => unpack(files),
  };
}

function answerConnections(analysis: Analysis, query: ConnectionQuery): ConnectionPage {
  const { endpoints } = analysis.evaluation;
  const { offset, limit, namespaces, endpoint, text } = query;
  const touching = endpoint === undefined ? undefined : analysis.evaluation.endpoint(endpoint)?.index;
  if (endpoint !== undefined && touching === undefined) return NO_CONNECTIONS;
  const wanted = text?.trim().toLowerCase() ?? '';
  const named =
    wanted === '' ? undefined : new Set(endpoints.filter(({ id }) => id.toLowerCase().includes(wanted)).map(({ index }) => index));
  const inScope = (index: number): boolean => namespaces.length === 0 || isIn(endpoints[index]!, namespaces);
  const filter = {
    verdicts: new Set(query.verdicts),
    inScope,
    ...(touching === undefined ? {} : { touching }),
    ...(named ? { named } : {}),
  };
  return listConnections(analysis, filter, offset, limit);
}

function isIn(endpoint: Endpoint, namespaces: readonly string[]): boolean {
  return endpoint.kind === 'workload' && namespaces.includes(endpoint.workload.namespace);
}
