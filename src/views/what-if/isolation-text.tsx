import type { EndpointSummary, Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import panelStyles from '#views/panel/panel.module.css';
import { useWords } from '#views/words-context.tsx';
import { isolationChanges } from './isolation-changes.ts';

const MOST_NAMES = 3;

/** Who is isolated otherwise than in the input, in a sentence or two. */
export function IsolationText({ former, present }: { readonly former: Picture; readonly present: Picture }) {
  const words = useWords();
  const { isolation, namesAndMore } = words.whatIf.panel;
  const changes = isolationChanges(former, present);
  const namesOf = (workloads: readonly EndpointSummary[]) => {
    const names = workloads.slice(0, MOST_NAMES).map(({ id }) => endpointTitle(present, id));
    const more = workloads.length - names.length;
    return more > 0 ? namesAndMore(names.join(', '), more) : names.join(', ');
  };
  if (changes.length === 0) return <p className={panelStyles.text}>{isolation.same}</p>;
  return changes.map(({ kind, direction, workloads }) => {
    const many = workloads.length > 1;
    const names = namesOf(workloads);
    const which = direction === undefined || direction === 'both' ? isolation.both : words.explanation.direction[direction];
    return (
      <p key={`${kind} ${direction ?? ''}`} className={panelStyles.text}>
        {kind === 'neither'
          ? isolation.neither(names, many)
          : kind === 'not-for'
            ? isolation.notFor(names, which, many)
            : isolation.isFor(names, which, many)}
      </p>
    );
  });
}
