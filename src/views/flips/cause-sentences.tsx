import { Fragment } from 'react';
import type { Comparison, Flip, FlipCause } from '#engine/compare/comparison.ts';
import type { Origin } from '#engine/model/origin.ts';
import type { Picture } from '#engine/overview/picture.ts';
import { endpointTitle } from '#views/endpoints/endpoint-lookup.ts';
import { PhraseText } from '#views/phrases/phrase-text.tsx';
import { useWords } from '#views/words-context.tsx';
import type { Phrase } from '#words/phrase.ts';
import { causeGroups } from './cause-groups.ts';
import { needPlace } from '#words/explain-phrases.ts';

interface CauseSentencesProps {
  /** Names the ends of flips: see `namingPicture`. */
  readonly picture: Picture;
  readonly comparison: Comparison;
  readonly flip: Flip;
  readonly revealOrigin: (origin: Origin) => void;
}

/** More sentences than these tell less than they take to read. */
const MOST = 3;

/** What brought a flip about, with links to its lines, and who needs the connection. */
export function CauseSentences({ picture, comparison, flip, revealOrigin }: CauseSentencesProps) {
  const { changes } = useWords();
  const ends = { source: endpointTitle(picture, flip.source), destination: endpointTitle(picture, flip.destination) };
  const [need] = flip.after?.needed ?? flip.before?.needed ?? [];
  const sentence = (group: readonly FlipCause[]): Phrase => {
    const [first] = group;
    if (!first) return [];
    const phrase = group.length === 1 ? changes.cause(first, ends) : changes.isolation(group, ends);
    return linked(phrase, group, comparison);
  };
  return (
    <>
      {causeGroups(flip.causes)
        .slice(0, MOST)
        .map((group, at) => (
          <Fragment key={at}>
            <PhraseText phrase={sentence(group)} revealOrigin={revealOrigin} />{' '}
          </Fragment>
        ))}
      {flip.needed && need && <PhraseText phrase={changes.neededBy(ends.source, needPlace(need.by).place)} revealOrigin={revealOrigin} />}
    </>
  );
}

/** Of an object that is gone no lines can be shown, except where it is only switched off. */
function linked(phrase: Phrase, causes: readonly FlipCause[], { objects }: Comparison): Phrase {
  const isThere = ({ side, object }: FlipCause): boolean => side === 'after' || objects.some(({ key, off }) => off && key === object);
  if (causes.every(isThere)) return phrase;
  return phrase.map((part) => (typeof part === 'object' && 'link' in part ? part.link : part));
}
