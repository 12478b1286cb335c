import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Connection, Picture } from '#engine/overview/picture.ts';
import type { FindQuery } from '#engine/paths/find-query.ts';
import { findInPicture } from '#engine/paths/find-in-picture.ts';
import { parseFindQuery } from '#engine/paths/parse-find-query.ts';
import { engine } from '#state/engine.ts';
import { VERDICTS } from '#state/fragment.ts';
import { pictureKey } from '#views/endpoints/picture-key.ts';

/** So many found pairs that the picture does not hold are drawn beside it. */
const MOST_EXTRA = 60;
/** Milliseconds after the last key: what is half typed is not asked for. */
const PAUSE = 180;

export interface FoundPairs {
  readonly query: FindQuery;
  /** The drawn connections that fit. */
  readonly drawn: readonly Connection[];
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
  const drawn = useMemo(() => {
    if (!asked) return NONE;
    const { connection } = findInPicture(picture, query);
    return picture.connections.filter((each) => connection(each) !== undefined);
  }, [asked, picture, query]);
  const page = settled === text ? counted.data : undefined;
  return useMemo(() => (asked ? { query, drawn, total: page?.total, first: page?.rows ?? NONE } : undefined), [asked, query, drawn, page]);
}

const NONE: readonly Connection[] = [];

/** A text once no key has changed it for a moment. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => settle(text), PAUSE);
    return () => clearTimeout(pause);
  }, [text]);
  return settled;
}
