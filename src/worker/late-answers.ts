import { transfer } from 'comlink';
import { Analyzer } from '#engine/analyze.ts';
import { explainById, pictureOf } from '#engine/ask.ts';
import type { Analyzed } from '#engine/compare/analyzed.ts';
import { compareAnalyses } from '#engine/compare/compare-analyses.ts';
import { compareProfiles } from '#engine/compare/compare-profiles.ts';
import { profileDifferences } from '#engine/compare/profile-difference.ts';
import { applyEdit } from '#engine/edit/apply-edit.ts';
import type { ManifestSet } from '#engine/edit/manifest-edit.ts';
import { checkExpectations } from '#engine/expectations/check-expectations.ts';
import { buildMatrix } from '#engine/overview/build-matrix.ts';
import { findPaths } from '#engine/paths/find-paths.ts';
import { findRemedies } from '#engine/remedy/find-remedies.ts';
import { generatePolicies } from '#engine/remedy/generate-policies.ts';
import { findBlast } from '#engine/risk/find-blast.ts';
import { findCuts } from '#engine/risk/find-cuts.ts';
import { findRisk } from '#engine/risk/find-risk.ts';
import { findFindings } from '#engine/secured/find-findings.ts';
import { exposureOf } from '#engine/exposure/exposure.ts';
import { exportEdits } from '#export/export-edits.ts';
import { SecuredAnalyzer } from '#engine/secured/analyze-secured.ts';
import { securedAnswer } from './secured-answer.ts';
import { exportText } from '#export/export-text.ts';
import type { EngineApi } from './engine-api.ts';
import { profileOf } from './profile-of.ts';

/** The questions that a person asks of a picture that is on the screen already: their code comes later than the first picture. */
export type LateQuestion =
  | 'compare'
  | 'explainFormer'
  | 'formerPicture'
  | 'matrix'
  | 'remedies'
  | 'remediesOfFormer'
  | 'generatePolicies'
  | 'expectations'
  | 'paths'
  | 'profileDifferences'
  | 'compareProfiles'
  | 'exposure'
  | 'findings'
  | 'risk'
  | 'blast'
  | 'cuts'
  | 'exportText'
  | 'edit'
  | 'exportEdits';

/** Answers them about what `present` gives: the last analyzed input. */
export function lateAnswers(present: () => Analyzed | undefined): Pick<EngineApi, LateQuestion> {
  const formerAnalyzer = new SecuredAnalyzer(new Analyzer());
  /** Profiles are compared by turns on the same manifests, which are read once. */
  const profileAnalyzer = new Analyzer();
  let former: Analyzed | undefined;
  const analyzed = (): Analyzed => {
    const now = present();
    if (now === undefined) throw new Error('Nothing was analyzed yet.');
    return now;
  };
  const formerOf = (set: ManifestSet, { analysis }: Analyzed): Analyzed => {
    return securedAnswer(formerAnalyzer, set, analysis.askedProfile);
  };
  return {
    compare: async (before, limit) => {
      const now = analyzed();
      former = formerOf(before, now);
      return compareAnalyses(former, now, limit);
    },
    formerPicture: async () => (former ? pictureOf(former.analysis) : undefined),
    explainFormer: async (source, destination) => (former ? explainById(former.analysis, source, destination) : undefined),
    matrix: async (query) => {
      const matrix = buildMatrix(analyzed().analysis, query);
      // Millions of cells are handed over, not copied.
      return transfer(matrix, [matrix.cells.buffer]);
    },
    remedies: async (wish) => findRemedies(analyzed(), wish),
    remediesOfFormer: async (wish) => (former ? findRemedies(former, wish) : undefined),
    generatePolicies: async (wanted) => generatePolicies(analyzed(), wanted),
    expectations: async () => {
      const { set, analysis } = analyzed();
      return checkExpectations(set.files, analysis);
    },
    paths: async (question) => findPaths(analyzed().analysis, question),
    profileDifferences: async () => profileDifferences(analyzed()),
    compareProfiles: async (before, after, limit) =>
      compareProfiles(analyzed().set, profileOf(before), profileOf(after), limit, profileAnalyzer),
    findings: async (query) => findFindings(analyzed().analysis, query),
    risk: async (question) => findRisk(analyzed(), question),
    blast: async (endpoint) => findBlast(analyzed(), endpoint),
    cuts: async (question) => findCuts(analyzed(), question),
    exposure: async () => exposureOf(analyzed().analysis),
    exportText: async (format) => [...exportText(analyzed().analysis, format)].join(''),
    edit: async (set, edit) => applyEdit(set, edit),
    exportEdits: async (input, set, as) => exportEdits(input, set, as),
  };
}
