import type { Analysis } from '#engine/analyze.ts';
import type { Connection } from '#engine/overview/picture.ts';
import type { CutAnswer, ExposedWorkload } from '#engine/risk/risk.ts';
import { diagnosticJson } from './list-json.ts';
import type { RiskReport, TakenWorkload } from './risk-report.ts';
import { securityJson } from './security-json.ts';
import { stepReason } from './step-text.ts';

/** The answer of `risk -o json`. */
export function riskJson({ analysis, risk, taken, cuts }: RiskReport): string {
  const { profile } = analysis.evaluation;
  const workload = (each: ExposedWorkload): object => ({ ...each, path: each.path.map((step) => stepJson(step, analysis)) });
  const answer = {
    version: 1,
    profile: { name: profile.name, options: profile.options },
    question: risk.question,
    exposed: risk.exposed.map(workload),
    notReached: risk.notReached.map(workload),
    notRated: risk.notRated.map(workload),
    alerted: taken.map((each) => takenJson(each, analysis)),
    cuts: cuts && cutsJson(cuts),
    security: analysis.security && securityJson(analysis.security),
    diagnostics: analysis.diagnostics.map(diagnosticJson),
  };
  return `${JSON.stringify(answer, undefined, 1)}\n`;
}

function takenJson({ endpoint, blast }: TakenWorkload, analysis: Analysis): object {
  const { found, landmarks, heldBack, observed, alerts } = blast;
  return {
    endpoint,
    alerts,
    reaches: found.map(({ endpoint: to, hops, path, uncertain }) => ({
      endpoint: to,
      hops,
      uncertain,
      path: path.map((step) => stepJson(step, analysis)),
    })),
    landmarks: landmarks.map(({ path, ...landmark }) => ({ ...landmark, path: path.map((step) => stepJson(step, analysis)) })),
    heldBack,
    observed,
  };
}

function stepJson(step: Connection, analysis: Analysis): object {
  const { source, destination, verdict, ports, openPorts, declaredPorts, because } = step;
  const { text, places } = stepReason(step, analysis);
  const by = places.map(({ name, origin: { file, line } }) => ({ name, file, line }));
  return { source, destination, verdict, ports, openPorts, declaredPorts, because, reason: text, by };
}

function cutsJson({ cuts, before, tried }: CutAnswer): object {
  return {
    before,
    tried,
    cuts: cuts.map(({ remedy, ...effect }) => {
      const { how, objects, diff, size, others } = remedy;
      return { ...effect, how, objects, diff, size, flips: others };
    }),
  };
}
