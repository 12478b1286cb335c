import type { Explanation, HalfExplanation, Reason } from '#engine/explain/explanation.ts';
import { PortSet } from '#engine/model/port-set.ts';
import { type ExplainedEnds, toldReasons } from '#words/explain-phrases.ts';
import { phraseText } from '#words/phrase.ts';
import { wordsFor } from '#words/words.ts';
import type { PairAnswer } from './pair-answer.ts';

/** The answer of `eval`: one line. */
export function verdictText({ source, destination, port, verdict }: PairAnswer): string {
  return `${source} => ${destination}${port ? ` : ${port.protocol} ${port.port}` : ''} ${verdict}\n`;
}

/** The answer of `explain`: the verdict, and both halves with their reasons, rules and lines. */
export function explanationText(answer: PairAnswer): string {
  const { explanation, source, destination } = answer;
  if (!explanation) {
    const samePod = { kind: 'exempt', because: 'same-pod', ports: PortSet.ALL.toRanges() } as const;
    return `${verdictText(answer)}${phraseText(wordsFor('en').explanation.reason(samePod, { source, destination, direction: 'ingress' }))}\n`;
  }
  return `${verdictText(answer)}\n${halvesText(explanation)}`;
}

/** Both halves with their reasons, rules and lines. */
export function halvesText({ connection: { source, destination }, egress, ingress }: Explanation): string {
  const [from, to] = [plainName(source), plainName(destination)];
  return `${halfText(egress, from, to)}\n${halfText(ingress, from, to)}`;
}

/** What is outside by its block, address or name alone, as a sentence names it. */
function plainName(id: string): string {
  return id
    .replace(/^(?:external|block):/, '')
    .replace(/^internet:.*:ipv([46])$/, 'the internet (IPv$1)')
    .replace(/^internet:.*/, 'the internet')
    .replace(/^vpc:api-server.*/, 'the VPC')
    .replace(/^vpc:/, 'VPC ');
}

function halfText(half: HalfExplanation, source: string, destination: string): string {
  const words = wordsFor('en').explanation;
  const ends = { source, destination, direction: half.direction };
  const lines = toldReasons(half.reasons).flatMap((reason) => {
    const named = [...('rules' in reason ? reason.rules : []), ...('policies' in reason ? reason.policies : [])];
    const places = new Set(named.map(({ policyName, origin }) => `    ${policyName}: ${origin.file}:${origin.line}`));
    return [`  ${phraseText(words.reason(reason, ends))}`, ...places];
  });
  const nearest = half.nearest
    ? [
        `  Nearest: ${words.ruleShort(half.nearest.rule)} (${half.nearest.rule.origin.file}:${half.nearest.rule.origin.line})`,
        ...half.nearest.checks.map((check) =>
          `    ${check.passed ? '✓' : '✗'} ${check.notAPod ? words.mustBe[check.notAPod] : `${words.check[check.what]} ${check.requirement}`} ${words.matches(check)}`.trimEnd(),
        ),
        `    ${phraseText(words.nearest(half.nearest, ends))}`,
      ]
    : [];
  const overruled = half.overruled ? [`  ${phraseText(words.overruled(half.overruled, ends))}`] : [];
  return [words.halfTitle(ends, half.verdict), ...lines, ...ladderLines(half, ends), ...overruled, ...nearest, ''].join('\n');
}

/** The tiers in the order in which they are asked, where an admin policy has a say; the deciding one is marked. */
function ladderLines({ walks = [] }: HalfExplanation, ends: ExplainedEnds): readonly string[] {
  const words = wordsFor('en').explanation;
  return walks.flatMap(({ ports, rungs }) => [
    ...(walks.length > 1 ? [`  ${words.onPorts(ports).trim()}`] : []),
    ...rungs.map((rung) => {
      const tier = words.tier[rung.tier];
      if (rung.step === 'decides') return `  > ${tier}: ${words.decides}`;
      if (rung.step === 'perhaps')
        return `  ? ${tier}: ${words.ifNotDecided}${rung.tier === 'default' ? words.defaultAllows : reasonsText(rung.reasons, ends)}`;
      return `    ${tier}: ${phraseText(words.rung(rung, ends))}`;
    }),
  ]);
}

function reasonsText(reasons: readonly Reason[], ends: ExplainedEnds): string {
  return toldReasons(reasons)
    .map((reason) => phraseText(wordsFor('en').explanation.reason(reason, ends)))
    .join(' ');
}
