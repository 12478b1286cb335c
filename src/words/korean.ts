import { sentencesOf } from './diagnostic-sentence.ts';
import type { Words } from './english.ts';
import { diagnostics } from './ko/diagnostics.ts';
import { explanation } from './ko/explanation.ts';
import { graph } from './ko/graph.ts';
import { panels } from './ko/panels.ts';
import { screen } from './ko/screen.ts';
import { wayIn } from './ko/way-in.ts';

export const KOREAN: Words = { language: 'ko', screen, panels, explanation, wayIn, graph, diagnostic: sentencesOf(diagnostics) };
