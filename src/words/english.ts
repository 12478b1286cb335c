import type { Diagnostic } from '#engine/model/diagnostic.ts';
import { type DiagnosticSentence, sentencesOf } from './diagnostic-sentence.ts';
import { diagnostics } from './en/diagnostics.ts';
import { explanation, type ExplanationWords } from './en/explanation.ts';
import { graph, type GraphWords } from './en/graph.ts';
import { panels, type PanelWords } from './en/panels.ts';
import { screen, type ScreenWords } from './en/screen.ts';
import { wayIn, type WayInWords } from './en/way-in.ts';
import { changes, type ChangesWords } from './en/changes.ts';
import { commands, type CommandsWords } from './en/commands.ts';
import { expectations, type ExpectationsWords } from './en/expectations.ts';
import { exposure, type ExposureWords } from './en/exposure.ts';
import { matrix, type MatrixWords } from './en/matrix.ts';
import { policyTiers, type PolicyTiersWords } from './en/policy-tiers.ts';
import { profiles, type ProfilesWords } from './en/profiles.ts';
import { questions, type QuestionsWords } from './en/questions.ts';
import { remedy, type RemedyWords } from './en/remedy.ts';
import { report, type ReportWords } from './en/report.ts';
import { services, type ServicesWords } from './en/services.ts';
import { share, type ShareWords } from './en/share.ts';
import { whatIf, type WhatIfWords } from './en/what-if.ts';
import type { Language } from './language.ts';

/** Every sentence of the product, in one language. The Korean table has the type of the English one. */
export interface Words {
  readonly language: Language;
  readonly screen: ScreenWords;
  readonly panels: PanelWords;
  readonly explanation: ExplanationWords;
  readonly wayIn: WayInWords;
  readonly graph: GraphWords;
  readonly changes: ChangesWords;
  readonly commands: CommandsWords;
  readonly expectations: ExpectationsWords;
  readonly exposure: ExposureWords;
  readonly matrix: MatrixWords;
  readonly policyTiers: PolicyTiersWords;
  readonly profiles: ProfilesWords;
  readonly questions: QuestionsWords;
  readonly remedy: RemedyWords;
  readonly report: ReportWords;
  readonly services: ServicesWords;
  readonly share: ShareWords;
  readonly whatIf: WhatIfWords;
  /** What is the matter, and what to do about it. */
  readonly diagnostic: (diagnostic: Diagnostic) => DiagnosticSentence;
}

export const ENGLISH: Words = {
  language: 'en',
  screen,
  panels,
  explanation,
  wayIn,
  graph,
  changes,
  commands,
  expectations,
  exposure,
  matrix,
  policyTiers,
  profiles,
  questions,
  remedy,
  report,
  services,
  share,
  whatIf,
  diagnostic: sentencesOf(diagnostics),
};
