import type { Analysis } from '#engine/analyze.ts';
import type { Evaluation } from '#engine/evaluate/evaluation.ts';
import type { WayInReason } from '#engine/evaluate/judge-way-in.ts';
import type { Origin } from '#engine/model/origin.ts';
import { describeSide } from '#engine/overview/describe-connection.ts';
import type { Connection, SideSummary } from '#engine/overview/picture.ts';
import { wayInId } from '#engine/overview/describe-way-in.ts';
import { portPairOf } from '#engine/paths/asked-ports.ts';
import { isEnforced } from '#engine/rules/enforcement.ts';
import type { RuleReference } from '#engine/rules/policy.ts';
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
  const { evaluation } = analysis;
  const isolating = [...new Set([...step.leaving.isolatedBy, ...step.arriving.isolatedBy])].flatMap((id) => policyPlace(id, evaluation));
  if (step.wayIn) return wayInReason(step, step.wayIn, isolating, analysis);
  const sides = [sideText(step.leaving, 'out'), sideText(step.arriving, 'in')].filter((text) => text !== '');
  const rules = [...step.leaving.allowedBy, ...step.arriving.allowedBy];
  const places = rules.length > 0 ? rules.map(rulePlace) : isolating;
  if (step.because !== undefined) sides.push(`cannot be said: ${explanation.becauseShort[step.because]}`);
  if (sides.length === 0) sides.push(isEnforced(evaluation.profile) ? 'no policy isolates either end' : 'nothing enforces policies');
  const text = sides.join('; ');
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, places };
}

/** What opens the way, the rules that let it in, else the policies that decide. */
function wayInReason(
  step: Connection,
  because: WayInReason,
  isolating: readonly StepPlace[],
  { evaluation, waysIn }: Analysis,
): StepReason {
  const opened = waysIn.find(({ wayIn, destination }) => wayInId(wayIn.opener.id) === step.source && destination.id === step.destination);
  const opener = opened ? [{ name: `${opened.wayIn.opener.kind} ${openerName(opened.wayIn)}`, origin: opened.wayIn.opener.origin }] : [];
  const admitted = 'admitted' in because ? because.admitted : because.kind === 'every-address' ? [EVERYBODY] : [];
  const letIn = admitted.flatMap((id): readonly RuleReference[] => {
    const from = evaluation.endpoint(id);
    const to = evaluation.endpoint(step.destination);
    const halves = from && to && evaluation.halves(from.index, to.index);
    if (typeof halves !== 'object' || !opened) return [];
    return describeSide(halves.ingress, opened.ports, evaluation).allowedBy;
  });
  const rules = new Map(
    [...step.leaving.allowedBy, ...step.arriving.allowedBy, ...letIn].map(rulePlace).map((place) => [place.name, place]),
  );
  return { text: phraseText(wayInWords(because)), places: [...opener, ...(rules.size > 0 ? rules.values() : isolating)] };
}

const EVERYBODY = 'external:0.0.0.0/0';

function rulePlace({ policyName, direction, rule, origin }: RuleReference): StepPlace {
  return { name: `${policyName}, ${direction} rule ${rule}`, origin };
}

/** By id, looked up once an evaluation. */
const PLACES = new WeakMap<Evaluation, ReadonlyMap<string, StepPlace>>();

function policyPlace(id: string, evaluation: Evaluation): readonly StepPlace[] {
  let places = PLACES.get(evaluation);
  if (!places) {
    const named = evaluation.policies.map(({ id: key, namespace, name, origin }) => {
      return [key, { name: namespace === undefined ? name : `${namespace}/${name}`, origin }] as const;
    });
    PLACES.set(evaluation, (places = new Map(named)));
  }
  const place = places.get(id);
  return place ? [place] : [];
}

function sideText({ allowedBy }: SideSummary, way: 'in' | 'out'): string {
  if (allowedBy.length === 0) return '';
  return `let ${way} by ${allowedBy.map(({ policyName, rule, direction }) => `${policyName}, ${direction} rule ${rule}`).join(' and ')}`;
}

/** `policies.yaml:12`. */
export function placeText({ file, line }: Origin): string {
  return `${file}:${line}`;
}
