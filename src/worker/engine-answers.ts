import { type Analysis, Analyzer } from '#engine/analyze.ts';
import { connectionsOf, explainById, listConnections, pictureOf } from '#engine/ask.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { unpack } from '#engine/manifest/unpack.ts';
import type { Endpoint } from '#engine/evaluate/evaluation.ts';
import { mayBeSecurity } from '#engine/security/reading/may-be-security.ts';
import { findConnections } from '#engine/paths/find-connections.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import type { ConnectionPage, ConnectionQuery, EngineApi } from './engine-api.ts';
import { type EngineProgress, readingTold, reportsTold } from './engine-progress.ts';
import type { SecuredAnswers } from './late-security.ts';
import type { LateQuestion } from './late-answers.ts';
import { profileOf } from './profile-of.ts';

const NO_CONNECTIONS: ConnectionPage = { rows: [], total: 0, counts: { allowed: 0, partial: 0, denied: 0, depends: 0 } };

/** The answers to the page's questions, wherever they are asked: in a worker, or in a test. Keeps what was read for the next time. `tell` hears how far a long reading has come. */
export function engineAnswers(tell: (progress: EngineProgress) => void = () => undefined): EngineApi {
  const analyzer = new Analyzer(() => performance.now());
  let present: Analyzed | undefined;
  let securing: Promise<SecuredAnswers> | undefined;
  const secured = (): Promise<SecuredAnswers> =>
    (securing ??= import('./late-security.ts').then(({ securedAnswers }) => securedAnswers(analyzer)));
  let loading: Promise<Pick<EngineApi, LateQuestion>> | undefined;
  const late = (): Promise<Pick<EngineApi, LateQuestion>> =>
    (loading ??= import('./late-answers.ts').then(({ lateAnswers }) => lateAnswers(() => present)));
  return {
    analyze: async (set, options) => {
      const profile = profileOf(options);
      const onDocument = readingTold(set.files, tell);
      present = set.files.some(({ text }) => mayBeSecurity(text))
        ? (await secured())(set, profile, { onDocument, onReport: reportsTold(tell) })
        : { set, analysis: analyzer.analyze(set.files, profile, set.off, onDocument) };
      return pictureOf(present.analysis);
    },
    explain: async (source, destination) => (present ? explainById(present.analysis, source, destination) : undefined),
    connections: async (query) => (present ? answerConnections(present.analysis, query) : NO_CONNECTIONS),
    connectionsOf: async (endpoint, limit) => (present ? connectionsOf(present.analysis, endpoint, limit) : NO_CONNECTIONS),
    unpack: async (files) => unpack(files),
    compare: async (before, limit) => (await late()).compare(before, limit),
    formerPicture: async () => (await late()).formerPicture(),
    explainFormer: async (source, destination) => (await late()).explainFormer(source, destination),
    matrix: async (query) => (await late()).matrix(query),
    remedies: async (wish) => (await late()).remedies(wish),
    remediesOfFormer: async (wish) => (await late()).remediesOfFormer(wish),
    generatePolicies: async (wanted) => (await late()).generatePolicies(wanted),
    expectations: async () => (await late()).expectations(),
    paths: async (question) => (await late()).paths(question),
    profileDifferences: async () => (await late()).profileDifferences(),
    compareProfiles: async (before, after, limit) => (await late()).compareProfiles(before, after, limit),
    exposure: async () => (await late()).exposure(),
    findings: async (query) => (await late()).findings(query),
    risk: async (question) => (await late()).risk(question),
    blast: async (endpoint) => (await late()).blast(endpoint),
    cuts: async (question) => (await late()).cuts(question),
    exportText: async (format) => (await late()).exportText(format),
    edit: async (set, edit) => (await late()).edit(set, edit),
    exportEdits: async (input, set, as) => (await late()).exportEdits(input, set, as),
  };
}

function answerConnections(analysis: Analysis, query: ConnectionQuery): ConnectionPage {
  const { endpoints } = analysis.evaluation;
  const { offset, limit, namespaces, endpoint, text = '' } = query;
  const touching = endpoint === undefined ? undefined : analysis.evaluation.endpoint(endpoint)?.index;
  if (endpoint !== undefined && touching === undefined) return NO_CONNECTIONS;
  const inScope = (index: number): boolean => namespaces.length === 0 || isIn(endpoints[index]!, namespaces);
  const filter = { verdicts: new Set(query.verdicts), inScope, ...(touching === undefined ? {} : { touching }) };
  if (text.trim() === '') return listConnections(analysis, filter, offset, limit);
  return findConnections(analysis, parseFindQuery(text), filter, offset, limit);
}

function isIn(endpoint: Endpoint, namespaces: readonly string[]): boolean {
  return endpoint.kind === 'workload' && namespaces.includes(endpoint.workload.namespace);
}
