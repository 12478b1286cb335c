import type { Origin } from '#engine/model/origin.ts';
import type { Connection } from '#engine/overview/picture.ts';
import { sideCell } from '#views/connections/connection-cells.ts';
import { OriginLink } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';

interface StepReasonProps {
  readonly step: Connection;
  readonly revealOrigin: (origin: Origin) => void;
}

/** The rules that decide about a step, as links to their lines; where none does, what else decides. */
export function StepReason({ step, revealOrigin }: StepReasonProps) {
  const words = useWords();
  const rules = [step.leaving, step.arriving].flatMap(({ allowedBy, deniedBy = [] }) => [...allowedBy, ...deniedBy]);
  if (rules.length === 0) return sideCell(step, decidingSide(step), words);
  const links = new Map(rules.map((rule) => [words.explanation.ruleShort(rule), rule.origin]));
  return [...links].map(([text, origin], at) => (
    <span key={text}>
      {at > 0 && '; '}
      <OriginLink text={text} origin={origin} revealOrigin={revealOrigin} />
    </span>
  ));
}

/** The side that has a say, or of which it cannot be said; both say nothing: the arriving one. */
function decidingSide({ leaving, arriving, wayIn }: Connection): 'leaving' | 'arriving' {
  if (arriving.isolatedBy.length > 0 || wayIn || arriving.verdict === 'depends') return 'arriving';
  return leaving.isolatedBy.length > 0 || leaving.verdict !== 'allowed' ? 'leaving' : 'arriving';
}
