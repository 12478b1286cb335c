import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { EndTerm, FindQuery } from '#engine/paths/find-query.ts';
import { findInPicture } from '#engine/paths/find-in-picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { engine } from '#state/engine.ts';
import { VERDICTS } from '#state/fragment.ts';
import { pairKey } from './kept.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** So many found pairs that the picture does not hold are drawn beside it. */
const MOST_EXTRA = 60;
/** Milliseconds after the last key: what is half typed is not asked for. */
const PAUSE = 180;

export interface FoundPairs {
  readonly query: FindQuery;
  /** What of it is on the screen: the drawn connections that fit, on the ports that are asked for, and the first of the others. */
  readonly shown: readonly Connection[];
  /** Something is said that nothing here meets: half typed, or wrong. */
  readonly unmet: EndTerm | undefined;
  /** Of all pairs; undefined until they are counted. */
  readonly total: number | undefined;
  /** The first of them. */
  readonly first: readonly Connection[];
}

/** What the question in the find box is about; undefined where there is none. */
export function useFoundPairs(picture: Picture | undefined, text: string, namespaces: readonly string[]): FoundPairs | undefined {
  const query = useMemo(() => parseFindQuery(text), [text]);
  const asked = query.isQuestion && picture !== undefined;
  const settled = useSettled(text);
  const counted = useQuery({
    queryKey: ['found', picture === undefined ? 0 : pictureKey(picture), settled, namespaces],
    queryFn: () => engine.connections({ text: settled, verdicts: VERDICTS, namespaces, offset: 0, limit: MOST_EXTRA }),
    enabled: asked && settled === text,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const inPicture = useMemo(() => {
    if (!asked) return NOTHING_DRAWN;
    const { connection, filter } = findInPicture(picture, query);
    return { drawn: picture.connections.flatMap((each) => connection(each) ?? []), unmet: filter.unmet[0] };
  }, [asked, picture, query]);
  const page = settled === text ? counted.data : undefined;
  const shown = useMemo(() => {
    const drawn = new Set(inPicture.drawn.map(pairKey));
    return [...inPicture.drawn, ...(page?.rows ?? NONE).filter((each) => !drawn.has(pairKey(each)))];
  }, [inPicture, page]);
  return useMemo(
    () => (asked ? { query, shown, unmet: inPicture.unmet, total: page?.total, first: page?.rows ?? NONE } : undefined),
    [asked, query, shown, inPicture, page],
  );
}

const NONE: readonly Connection[] = [];
const NOTHING_DRAWN = { drawn: NONE, unmet: undefined } as const;

/** A text once no key has changed it for a moment. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => settle(text), PAUSE);
    return () => clearTimeout(pause);
  }, [text]);
  return settled;
}
