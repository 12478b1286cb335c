import { sentencesOf } from './diagnostic-sentence.ts';
import type { Words } from './english.ts';
import { diagnostics } from './ko/diagnostics.ts';
import { explanation } from './ko/explanation.ts';
import { graph } from './ko/graph.ts';
import { panels } from './ko/panels.ts';
import { screen } from './ko/screen.ts';
import { changes } from './ko/changes.ts';
import { commands } from './ko/commands.ts';
import { expectations } from './ko/expectations.ts';
import { exposure } from './ko/exposure.ts';
import { matrix } from './ko/matrix.ts';
import { policyTiers } from './ko/policy-tiers.ts';
import { profiles } from './ko/profiles.ts';
import { questions } from './ko/questions.ts';
import { remedy } from './ko/remedy.ts';
import { report } from './ko/report.ts';
import { services } from './ko/services.ts';
import { share } from './ko/share.ts';
import { whatIf } from './ko/what-if.ts';
import { wayIn } from './ko/way-in.ts';

export const KOREAN: Words = {
  language: 'ko',
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
