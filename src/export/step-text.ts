import type { Analysis } from '#engine/analyze.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Connection, SideSummary } from '#engine/overview/picture.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { portPairOf } from '#engine/paths/asked-ports.ts';
import { isEnforced } from '#engine/rules/enforcement.ts';
import { explanation } from '#words/en/explanation.ts';
import { wayIn as wayInWords } from '#words/en/way-in.ts';
import { phraseText } from '#words/phrase.ts';
import { openerName } from './way-in-opener.ts';
import { printedPorts } from './printed-ports.ts';

/** Why one step of a way is open, or perhaps is, with the lines that say so. */
export interface StepReason {
  readonly text: string;
  readonly places: readonly StepPlace[];
}

export interface StepPlace {
  /** A policy, or what opens a way in. */
  readonly name: string;
  readonly origin: Origin;
}

/** `TCP 8080`, `every port`, `perhaps TCP 8080`. */
export function stepPorts(step: Connection): string {
  const { allowed, possible } = portPairOf(step);
  if (allowed.isAll) return 'every port';
  if (!allowed.isEmpty) return printedPorts(allowed);
  if (step.verdict !== 'depends') return step.declaredPorts;
  const perhaps = possible.isAll ? 'every port' : possible.isEmpty ? step.declaredPorts : printedPorts(possible);
  return `perhaps ${perhaps}`;
}

/** Where a step begins: `internet, through LoadBalancer shop/front`, or an endpoint. */
export function stepSource(step: Connection, { waysIn }: Analysis): string {
  const opened = waysIn.find(({ wayIn }) => wayInId(wayIn.opener.id) === step.source);
  return opened ? `internet, through ${opened.wayIn.type} ${openerName(opened.wayIn)}` : step.source;
}

/** The policies that let a step through, or that nothing does. */
export function stepReason(step: Connection, analysis: Analysis): StepReason {
  const { evaluation, waysIn } = analysis;
  const isolating = evaluation.policies
    .filter(({ id }) => step.leaving.isolatedBy.includes(id) || step.arriving.isolatedBy.includes(id))
    .map(({ namespace, name, origin }) => ({ name: namespace === undefined ? name : `${namespace}/${name}`, origin }));
  if (step.wayIn) {
    const opened = waysIn.find(({ wayIn }) => wayInId(wayIn.opener.id) === step.source);
    const opener = opened ? [{ name: `${opened.wayIn.opener.kind} ${openerName(opened.wayIn)}`, origin: opened.wayIn.opener.origin }] : [];
    return { text: phraseText(wayInWords(step.wayIn)), places: [...opener, ...isolating] };
  }
  const sides = [sideText(step.leaving, 'out'), sideText(step.arriving, 'in')].filter((text) => text !== '');
  const rules = [...step.leaving.allowedBy, ...step.arriving.allowedBy];
  const places = rules.length > 0 ? rules.map(({ policyName, origin }) => ({ name: policyName, origin })) : isolating;
  if (step.because !== undefined) sides.push(`cannot be said: ${explanation.becauseShort[step.because]}`);
  if (sides.length === 0) sides.push(isEnforced(evaluation.profile) ? 'no policy isolates either end' : 'nothing enforces policies');
  const text = sides.join('; ');
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, places };
}

function sideText({ allowedBy }: SideSummary, way: 'in' | 'out'): string {
  if (allowedBy.length === 0) return '';
  return `let ${way} by ${allowedBy.map(({ policyName, rule, direction }) => `${policyName}, ${direction} rule ${rule}`).join(' and ')}`;
}

/** `policies.yaml:12`. */
export function placeText({ file, line }: Origin): string {
  return `${file}:${line}`;
}
